/// The central moments of what each observation adds to a statistic.
///
/// Means, variances, tail means and Gini coefficients are, up to terms of the order 1/n, averages
/// of a number that each observation contributes, its influence. How such an average errs follows
/// from the moments of the influence.
struct InfluenceMoments {
  /// The mean of the influence, and the means of (influence - mean) to the powers 2, 3 and 4.
  let mean: Double
  let second: Double
  let third: Double
  let fourth: Double

  /// The moments over a tally that is not empty.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - influence: what a number adds; called twice for each bin.
  init(_ tally: IntegerTally, of influence: (Double) -> Double) {
    let n = Double(tally.count)
    var sum = 0.0
    tally.forEachBin { x, count in sum += influence(x) * Double(count) }
    let mean = sum / n
    var (second, third, fourth) = (0.0, 0.0, 0.0)
    tally.forEachBin { x, count in
      let distance = influence(x) - mean
      let square = distance * distance
      second += square * Double(count)
      third += square * distance * Double(count)
      fourth += square * square * Double(count)
    }
    self.mean = mean
    (self.second, self.third, self.fourth) = (second / n, third / n, fourth / n)
  }

  /// m₃ / m₂^(3/2); 0 where nothing varies.
  var skewness: Double { second > 0 ? third / (second * second.squareRoot()) : 0 }

  /// How many equally large contributions the spread rests on: n m₂² / m₄, at most n.
  ///
  /// Of n observations of which k, far from the others, make up all of the spread, it is about k.
  ///
  /// - Parameter observations: n.
  /// - Returns: the effective number; n where nothing varies.
  func effective(of observations: Double) -> Double {
    fourth > 0 ? observations * second * second / fourth : observations
  }
}

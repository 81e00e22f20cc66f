import Statistics

/// Exact laws of line cutting, in closed form.
extension LineCutSplit {
  /// A law with more masses than this is not written out; its moments are given instead.
  static let largestLaw = 20_000_000

  /// The law of the amount at every position.
  ///
  ///     P(x) = C(T-x-1, n-2) / C(T-1, n-1),   mean T/n,   variance T (T-n) (n-1) / (n² (n+1))
  ///
  /// by the ratio of neighbours, P(x+1)/P(x) = (T-n+1-x) / (T-1-x).
  ///
  /// - Complexity: O(total).
  func positionLaw(count: Int) -> ExactLaw {
    let t = Double(total)
    let n = Double(count)
    guard count > 1 else { return .law(.certain(total)) }
    guard total <= LineCutSplit.largestLaw else {
      return .moments(mean: t / n, variance: t * (t - n) * (n - 1) / (n * n * (n + 1)))
    }
    var mass = [(n - 1) / (t - 1)]
    for x in 1..<max(1, Int(total) - count + 1) {
      let last = mass[x - 1]
      mass.append(last * (t - n + 1 - Double(x)) / (t - 1 - Double(x)))
    }
    return .law(DiscreteLaw(first: 1, mass: mass))
  }

  /// The law of the smallest amount.
  ///
  ///     P(smallest ≥ s) = C(T - n(s-1) - 1, n-1) / C(T-1, n-1)
  ///
  /// as a product of n - 1 ratios, which has nothing that could cancel.
  ///
  /// - Complexity: O(total).
  func smallestLaw(count: Int) -> DiscreteLaw? {
    guard count > 1, total <= LineCutSplit.largestLaw else { return nil }
    let most = Int(total) / count
    let points = Double(total - 1)
    let atLeast = (1...most + 1).map { s -> Double in
      let reserved = Double(count) * Double(s - 1)
      return (0..<count - 1).reduce(1.0) {
        $0 * max(0, points - reserved - Double($1)) / (points - Double($1))
      }
    }
    return DiscreteLaw(first: 1, mass: (0..<most).map { atLeast[$0] - atLeast[$0 + 1] })
  }

  /// The mean of Σ_i (2i - n - 1) x_(i) over sorted amounts, the numerator of the Gini coefficient.
  ///
  /// That sum is Σ_{i<j} |x_i - x_j|. Two amounts have the sum s with chance
  ///
  ///     P(s) = (s-1) C(T-s-1, n-3) / C(T-1, n-1)
  ///
  /// whose binomials follow from each other by their ratio, and given s the first is uniform on
  /// 1 ... s-1.
  ///
  /// - Complexity: O(total).
  func giniNumeratorMean(count: Int) -> Double? {
    guard total <= LineCutSplit.largestLaw else { return nil }
    guard count > 1 else { return 0 }
    guard count > 2 else { return LineCutSplit.distance(total) }
    let t = Double(total)
    let n = Double(count)
    var mean = 0.0
    var ways = (n - 1) * (n - 2) / ((t - 1) * (t - 2))
    for s in 2...(total - Int64(count) + 2) {
      let sum = Double(s)
      mean += (sum - 1) * ways * LineCutSplit.distance(s)
      ways *= (t - n + 2 - sum) / max(1, t - 1 - sum)
    }
    return n * (n - 1) / 2 * mean
  }

  /// The mean distance of two amounts that have the sum `s`.
  ///
  ///     E|2U - s|,   U uniform on 1 ... s-1
  private static func distance(_ s: Int64) -> Double {
    let x = Double(s)
    return s % 2 == 0 ? x * (x - 2) / 2 / (x - 1) : (x - 1) / 2
  }
}

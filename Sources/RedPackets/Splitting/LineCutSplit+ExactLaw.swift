import Statistics

/// Exact laws of line cutting, in closed form.
extension LineCutSplit {
  /// A law with more masses than this is not written out; its moments are given instead.
  ///
  /// For laws of single positions the masses of all of them count.
  static let largestLaw = 20_000_000

  private var total: Int64 { pot.total }

  func laws(count: Int) -> SplitLaws {
    guard count > 1 else { return SplitLaws(certain: [total]) }
    let law = positionLaw(count: count)
    var laws = SplitLaws(everyPosition: law, count: count)
    if total * Int64(count) > LineCutSplit.largestLaw {
      let moments = ExactLaw.moments(mean: law.mean, variance: law.variance)
      laws.positions = [ExactLaw](repeating: moments, count: count)
    }
    laws.largest = largestLaw(count: count)
    laws.smallest = smallestLaw(count: count)
    laws.gini = giniNumeratorMean(count: count).map { .moments(mean: $0, variance: nil) }
    return laws
  }

  func amountLaws(count: Int) -> SplitLaws {
    count > 1
      ? SplitLaws(everyPosition: positionLaw(count: count), count: count)
      : SplitLaws(certain: [total])
  }

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

  /// The law of the largest amount.
  ///
  ///     P(largest ≤ c) = W(n, T) / C(T-1, n-1)
  ///
  /// with W(m, R) the ways to cut R into m parts from 1 to c, W(m, R) = Σ_x W(m-1, R-x). The sums
  /// have positive terms only; inclusion and exclusion would cancel.
  ///
  /// - Complexity: O(count × total²); `nil` where that is above 200 million.
  func largestLaw(count: Int) -> DiscreteLaw? {
    let work = Double(total) * Double(total) * Double(count)
    guard count > 1, work <= 200_000_000 else { return nil }
    let top = Int(total)
    var ways = 1.0
    for i in 1..<count { ways *= Double(top - i) / Double(i) }
    var mass = [Double](repeating: 0, count: top + 1)
    var before = 0.0
    for bound in (top + count - 1) / count...top - count + 1 {
      var sums = [Double](repeating: 1, count: top + 1)
      for people in 1...count {
        // sums[R] = W(people-1, 0) + ... + W(people-1, R)
        var next = [Double](repeating: 0, count: top + 1)
        var sum = 0.0
        for rest in people...top {
          sum += sums[rest - 1] - (rest > bound ? sums[rest - bound - 1] : 0)
          next[rest] = sum
        }
        sums = next
      }
      let atMost = (sums[top] - sums[top - 1]) / ways
      mass[bound] = max(0, atMost - before)
      before = atMost
    }
    return DiscreteLaw(trimming: mass)
  }

  /// The law of the smallest amount.
  ///
  ///     P(smallest ≥ s) = C(T - n(s-1) - 1, n-1) / C(T-1, n-1)
  ///
  /// as a product of n - 1 ratios, which has nothing that could cancel.
  ///
  /// - Complexity: O(total).
  func smallestLaw(count: Int) -> DiscreteLaw? {
    // Each of the T/n masses is a product over n people.
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

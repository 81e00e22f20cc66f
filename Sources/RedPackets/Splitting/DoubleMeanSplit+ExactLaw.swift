import Statistics

/// Exact laws of the double-mean rule by dynamic programming over the fen that are left.
///
/// With R fen and m people left the amount is uniform on 1 ... B(R), B(R) = 2 floor(R/m) - 1, so a
/// step spreads the mass of each R evenly over a run of neighbours. Runs are added up as
/// differences at their two ends: O(T) for a step instead of O(T²).
extension DoubleMeanSplit {
  /// Work that is still done for a law of all positions: people × fen.
  static let largestPositionWork = 200_000_000

  /// Work that is still done for laws of the largest and the luckiest: people × fen × fen.
  static let largestExtremeWork = 200_000_000

  /// The law of the amount at each position; `nil` if it would take too long.
  ///
  /// - Complexity: O(count × total).
  func positionLaws(count: Int) -> [DiscreteLaw]? {
    guard Double(total) * Double(count) <= Double(DoubleMeanSplit.largestPositionWork) else {
      return nil
    }
    let size = Int(total) + 2
    var left = [Double](repeating: 0, count: size)
    left[Int(total)] = 1
    var laws: [DiscreteLaw] = []
    for people in stride(from: count, to: 1, by: -1) {
      var amount = [Double](repeating: 0, count: size)
      var next = [Double](repeating: 0, count: size)
      for rest in people..<size - 1 where left[rest] > 0 {
        let width = 2 * (rest / people) - 1
        let mass = left[rest] / Double(width)
        amount[1] += mass
        amount[width + 1] -= mass
        next[rest - width] += mass
        next[rest] -= mass
      }
      laws.append(DoubleMeanSplit.law(DoubleMeanSplit.runningSums(amount)))
      left = DoubleMeanSplit.runningSums(next)
    }
    laws.append(DoubleMeanSplit.law(left))
    return laws
  }

  /// The laws of the largest amount and of the luckiest position; `nil` if they would take too
  /// long.
  ///
  /// For each bound c, A[k][R] is the chance that the first k amounts are all below c and R is
  /// left, and G[m][R] the chance that m people who share R all get at most c. Then
  ///
  ///     P(largest ≤ c) = G[n][T]
  ///     P(luckiest = k, largest = c) = Σ_R A[k-1][R] P(x = c | R) G[n-k][R - c]
  ///
  /// Of several largest amounts the one that was opened first counts as the luckiest.
  ///
  /// - Complexity: O(count × total²).
  func extremeLaws(count: Int) -> (largest: DiscreteLaw, luckiest: DiscreteLaw)? {
    let work = Double(total) * Double(total) * Double(count)
    guard count > 1, work <= Double(DoubleMeanSplit.largestExtremeWork) else { return nil }
    let top = Int(total)
    var luckiest = [Double](repeating: 0, count: count)
    var largest = [Double](repeating: 0, count: top + 1)
    var before = 0.0
    for bound in 1...top {
      let within = chancesWithin(bound, count)
      let all = within[count][top]
      largest[bound] = max(0, all - before)
      defer { before = all }
      guard all - before > 1e-18 else { continue }
      addLuckiest(bound, within, to: &luckiest)
    }
    return (DoubleMeanSplit.law(largest), DiscreteLaw(first: 1, mass: luckiest))
  }

  /// G[m][R] for a bound: the chance that m people who share R all get at most `bound`.
  private func chancesWithin(_ bound: Int, _ count: Int) -> [[Double]] {
    let top = Int(total)
    var within = [[Double](repeating: 0, count: top + 1)]
    within.append((0...top).map { $0 >= 1 && $0 <= bound ? 1 : 0 })
    for people in stride(from: 2, through: count, by: 1) {
      let sums = DoubleMeanSplit.runningSums(within[people - 1])
      var chances = [Double](repeating: 0, count: top + 1)
      for rest in stride(from: people, through: top, by: 1) {
        let width = 2 * (rest / people) - 1
        let lowest = rest - min(width, bound)
        chances[rest] = (sums[rest - 1] - (lowest > 0 ? sums[lowest - 1] : 0)) / Double(width)
      }
      within.append(chances)
    }
    return within
  }

  /// Adds P(luckiest = k, largest = bound) for every k.
  private func addLuckiest(_ bound: Int, _ within: [[Double]], to luckiest: inout [Double]) {
    let top = Int(total)
    let count = luckiest.count
    var left = [Double](repeating: 0, count: top + 2)
    left[top] = 1
    for k in 0..<count {
      let people = count - k
      if people == 1 {
        luckiest[k] += left[bound]
        break
      }
      var next = [Double](repeating: 0, count: top + 2)
      for rest in people...top where left[rest] > 0 {
        let width = 2 * (rest / people) - 1
        let mass = left[rest] / Double(width)
        if bound <= width { luckiest[k] += mass * within[people - 1][rest - bound] }
        let reach = min(width, bound - 1)
        guard reach > 0 else { continue }
        next[rest - reach] += mass
        next[rest] -= mass
      }
      left = DoubleMeanSplit.runningSums(next)
    }
  }

  private static func runningSums(_ values: [Double]) -> [Double] {
    var sum = 0.0
    return values.map {
      sum += $0
      // Differences that cancel may leave a few units in the last place below 0.
      return max(0, sum)
    }
  }

  /// The law of an amount from the mass of each number of fen, without empty ends.
  private static func law(_ mass: [Double]) -> DiscreteLaw {
    let negligible = 1e-17
    let first = mass.firstIndex { $0 > negligible } ?? 0
    let last = mass.lastIndex { $0 > negligible } ?? 0
    return DiscreteLaw(first: Int64(first), mass: Array(mass[first...max(first, last)]))
  }
}

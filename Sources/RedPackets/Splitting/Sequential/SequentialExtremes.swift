import Statistics

/// The largest and the smallest amount of a sequential rule, and who gets them.
///
/// For each bound c, A[k][R] is the chance that the first k amounts are all below c and R is left,
/// and G[m][R] the chance that m people who share R all get at most c. Then
///
///     P(luckiest = k, largest = c) = Σ_R A[k-1][R] P(x = c | R) G[n-k][R - c]
///
/// and the sum over k is P(largest = c). For the smallest, below and at most become above and at
/// least. Of several equal extremes the one that was opened first counts.
extension SequentialLaws {
  /// The laws of the largest amount and of its position; `nil` if they would take too long.
  ///
  /// - Complexity: O(count × total²) runs.
  var largest: (amount: DiscreteLaw, position: DiscreteLaw)? {
    let total = Double(top)
    guard count > 1, isAffordable(total * total * Double(count)) else { return nil }
    return extremes((top + count - 1) / count...Int(rule.pot.cap)) { bound in
      (within: 1...bound, beyond: 1...max(1, bound - 1), isBeyondEmpty: bound == 1)
    }
  }

  /// The laws of the smallest amount and of its position; `nil` if they would take too long.
  ///
  /// - Complexity: O(total²) runs, because the smallest is at most the average.
  var smallest: (amount: DiscreteLaw, position: DiscreteLaw)? {
    let total = Double(top)
    guard count > 1, isAffordable(total * total) else { return nil }
    return extremes(1...top / count) { bound in
      (within: bound...top, beyond: min(top, bound + 1)...top, isBeyondEmpty: bound == top)
    }
  }

  private typealias Ranges = (
    within: ClosedRange<Int>, beyond: ClosedRange<Int>, isBeyondEmpty: Bool
  )

  /// The laws of an extreme.
  ///
  /// - Parameters:
  ///   - bounds: the values that the extreme can have.
  ///   - ranges: for a bound, the amounts that leave it the extreme, and those that are not equal
  ///     to it either.
  /// - Returns: the law of the amount and that of its position.
  private func extremes(
    _ bounds: ClosedRange<Int>, _ ranges: (Int) -> Ranges
  ) -> (amount: DiscreteLaw, position: DiscreteLaw) {
    var position = [Double](repeating: 0, count: count)
    var amount = [Double](repeating: 0, count: top + 1)
    for bound in bounds {
      let ranges = ranges(bound)
      let within = chancesWithin(ranges.within)
      guard within[count][top] > 1e-18 else { continue }
      let before = position.reduce(0, +)
      addPositions(bound, ranges, within, to: &position)
      amount[bound] = max(0, position.reduce(0, +) - before)
    }
    return (DiscreteLaw(trimming: amount), DiscreteLaw(first: 1, mass: position))
  }

  /// G[m][R]: the chance that m people who share R all get amounts within a range.
  private func chancesWithin(_ range: ClosedRange<Int>) -> [[Double]] {
    var within = [[Double](repeating: 0, count: top + 1)]
    within.append((0...top).map { range.contains($0) ? 1 : 0 })
    for people in stride(from: 2, through: count, by: 1) {
      let sums = SequentialLaws.runningSums(within[people - 1])
      var chances = [Double](repeating: 0, count: top + 1)
      for rest in people == count ? top...top : feasible(people) {
        var chance = 0.0
        rule.eachRun(rest: Int64(rest), people: Int64(people)) { run in
          let low = max(Int(run.first), range.lowerBound)
          let high = min(Int(run.last), range.upperBound)
          guard low <= high else { return }
          chance += run.each * (sums[rest - low] - (high < rest ? sums[rest - high - 1] : 0))
        }
        chances[rest] = chance
      }
      within.append(chances)
    }
    return within
  }

  /// Adds P(position = k, extreme = bound) for every k.
  private func addPositions(
    _ bound: Int, _ ranges: Ranges, _ within: [[Double]], to position: inout [Double]
  ) {
    var left = [Double](repeating: 0, count: top + 2)
    left[top] = 1
    for k in 0..<count {
      let people = count - k
      if people == 1 {
        position[k] += bound < left.count ? left[bound] : 0
        break
      }
      var next = [Double](repeating: 0, count: top + 2)
      for rest in feasible(people) where left[rest] > 0 {
        let here = left[rest]
        rule.eachRun(rest: Int64(rest), people: Int64(people)) { run in
          let mass = here * run.each
          if bound >= Int(run.first), bound <= Int(run.last) {
            position[k] += mass * within[people - 1][rest - bound]
          }
          guard !ranges.isBeyondEmpty else { return }
          let low = max(Int(run.first), ranges.beyond.lowerBound)
          let high = min(Int(run.last), ranges.beyond.upperBound)
          guard low <= high else { return }
          next[rest - high] += mass
          next[rest - low + 1] -= mass
        }
      }
      left = SequentialLaws.runningSums(next)
    }
  }
}

import Statistics

/// Exact laws of a sequential rule by dynamic programming over the fen that are left.
///
/// The law of a step is made of runs of equally likely amounts. Each run moves mass from a rest to
/// a run of smaller rests, which is added up as differences at its two ends: O(T) for a step of
/// few runs instead of O(T²).
struct SequentialLaws<Rule: SequentialSplit> {
  let rule: Rule
  let count: Int

  /// So many additions are still done for one kind of law: about a second.
  static var largestWork: Double { 200_000_000 }

  /// So many masses are still kept for the laws of all positions: 160 MB.
  static var largestMemory: Double { 20_000_000 }

  /// The fen that are split.
  var top: Int { Int(rule.pot.total) }

  /// Whether so many additions are few enough.
  func isAffordable(_ work: Double) -> Bool {
    work * rule.runsPerStep <= SequentialLaws.largestWork
  }

  /// The rests that so many people can share, whatever was drawn before.
  ///
  /// Mass that rounding leaves elsewhere is no mass.
  func feasible(_ people: Int) -> ClosedRange<Int> {
    let (most, overflow) = people.multipliedReportingOverflow(by: Int(rule.pot.cap))
    return people...max(people, overflow ? top : min(top, most))
  }

  /// The laws of all positions, of the largest and of the smallest, as far as they are affordable.
  ///
  /// - Complexity: O(count × total) runs for the positions, O(total²) for the smallest, and
  ///   O(count × total²) for the largest.
  var all: SplitLaws {
    guard count > 1 else { return SplitLaws(certain: [rule.pot.total]) }
    guard let positions else { return SplitLaws() }
    var laws = SplitLaws(positions: positions)
    laws.take(largest: largest)
    laws.take(smallest: smallest)
    return laws
  }

  /// The law of the amount at each position; `nil` if it would take too long.
  var positions: [DiscreteLaw]? {
    let masses = Double(rule.pot.total) * Double(count)
    guard isAffordable(masses), masses <= SequentialLaws.largestMemory else { return nil }
    var left = [Double](repeating: 0, count: top + 2)
    left[top] = 1
    var laws: [DiscreteLaw] = []
    for people in stride(from: count, to: 1, by: -1) {
      var amount = [Double](repeating: 0, count: top + 2)
      var next = amount
      for rest in feasible(people) where left[rest] > 0 {
        let here = left[rest]
        rule.eachRun(rest: Int64(rest), people: Int64(people)) { run in
          let mass = here * run.each
          amount[Int(run.first)] += mass
          amount[Int(run.last) + 1] -= mass
          next[rest - Int(run.last)] += mass
          next[rest - Int(run.first) + 1] -= mass
        }
      }
      laws.append(DiscreteLaw(trimming: SequentialLaws.runningSums(amount)))
      left = SequentialLaws.runningSums(next)
    }
    laws.append(DiscreteLaw(trimming: left))
    return laws
  }

  static func runningSums(_ values: [Double]) -> [Double] {
    var sum = 0.0
    return values.map {
      sum += $0
      // Differences that cancel may leave a few units in the last place below 0.
      return max(0, sum)
    }
  }
}

extension DiscreteLaw {
  /// The law of an amount from the mass of each number from 0 on, without negligible ends.
  init(trimming mass: [Double]) {
    let negligible = 1e-17
    let first = mass.firstIndex { $0 > negligible } ?? 0
    let last = mass.lastIndex { $0 > negligible } ?? 0
    self.init(first: Int64(first), mass: Array(mass[first...max(first, last)]))
  }
}

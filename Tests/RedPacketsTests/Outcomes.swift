@testable import RedPackets

/// All ways that a rule can split a sum, each with its chance, written anew from the rules'
/// definitions as a witness for the exact laws.
struct Outcomes {
  /// The parts and the chance of each way.
  let ways: [(parts: [Int64], chance: Double)]

  init(_ rule: SplittingRule, total: Int64, count: Int) {
    switch rule {
    case .equal:
      let parts = (0..<Int64(count)).map { i in
        total / Int64(count) + (i < total % Int64(count) ? 1 : 0)
      }
      ways = [(parts, 1)]
    case .doubleMean:
      ways = Outcomes.doubleMean(rest: total, people: Int64(count))
    case .lineCut:
      let all = Outcomes.compositions(rest: total, people: count)
      ways = all.map { ($0, 1 / Double(all.count)) }
    }
  }

  private static func doubleMean(rest: Int64, people: Int64) -> [(parts: [Int64], chance: Double)] {
    guard people > 1 else { return [([rest], 1)] }
    let choices = 2 * (rest / people) - 1
    return (1...choices).flatMap { amount in
      doubleMean(rest: rest - amount, people: people - 1).map {
        ([amount] + $0.parts, $0.chance / Double(choices))
      }
    }
  }

  /// All lists of so many whole numbers from 1 on that add up to `rest`.
  static func compositions(rest: Int64, people: Int) -> [[Int64]] {
    guard people > 1 else { return [[rest]] }
    return (1...(rest - Int64(people) + 1)).flatMap { amount in
      compositions(rest: rest - amount, people: people - 1).map { [amount] + $0 }
    }
  }

  /// The mean of a number that depends on the parts.
  func mean(_ number: ([Int64]) -> Double) -> Double {
    ways.reduce(0) { $0 + $1.chance * number($1.parts) }
  }

  /// The chance of each value of a whole number that depends on the parts.
  func law(_ number: ([Int64]) -> Int64) -> [Int64: Double] {
    ways.reduce(into: [:]) { $0[number($1.parts), default: 0] += $1.chance }
  }
}

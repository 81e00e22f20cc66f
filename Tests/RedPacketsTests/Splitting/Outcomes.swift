import Money

@testable import RedPackets

/// All ways that a rule can split a small sum, each with its chance, written anew from the rules'
/// definitions as a witness for samplers and exact laws.
struct Outcomes {
  /// The parts and the chance of each way.
  let ways: [(parts: [Int64], chance: Double)]

  init(_ rule: SplittingRule, total: Int64, count: Int, cap: Int64? = nil) {
    let steps = StepWitness(cap: cap ?? total, first: total / Int64(count))
    switch rule {
    case .equal:
      let parts = (0..<Int64(count)).map { i in
        total / Int64(count) + (i < total % Int64(count) ? 1 : 0)
      }
      ways = [(parts, 1)]
    case .equalPool:
      ways = [([Int64](repeating: total / Int64(count), count: count), 1)]
    case .fairRate(let rate):
      let each = max(
        0, min(Int64(rate * Double(total) / Double(count)), total / Int64(count) - 1))
      let rest = Outcomes(
        .doubleMean, total: total - each * Int64(count), count: count, cap: cap.map { $0 - each })
      ways = rest.ways.map { (parts: $0.parts.map { $0 + each }, chance: $0.chance) }
    case .lineCutRepeated:
      ways = Outcomes.cuts(from: 0, to: total - Int64(count), count: count).map {
        (parts: $0.parts.map { $0 + 1 }, chance: $0.chance)
      }
    case .lineCutCoinciding where count > 1 && total > 1:
      ways = Outcomes.cuts(from: 1, to: total - 1, count: count).map { way in
        var parts = way.parts
        parts[0] += 1
        parts[count - 1] += 1
        return (parts, way.chance)
      }
    case .tiers(let tiers):
      let prizes = tiers.flatMap { [Int64](repeating: $0.amount.fen, count: Int($0.stock)) }
      let blanks = [Int64](repeating: 0, count: max(0, count - prizes.count))
      ways = Outcomes.draws(from: prizes + blanks, count: count)
    case .probabilityTable(let entries):
      ways = (0..<count).reduce([(parts: [], chance: 1)]) { ways, _ in
        ways.flatMap { way in
          entries.map { (way.parts + [$0.amount.fen], way.chance * $0.chance) }
        }
      }
    default:
      ways = Outcomes.sequence(rest: total, people: Int64(count)) { rest, people in
        steps.law(rule, rest: rest, people: people)
      }
    }
  }

  /// One amount after the other, the last takes the rest.
  private static func sequence(
    rest: Int64, people: Int64, _ step: (Int64, Int64) -> [Int64: Double]
  ) -> [(parts: [Int64], chance: Double)] {
    guard people > 1 else { return [([rest], 1)] }
    return step(rest, people).filter { $0.value > 0 }.sorted { $0.key < $1.key }.flatMap {
      amount, chance in
      sequence(rest: rest - amount, people: people - 1, step).map {
        (parts: [amount] + $0.parts, chance: $0.chance * chance)
      }
    }
  }

  /// The gaps between all lists of independent cut points.
  private static func cuts(
    from low: Int64, to high: Int64, count: Int
  ) -> [(parts: [Int64], chance: Double)] {
    let values = Array(low...high)
    let lists = (1..<count).reduce([[Int64]()]) { lists, _ in
      lists.flatMap { list in values.map { list + [$0] } }
    }
    return lists.map { list in
      let points = [low] + list.sorted() + [high]
      return (zip(points.dropFirst(), points).map { $0 - $1 }, 1 / Double(lists.count))
    }
  }

  /// Everything that can be drawn from an urn without putting back.
  private static func draws(
    from urn: [Int64], count: Int
  ) -> [(parts: [Int64], chance: Double)] {
    guard count > 0 else { return [([], 1)] }
    return urn.indices.flatMap { i in
      var left = urn
      left.remove(at: i)
      return draws(from: left, count: count - 1).map {
        (parts: [urn[i]] + $0.parts, chance: $0.chance / Double(urn.count))
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

public import Money
import Randomness
import Statistics

/// Each who opens gets an amount from a table of chances, whatever the others got: the budget is
/// not fixed.
///
///     x_i independent with P(x = a_j) = p_j
///
/// What is paid scatters around n E[x] and can exceed the budget; `overrun` says how often and by
/// how much.
///
/// - Draws: one word for each person, by inversion.
/// - Complexity: O(n × entries); allocates nothing.
///
/// Source: https://blog.csdn.net/masju/article/details/121639020 (1.00 yuan in 70% of cases, and so
/// on).
struct ProbabilityTableSplit: Splitter {
  /// The amounts with their chances, which add up to 1.
  let entries: [PrizeChance]

  /// The chances added up.
  private let cumulative: [Double]

  /// The last entry that can be drawn; it takes what rounding leaves of 1.
  private let last: Int

  static var keepsTotal: Bool { false }
  static var keepsMinimum: Bool { false }

  /// Prepares a table.
  init(entries: [PrizeChance]) {
    self.entries = entries
    var sum = 0.0
    cumulative = entries.map {
      sum += $0.chance
      return sum
    }
    last = entries.lastIndex { $0.chance > 0 } ?? 0
  }

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    for i in parts.indices {
      let level = generator.unitInterval()
      let place = cumulative.firstIndex { level < $0 } ?? last
      parts[i] = entries[place].amount.fen
    }
  }

  func laws(count: Int) -> SplitLaws {
    var chances: [Int64: Double] = [:]
    for entry in entries { chances[entry.amount.fen, default: 0] += entry.chance }
    guard let law = DiscreteLaw(chances: chances) else { return SplitLaws() }
    var laws = SplitLaws(everyPosition: .law(law), count: count)
    laws.take(largest: extreme(chances, count) { $0 < $1 })
    laws.take(smallest: extreme(chances, count) { $0 > $1 })
    laws.paid =
      law.sum(of: count).map(ExactLaw.law)
      ?? .moments(mean: Double(count) * law.mean, variance: Double(count) * law.variance)
    return laws
  }

  /// P(extreme = c at position k) = W(c)^(k-1) p(c) (W(c) + p(c))^(n-k), W the chance of worse.
  private func extreme(
    _ chances: [Int64: Double], _ count: Int, isWorse: (Int64, Int64) -> Bool
  ) -> (amount: DiscreteLaw, position: DiscreteLaw)? {
    var positions = [Double](repeating: 0, count: count)
    var amounts: [Int64: Double] = [:]
    for (amount, chance) in chances.sorted(by: { $0.key < $1.key }) where chance > 0 {
      let worse = chances.sorted { $0.key < $1.key }
        .reduce(0.0) { isWorse($1.key, amount) ? $0 + $1.value : $0 }
      var before = 1.0
      var after = (0..<count - 1).reduce(1.0) { product, _ in product * (worse + chance) }
      for k in 0..<count {
        positions[k] += before * chance * after
        amounts[amount, default: 0] += before * chance * after
        before *= worse
        after /= worse + chance
      }
    }
    return DiscreteLaw(chances: amounts).map { ($0, DiscreteLaw(first: 1, mass: positions)) }
  }
}

/// An amount with its chance.
public struct PrizeChance: Equatable, Sendable {
  /// What is given.
  public var amount: Amount

  /// The chance of it, from 0 to 1.
  public var chance: Double

  /// Describes an entry of a probability table.
  public init(amount: Amount, chance: Double) {
    self.amount = amount
    self.chance = chance
  }
}

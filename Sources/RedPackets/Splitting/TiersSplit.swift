public import Money
import Randomness
import Statistics

/// Prizes of fixed amounts with a stock of each, drawn without putting back (price table).
///
/// With S prizes in all, each who opens draws one of those that are left, all equally likely. Where
/// there are more people than prizes, blanks of 0 fill up; where there are fewer, what is not drawn
/// stays unspent.
///
/// - Exchangeable: every position has the same law.
/// - Never pays more than the whole stock.
/// - Draws: one word for each person.
/// - Complexity: O(n × tiers); allocates a copy of the stock.
///
/// Source: Baidu 2019, 10 million × 20.19 yuan, 1 million × 88, 10,000 × 2,019,
/// https://ergou.cc/tech/707973.html.
struct TiersSplit: Splitter {
  /// The prizes.
  let tiers: [PrizeTier]

  static var keepsTotal: Bool { false }
  static var keepsMinimum: Bool { false }

  private var stock: Int64 { tiers.reduce(0) { $0 + $1.stock } }

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    var left = tiers.map(\.stock)
    var slots = max(stock, Int64(parts.count))
    for i in parts.indices {
      var place = Int64(generator.uniform(below: UInt64(slots)))
      slots -= 1
      parts[i] = 0
      for (tier, prizes) in left.enumerated() {
        guard place >= prizes else {
          left[tier] -= 1
          parts[i] = tiers[tier].amount.fen
          break
        }
        place -= prizes
      }
    }
  }

  func laws(count: Int) -> SplitLaws {
    let slots = max(stock, Int64(count))
    var chances: [Int64: Double] = [0: Double(slots - stock) / Double(slots)]
    for tier in tiers {
      chances[tier.amount.fen, default: 0] += Double(tier.stock) / Double(slots)
    }
    let position = DiscreteLaw(chances: chances)
    var laws = SplitLaws()
    let mean = chances.reduce(0.0) { $0 + Double($1.key) * $1.value }
    if let position {
      laws = SplitLaws(everyPosition: .law(position), count: count)
    } else {
      let square = chances.reduce(0.0) { $0 + Double($1.key) * Double($1.key) * $1.value }
      laws = SplitLaws(
        everyPosition: .moments(mean: mean, variance: square - mean * mean), count: count)
    }
    laws.largest = largest(count, slots)
    laws.paid =
      slots == Int64(count)
      ? .law(.certain(tiers.reduce(0) { $0 + $1.amount.fen * $1.stock }))
      : .moments(mean: mean * Double(count), variance: nil)
    return laws
  }

  /// P(largest ≤ c) = C(prizes up to c, n) / C(all, n), blanks included.
  private func largest(_ count: Int, _ slots: Int64) -> DiscreteLaw? {
    var atMost: [(amount: Int64, chance: Double)] = []
    for amount in Set(tiers.map(\.amount.fen) + [0]).sorted() {
      let above = tiers.reduce(0) { $1.amount.fen > amount ? $0 + $1.stock : $0 }
      var chance = 1.0
      for i in 0..<count where chance > 0 {
        chance *= max(0, Double(slots - above) - Double(i)) / (Double(slots) - Double(i))
      }
      atMost.append((amount, chance))
    }
    var chances: [Int64: Double] = [:]
    var before = 0.0
    for (amount, chance) in atMost {
      chances[amount] = chance - before
      before = chance
    }
    return DiscreteLaw(chances: chances)
  }
}

/// Prizes of one amount.
public struct PrizeTier: Equatable, Sendable {
  /// What a prize is worth.
  public var amount: Amount

  /// How many of them there are.
  public var stock: Int64

  /// Describes a tier.
  public init(amount: Amount, stock: Int64) {
    self.amount = amount
    self.stock = stock
  }
}

extension DiscreteLaw {
  /// The law of a few whole numbers with their chances; `nil` where they lie too far apart to write
  /// a mass for every number between.
  init?(chances: [Int64: Double]) {
    let values = chances.filter { $0.value > 0 }.keys.sorted()
    guard let first = values.first, let last = values.last, last - first < 20_000_000 else {
      return nil
    }
    var mass = [Double](repeating: 0, count: Int(last - first) + 1)
    for value in values { mass[Int(value - first)] = chances[value] ?? 0 }
    self.init(first: first, mass: mass)
  }
}

import Money
import RedPackets

/// The keys that say how a sum is split: under `packet`, and wherever else something is split.
enum SplitKeys {
  typealias Kind = SplittingRule.Kind

  static let split = Key<String>(
    "split", .choice(Kind.allCases.map { .init(word: $0.rawValue, meaning: $0.meaning) }),
    .standard(
      Kind.doubleMean.rawValue,
      because: "the rule that agrees with published experiments on WeChat packets"),
    meaning: "The splitting rule.")
  static let minimum = Key<Amount>(
    "minimum", .money(1...Packet.largestTotal.fen),
    .standard("0.01 元", because: "WeChat gives at least one fen"),
    onlyWith: condition(Kind.allCases.filter(\.takesMinimum)),
    meaning: "What everybody gets at least.")
  static let cap = Key<Amount>(
    "cap", .money(1...Packet.largestTotal.fen),
    onlyWith: condition(Kind.allCases.filter(\.takesCap)),
    meaning: "What everybody gets at most; needed for sub-range.")
  static let alpha = Key<Double>(
    "alpha", .number(0.001...1_000_000), .required,
    onlyWith: condition([.dirichlet, .sequentialBeta]),
    meaning: "How even the shares are: 1 as in line cutting, more is more even.")
  static let spread = Key<Double>(
    "spread", .fraction(0.001...10), .required, onlyWith: condition([.truncatedNormal]),
    meaning: "The standard deviation before cutting off, as a part of the average of what is left.")
  static let fairRate = Key<Double>(
    "fair-rate", .fraction(0...1), .required, onlyWith: condition([.fairRate]),
    meaning: "The part of the sum that is divided equally.")
  static let subRange = Key<Settings>(
    "sub-range", .table(SubRangeKeys.all), .required, onlyWith: condition([.subRange]),
    meaning: "The narrow range and the chance of it.")
  static let prizes = Key<[Settings]>(
    "prizes", .list(.table(PrizeKeys.all)), .required, onlyWith: condition([.tiers]),
    meaning: "Amounts with a stock of each.")
  static let chances = Key<[Settings]>(
    "chances", .list(.table(ChanceKeys.all)), .required, onlyWith: condition([.probabilityTable]),
    meaning: "Amounts with their chances, which add up to 100%.")

  static let all = [
    split.definition, minimum.definition, cap.definition, alpha.definition, spread.definition,
    fairRate.definition, subRange.definition, prizes.definition, chances.definition,
  ]

  private static func condition(_ kinds: [Kind]) -> KeyDefinition.Condition {
    .init(key: "split", words: kinds.map(\.rawValue))
  }
}

/// The keys of a narrow range.
enum SubRangeKeys {
  static let from = Key<Amount>(
    "from", .money(1...Packet.largestTotal.fen), .required, meaning: "The lower end.")
  static let to = Key<Amount>(
    "to", .money(1...Packet.largestTotal.fen), .required, meaning: "The upper end.")
  static let chance = Key<Double>(
    "chance", .fraction(0...1),
    .standard("80%", because: "the figure of the public code that the rule is taken from"),
    meaning: "How often an amount is drawn from the narrow range.")
  static let all = [from.definition, to.definition, chance.definition]
}

/// The keys of a tier of prizes.
enum PrizeKeys {
  static let amount = Key<Amount>(
    "amount", .money(1...Packet.largestTotal.fen), .required, meaning: "What a prize is worth.")
  static let stock = Key<Int64>(
    "stock", .count(1...100_000_000_000, of: "prizes", words: ["prizes", "个", "份", "packets"]),
    .required, meaning: "How many there are.")
  static let all = [amount.definition, stock.definition]
}

/// The keys of an entry of a probability table.
enum ChanceKeys {
  static let amount = Key<Amount>(
    "amount", .money(0...Packet.largestTotal.fen), .required, meaning: "What is given.")
  static let chance = Key<Double>(
    "chance", .fraction(0...1), .required, meaning: "The chance of it.")
  static let all = [amount.definition, chance.definition]
}

import Money
import RedPackets

/// The keys of a card stage.
enum CardKeys {
  static let attention = Key<Double>(
    "attention", .fraction(0...1), .required, meaning: "The part of the audience that collects.")
  static let kinds = Key<[Settings]>(
    "kinds", .list(.table(CardKindKeys.all)), .required, meaning: "The kinds of cards.")
  static let days = Key<Int64>(
    "days", .count(1...Int64(CardCollection.mostDays), of: "days", words: ["days", "天"]),
    .required, meaning: "How many days there are to collect.")
  static let draws = Key<Int64>(
    "draws-per-day",
    .count(1...Int64(CardCollection.mostDraws), of: "draws", words: ["times", "次"]), .required,
    meaning: "How many cards each draws a day.")
  static let swap = Key<Double>(
    "swap", .fraction(0...1), .standard("0%", because: "no gifts and swaps"),
    meaning: "The chance a day that a missing card without a stock comes by a gift or swap.")
  static let pool = Key<Amount>(
    "pool", .money(1...6_000_000_000_000), .required,
    meaning: "What those who complete the set share.")
  static let division = Key<String>(
    "division",
    .choice([
      .init(word: "equal", meaning: "The whole fen that each gets; the remainder stays."),
      .init(word: "random", meaning: "At random, every division equally likely."),
    ]), .standard("equal", because: "the pool of 2016"), meaning: "How the pool is divided.")
  static let all = [
    attention.definition, kinds.definition, days.definition, draws.definition, swap.definition,
    pool.definition, division.definition,
  ]
}

/// The keys of a kind of card.
enum CardKindKeys {
  static let name = Key<String>("name", .text, .required, meaning: "What the kind is called.")
  static let chance = Key<Double>(
    "chance", .fraction(0...1), .required, meaning: "The chance that a draw is of this kind.")
  static let stock = Key<[Int64]>(
    "stock", .list(.count(0...CardKind.largestStock, of: "cards", words: ["张", "cards"])),
    meaning: "How many are released each day; what is left is carried over. No limit if left out.")
  static let all = [name.definition, chance.definition, stock.definition]
}

/// The keys of the market of wallets.
enum WalletsKeys {
  static let periods = Key<Int64>(
    "periods", .count(1...120, of: "periods", words: ["periods", "period", "期"]), .required,
    meaning: "How many periods, such as months or quarters.")
  static let wallets = Key<[Settings]>(
    "each", .list(.table(WalletKeys.all)), .required, meaning: "The wallets.")
  static let all = [periods.definition, wallets.definition]
}

/// The keys of a wallet.
enum WalletKeys {
  private static let people = CampaignKeys.people
  static let name = Key<String>("name", .text, .required, meaning: "What the wallet is called.")
  static let potential = Key<Int64>(
    "potential", .count(0...Wallet.largestPotential, of: "people", words: people), .required,
    meaning: "How many people could use it in the end.")
  static let users = Key<Int64>(
    "users", .count(0...Wallet.largestPotential, of: "people", words: people), .required,
    meaning: "How many use it at the beginning.")
  static let innovation = Key<Double>(
    "innovation", .fraction(0...1), .required,
    meaning: "The chance a period to take it up unprompted (p of the Bass model).")
  static let imitation = Key<Double>(
    "imitation", .fraction(0...10), .required,
    meaning: "What imitation adds to it when all use it already (q of the Bass model).")
  static let impulses = Key<[Settings]>(
    "impulses", .list(.table(ImpulseKeys.all)),
    meaning: "Campaigns: the part of the others that takes it up at once.")
  static let payments = Key<Double>(
    "payments", .number(0...1_000_000), .standard("1", because: "all users pay alike"),
    meaning: "What a user pays with it in a period, in any unit that all wallets share.")
  static let drift = Key<Double>(
    "drift", .number(0.001...10), .standard("1", because: "users pay as much as before"),
    meaning: "By what that is multiplied each period.")
  static let all = [
    name.definition, potential.definition, users.definition, innovation.definition,
    imitation.definition, impulses.definition, payments.definition, drift.definition,
  ]
}

/// The keys of a campaign's impulse.
enum ImpulseKeys {
  static let period = Key<Int64>(
    "period", .count(1...120, of: "periods", words: []), .required, meaning: "In which period.")
  static let conversion = Key<Double>(
    "conversion", .fraction(0...1), .required,
    meaning: "The part of those who do not use it that takes it up.")
  static let all = [period.definition, conversion.definition]
}

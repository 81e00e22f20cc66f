import Money
import MutualAid

/// The keys of payment.
enum PaymentKeys {
  static let rounding = Key<String>(
    "rounding",
    .choice([
      .init(word: "nearest", meaning: "To the nearest fen."),
      .init(word: "down", meaning: "To the fen below."),
      .init(word: "up", meaning: "To the fen above."),
    ]), .standard("nearest", because: "相互宝's first share of 0.028 yuan was taken as 0.03"),
    meaning: "How a share becomes whole fen; the rest is carried to the next.")
  static let free = DynamicPlanKeys.section(
    "free-periods", FreeKeys.all, "Shares of new members that the platform pays.")
  static let debits = DynamicPlanKeys.section(
    "debits", DebitKeys.all, "Debits that can fail; without them every share is paid.")
  static let prepaid = DynamicPlanKeys.section(
    "prepaid", PrepaidKeys.all, "Balances that members pay in before; without them they pay after.")
  static let all = [
    rounding.definition, free.definition, debits.definition, prepaid.definition,
  ]

  /// The keys of free periods.
  enum FreeKeys {
    static let periods = Key<Int64>(
      "periods", .count(1...1000, of: "periods", words: ["periods", "期"]), .required,
      meaning: "How many shares after joining.")
    static let until = Key<Day>(
      "until", .date, meaning: "Only for those who join before this day; for all if left out.")
    static let all = [periods.definition, until.definition]
  }

  /// The keys of debits.
  enum DebitKeys {
    static let failure = Key<Double>(
      "failure", .fraction(0...1), .required, meaning: "The chance that a debit fails.")
    static let retries = Key<Int64>(
      "retries", .count(0...100, of: "tries", words: ["times", "次"]),
      .standard("5", because: "相互宝 tried on five days more"),
      meaning: "How often it is tried again.")
    static let success = Key<Double>(
      "success", .fraction(0...1), .standard("50%", because: "an assumption"),
      meaning: "The chance that such a try succeeds.")
    static let all = [failure.definition, retries.definition, success.definition]
  }

  /// The keys of balances.
  enum PrepaidKeys {
    static let entry = Key<Amount>(
      "entry", .money(0...100_000_000), .required, meaning: "What a new member pays in.")
    static let least = Key<Amount>(
      "least", .money(1...100_000_000), .required, meaning: "Below this a member has to top up.")
    static let topUp = Key<Amount>(
      "top-up", .money(1...100_000_000), .required, meaning: "What is paid in then.")
    static let chance = Key<Double>(
      "chance", .fraction(0...1), .required,
      meaning: "The chance that a member tops up; the others lose their rights.")
    static let all = [entry.definition, least.definition, topUp.definition, chance.definition]
  }
}

/// The keys of caps.
enum CapKeys {
  static let perPeriod = Key<Amount>(
    "per-period", .money(1...100_000_000_000), meaning: "What a member pays in a period at most.")
  static let perYear = Key<Amount>(
    "per-year", .money(1...100_000_000_000),
    meaning: "What a member pays in a calendar year at most.")
  static let excess = Key<String>(
    "excess",
    .choice([
      .init(word: "platform", meaning: "The platform pays it."),
      .init(word: "claimants", meaning: "Benefits are cut by it."),
      .init(word: "carried", meaning: "Members pay it with the next share."),
    ]), .standard("platform", because: "Ant paid what the 188 yuan of 2019 cut off"),
    meaning: "Who pays what caps cut off, and shares that stay unpaid.")
  static let all = [perPeriod.definition, perYear.definition, excess.definition]
}

/// The keys of exits.
enum ExitKeys {
  private static let none = "no plan has published it; name it to model it"

  static let base = Key<Double>(
    "base", .fraction(0...50), .standard("0%", because: none),
    meaning: "The rate of leaving without a reason, a year.")
  static let toShare = Key<Double>(
    "to-share", .fraction(0...50), .standard("0%", because: none),
    meaning: "What 100 yuan of yearly cost, at the last share, add to the rate.")
  static let toRise = Key<Double>(
    "to-rise", .fraction(0...50), .standard("0%", because: none),
    meaning: "What a rise of the yearly cost by 100 yuan since the share before adds to the rate.")
  static let fairness = DynamicPlanKeys.section(
    "fairness", FairnessKeys.all, "How members compare what they pay with what they can expect.")
  static let news = Key<[Settings]>(
    "news", .list(.table(NewsKeys.all)), meaning: "Days on which a part of the members leave.")
  static let old = DynamicPlanKeys.section(
    "old", OldKeys.all, "How strongly the old leave, in proportion to the young.")
  static let escape = Key<Double>(
    "escape", .fraction(0...1),
    .standard("100%", because: "who leaves before a publication does not pay it"),
    meaning: "The part of those who leave who do so before the publication of the period.")
  static let reentry = Key<Double>(
    "reentry", .fraction(0...50), .standard("0%", because: none),
    meaning: "The rate at which those who left join again, with a new wait, a year.")
  static let all = [
    base.definition, toShare.definition, toRise.definition, fairness.definition,
    news.definition, old.definition, escape.definition, reentry.definition,
  ]

  /// The keys of fairness.
  enum FairnessKeys {
    static let tolerance = Key<Double>(
      "tolerance", .number(0.01...1000), .required,
      meaning: "So many times the own expected benefit is still accepted.")
    static let steepness = Key<DecodedValue>(
      "steepness",
      .either([
        .number(0.1...1000), .choice([.init(word: "step", meaning: "All or nothing.")]),
      ]), .standard("step", because: "the textbook's members are sure"),
      meaning: "How sharply.")
    static let leaving = Key<Double>(
      "leaving", .fraction(0...1),
      .standard("100%", because: "the textbook's members leave at once"),
      meaning: "The chance to leave in a period of who finds the share unfair.")
    static let all = [tolerance.definition, steepness.definition, leaving.definition]
  }

  /// The keys of news.
  enum NewsKeys {
    static let date = Key<Day>("date", .date, .required, meaning: "The day.")
    static let leaving = Key<Double>(
      "leaving", .fraction(0...1), .required, meaning: "The part of the members who leave.")
    static let all = [date.definition, leaving.definition]
  }

  /// The keys of how the old leave.
  enum OldKeys {
    static let age = Key<Int64>(
      "age", .count(0...130, of: "years", words: []), .required, meaning: "From this age on.")
    static let factor = Key<Double>(
      "factor", .fraction(0...10), .required, meaning: "The rate in proportion to the others'.")
    static let all = [age.definition, factor.definition]
  }
}

/// The keys of the end.
enum EndingKeys {
  static let fromCap = "from-cap"

  static let threshold = Key<DecodedValue>(
    "threshold",
    .either([
      .count(1...20_000_000_000, of: "members", words: ["people", "人", "members", "名"]),
      .choice([
        .init(word: fromCap, meaning: "Where the dearest case costs each member the cap per case.")
      ]),
    ]), meaning: "With fewer members than this the plan ends.")
  static let grace = Key<Int64>(
    "grace", .days(0...36_500), .standard("90 days", because: "相互宝 counted after three months"),
    meaning: "How long after the start the threshold does not count.")
  static let date = Key<Day>("date", .date, meaning: "The last day of the plan in any case.")
  static let announced = Key<Day>(
    "announced", .date, meaning: "From this day on the payer of the run-off pays all shares.")
  static let decisionRate = Key<Double>(
    "decision-rate", .fraction(0...50), .standard("0%", because: "nobody decides to end the plan"),
    meaning: "The rate at which somebody decides to end the plan, a year.")
  static let payer = Key<String>(
    "payer",
    .choice([
      .init(word: "platform", meaning: "The platform."),
      .init(word: "members", meaning: "The last members, per capita."),
      .init(word: "nobody", meaning: "Nobody."),
    ]), .standard("platform", because: "Ant, Meituan and Didi paid"),
    meaning: "Who pays claims that were diagnosed before the end.")
  static let refund = Key<String>(
    "refund",
    .choice([
      .init(word: "none", meaning: "Nothing."),
      .init(word: "shares", meaning: "All shares that the last members ever paid."),
      .init(word: "balances", meaning: "What is left of balances."),
    ]), .standard("none", because: "相互宝 paid nothing back"),
    meaning: "What members get back at the end.")
  static let conversion = DynamicPlanKeys.section(
    "conversion", ConversionKeys.all, "An insurance that the last members are offered.")
  static let all = [
    threshold.definition, grace.definition, date.definition, announced.definition,
    decisionRate.definition, payer.definition, refund.definition, conversion.definition,
  ]

  /// The keys of conversion.
  enum ConversionKeys {
    static let share = Key<Double>(
      "share", .fraction(0...1), .required, meaning: "The part who take it.")
    static let cost = Key<Amount>(
      "cost", .money(0...100_000_000), .standard("0 元", because: "the insurer pays"),
      meaning: "What each costs the platform.")
    static let all = [share.definition, cost.definition]
  }
}

/// The keys of an insurer behind the plan.
enum BackstopKeys {
  static let attachment = Key<Amount>(
    "attachment", .money(0...10_000_000_000_000), .required,
    meaning: "From which aid of a calendar year on the insurer pays.")
  static let limit = Key<Amount>(
    "limit", .money(1...10_000_000_000_000), meaning: "What it pays in a year at most.")
  static let all = [attachment.definition, limit.definition]
}

/// The keys of an insurance for comparison.
enum InsuranceKeys {
  static let expenses = Key<Double>(
    "expenses", .fraction(0...0.95), .standard("30%", because: "an assumption"),
    meaning: "The part of the premium that is not for claims.")
  static let solvency = Key<Double>(
    "solvency", .fraction(0.5...0.9999),
    .standard("99.5%", because: "the level of European and Chinese solvency rules"),
    meaning: "How sure the insurer has to be.")
  static let costOfCapital = Key<Double>(
    "cost-of-capital", .fraction(0...1), .standard("6%", because: "the rate of Solvency II"),
    meaning: "What the capital behind it costs a year.")
  static let all = [expenses.definition, solvency.definition, costOfCapital.definition]
}

/// The keys of limits.
enum LimitKeys {
  static let periodShare = Key<[Amount]>(
    "period-share", .list(.money(0...100_000_000_000)), meaning: "Of a period's share.")
  static let annualShare = Key<[Amount]>(
    "annual-share", .list(.money(0...100_000_000_000)), meaning: "Of a calendar year's share.")
  static let all = [periodShare.definition, annualShare.definition]
}

/// The keys of a linked plan.
enum LinkedPlanKeys {
  static let name = Key<String>("name", .text, .required, meaning: "What tables call it.")
  static let opens = Key<Day>("opens", .date, .required, meaning: "From when on it exists.")
  static let joining = Key<Double>(
    "joining", .fraction(0...1), .standard("0%", because: "no plan has published it"),
    meaning: "The chance that somebody too old for the plan joins this one.")
  static let members = Key<Int64>(
    "members", .count(0...20_000_000_000, of: "members", words: ["people", "人", "members", "名"]),
    .standard("0", because: "it begins with nobody"), meaning: "Its members when it opens.")
  static let all =
    [name.definition, opens.definition, joining.definition, members.definition]
    + [
      PlanKeys.incidence.definition, PlanKeys.benefit.definition, PlanKeys.classes.definition,
      PlanKeys.ageMix.definition, PlanKeys.male.definition, PlanKeys.fee.definition,
      PlanKeys.capPerCase.definition, DynamicPlanKeys.population.definition,
      DynamicPlanKeys.entries.definition, DynamicPlanKeys.claims.definition,
      DynamicPlanKeys.investigation.definition, DynamicPlanKeys.payment.definition,
      DynamicPlanKeys.caps.definition, DynamicPlanKeys.exits.definition,
      DynamicPlanKeys.ending.definition,
    ]
}

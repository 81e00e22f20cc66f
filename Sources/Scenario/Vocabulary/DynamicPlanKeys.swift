import Money
import MutualAid

/// The sections of a plan that follow it through time; with any of them a plan is dynamic.
enum DynamicPlanKeys {
  static let calendar = section("calendar", CalendarKeys.all, "When costs are shared.")
  static let population = section(
    "population", PopulationKeys.all, "How members are told apart, grow older and die.")
  static let entries = section("entries", EntryKeys.all, "Who joins after the start.")
  static let claims = section(
    "claims", ClaimKeys.all, "How claims differ from the table, and how long they take.")
  static let investigation = section(
    "investigation", InvestigationKeys.all, "What is decided about claims.")
  static let payment = section("payment", PaymentKeys.all, "How shares are paid.")
  static let caps = section(
    "caps", CapKeys.all, "What a member pays at most, and who pays the rest.")
  static let exits = section("exits", ExitKeys.all, "Why members leave, and come back.")
  static let ending = section("ending", EndingKeys.all, "When the plan ends, and who pays then.")
  static let backstop = section("backstop", BackstopKeys.all, "An insurer behind the plan.")
  static let insurance = section(
    "insurance", InsuranceKeys.all, "A plain one-year insurance that the plan is compared with.")
  static let limits = section(
    "limits", LimitKeys.all, "Limits whose chance to be exceeded is reported.")
  static let linked = Key<[Settings]>(
    "linked", .list(.table(LinkedPlanKeys.all)),
    meaning: "Plans with pools of their own for members who are too old for this one.")

  /// The sections in their order.
  static let all =
    [
      calendar, population, entries, claims, investigation, payment, caps, exits, ending, backstop,
      insurance, limits,
    ].map(\.definition) + [linked.definition]

  static func section(_ name: String, _ keys: [KeyDefinition], _ meaning: String) -> Key<Settings> {
    Key(name, .table(keys), meaning: meaning)
  }
}

/// The keys of a plan's calendar.
enum CalendarKeys {
  static let start = Key<Day>(
    "start", .date, .standard("2019-01-01", because: "a year of plain dates"),
    meaning: "The day on which the plan begins.")
  static let shareDays = Key<[Int64]>(
    "share-days", .list(.count(1...28, of: "days of the month", words: [])),
    meaning: "The days of the month on which shares are paid; the 14th and 28th if left out.")
  static let every = Key<Int64>(
    "every", .days(1...3650), meaning: "A share every so many days, in place of share-days.")
  static let lead = Key<Int64>(
    "publication-lead", .days(0...60),
    .standard(
      "7 days", because: "相互宝 published on the 7th and 21st what it took on the 14th and 28th"),
    meaning: "How long before a share claims and members are published.")
  static let all = [
    start.definition, shareDays.definition, every.definition, lead.definition,
  ]
}

/// The keys of how members are told apart.
enum PopulationKeys {
  static let resolution = Key<String>(
    "resolution",
    .choice([
      .init(word: "age-bands", meaning: "A class for each band of ages and sex."),
      .init(word: "single-ages", meaning: "A class for each age and sex: exact, and slower."),
    ]), .standard("age-bands", because: "time grows with the number of classes"),
    meaning: "How finely an incidence table divides the members.")
  static let ageing = Key<Bool>(
    "ageing", .flag, .standard("true", because: "members grow older"),
    meaning: "Whether members of an incidence table grow older.")
  static let oldest = Key<Int64>(
    "oldest", .count(0...130, of: "years", words: []),
    meaning: "The highest age of a member; the oldest of the age mix if left out.")
  static let deaths = Key<String>(
    "deaths",
    .choice([
      .init(
        word: "cl-2010-2013", meaning: "The life table of the Chinese industry, by age and sex."),
      .init(word: "none", meaning: "Nobody dies but after a claim."),
    ]), .standard("cl-2010-2013", because: "it comes with the table of incidence"),
    meaning: "Who dies without a claim, with an incidence table.")
  static let matured = Key<Bool>(
    "matured", .flag, .standard("true", because: "a plan is looked at in the middle of its life"),
    meaning: "Whether the members at the start have waited already.")
  static let underWay = Key<Bool>(
    "claims-under-way", .flag,
    .standard("true", because: "a plan that has long been running has claims that are not decided"),
    meaning: "Whether some of those who have waited already have claims under way at the start.")
  static let all = [
    resolution.definition, ageing.definition, oldest.definition, deaths.definition,
    matured.definition, underWay.definition,
  ]
}

/// The keys of who joins.
enum EntryKeys {
  private static let people = ["people", "人", "members", "名"]

  static let curve = Key<String>(
    "curve",
    .choice([
      .init(word: "none", meaning: "Nobody joins."),
      .init(word: "steps", meaning: "So many people a year, from dates on."),
      .init(word: "logistic", meaning: "Slowly, then fast, then slowly."),
      .init(word: "table", meaning: "How many have joined by dates."),
      .init(word: "growth", meaning: "A part of the members each year."),
    ]), .required, meaning: "How entries follow time.")
  static let steps = Key<[Settings]>(
    "steps", .list(.table(StepKeys.all)), .required,
    onlyWith: .init(key: "curve", words: ["steps"]), meaning: "How many a year, from when on.")
  static let total = Key<Int64>(
    "total", .count(0...10_000_000_000, of: "people", words: people), .required,
    onlyWith: .init(key: "curve", words: ["logistic"]), meaning: "How many join in the end.")
  static let middle = Key<Day>(
    "middle", .date, .required, onlyWith: .init(key: "curve", words: ["logistic"]),
    meaning: "When half of them have joined.")
  static let width = Key<Int64>(
    "width", .days(1...36_500), .required, onlyWith: .init(key: "curve", words: ["logistic"]),
    meaning: "How long it takes from a tenth to nine tenths.")
  static let table = Key<[Settings]>(
    "table", .list(.table(JoinedKeys.all)), .required,
    onlyWith: .init(key: "curve", words: ["table"]), meaning: "How many have joined by when.")
  static let rate = Key<Double>(
    "rate", .fraction(0...10), .required, onlyWith: .init(key: "curve", words: ["growth"]),
    meaning: "The growth rate a year, continuously: 69% doubles.")
  static let mix = Key<[Settings]>(
    "age-mix", .list(.table(AgeBandKeys.all)),
    meaning: "The ages of those who join at the beginning; the plan's if left out.")
  static let mixEnd = Key<[Settings]>(
    "age-mix-end", .list(.table(AgeBandKeys.all)),
    meaning: "Their ages at the end of the horizon; those of the beginning if left out.")
  static let all = [
    curve.definition, steps.definition, total.definition, middle.definition, width.definition,
    table.definition, rate.definition, mix.definition, mixEnd.definition,
  ]

  /// The keys of a step of entries.
  enum StepKeys {
    static let from = Key<Day>("from", .date, .required, meaning: "From when on.")
    static let perYear = Key<Int64>(
      "per-year", .count(0...10_000_000_000, of: "people", words: people), .required,
      meaning: "How many join in a year.")
    static let all = [from.definition, perYear.definition]
  }

  /// The keys of a point of a table of entries.
  enum JoinedKeys {
    static let date = Key<Day>("date", .date, .required, meaning: "By when.")
    static let joined = Key<Int64>(
      "joined", .count(0...10_000_000_000, of: "people", words: people), .required,
      meaning: "How many have joined since the start.")
    static let all = [date.definition, joined.definition]
  }
}

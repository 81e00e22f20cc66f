import Money
import MutualAid

/// The keys under `plan`.
enum PlanKeys {
  /// The word for the table of incidence that comes with fentan.
  static let incidenceCI4 = "ci4-2020"

  /// How a table of the scenario's own is written.
  static let ownIncidence = "{file: ...}"

  /// The word for the age mix that is assumed of 相互宝.
  static let assumedMix = "assumed-xiang-hu-bao"

  private static let people = ["people", "人", "members", "名"]

  static let members = Key<Int64>(
    "members", .count(1...20_000_000_000, of: "members", words: people), .required,
    meaning: "How many members share the cost, counted at publication.")
  static let incidence = Key<DecodedValue>(
    "incidence",
    .either([
      .fraction(0...1),
      .choice([
        .init(
          word: incidenceCI4,
          meaning: "The table of 28 severe illnesses by age and sex, CI4 of 2020.")
      ]),
      .table(IncidenceFileKeys.all),
    ]),
    meaning: "The chance of a claim per member and year: one rate, or a table by age and sex.")
  static let benefit = Key<DecodedValue>(
    "benefit", .either([.money(1...100_000_000_000), .list(.table(BenefitBandKeys.all))]),
    meaning: "What a claimant receives: one sum, or one for each band of ages.")
  static let classes = Key<[Settings]>(
    "classes", .list(.table(ClassKeys.all)),
    meaning: "Classes of members with a rate and a benefit of their own.")
  static let ageMix = Key<DecodedValue>(
    "age-mix",
    .either([
      .choice([
        .init(
          word: assumedMix,
          meaning: "0-17 8%, 18-29 30%, 30-39 32%, 40-49 19%, 50-59 11%: an assumption.")
      ]),
      .list(.table(AgeBandKeys.all)),
    ]),
    .standard(
      assumedMix,
      because: "no plan has published one; its mean age of 33.7 is near the 34.4 of 相互宝 in 2020"),
    onlyWith: .init(key: "incidence", words: [incidenceCI4, ownIncidence]),
    meaning: "The share of members in each band of ages, for an incidence table.")
  static let male = Key<Double>(
    "male", .fraction(0...1),
    .standard("50%", because: "no plan has published the share of men among its members"),
    onlyWith: .init(key: "incidence", words: [incidenceCI4, ownIncidence]),
    meaning: "The share of men among the members, for an incidence table.")
  static let fee = Key<Double>(
    "fee", .fraction(0...1), .standard("0%", because: "a plan without a stated fee takes none"),
    meaning: "The management fee as a part of the aid, paid by the members on top.")
  static let periodsPerYear = Key<Int64>(
    "periods-per-year",
    .count(1...366, of: "periods a year", words: ["times", "periods", "次", "期"]),
    .standard("24", because: "相互宝 and 点滴相互 share on the 14th and 28th of each month"),
    meaning: "How often a year the cost is shared.")
  static let capPerCase = Key<Amount>(
    "cap-per-case", .money(1...100_000_000_000),
    meaning: "What one case may cost a member at most; what it cuts off is reported as shortfall.")
  static let sharing = Key<String>(
    "sharing",
    .choice(SharingRule.allCases.map { .init(word: $0.rawValue, meaning: $0.meaning) }),
    meaning: "The rule by which classes share the cost of a year, with who pays for whom.")

  static let all =
    [
      members.definition, incidence.definition, benefit.definition, classes.definition,
      ageMix.definition, male.definition, fee.definition, periodsPerYear.definition,
      capPerCase.definition, sharing.definition,
    ] + DynamicPlanKeys.all
}

/// The keys of a table of incidence of the scenario's own.
enum IncidenceFileKeys {
  static let file = Key<String>(
    "file", .text, .required,
    meaning: "A table with commas between, relative to the scenario; its first line names columns.")
  static let male = Key<String>(
    "male", .text, .required, meaning: "The column of the rates of men, per 1,000 and year.")
  static let female = Key<String>(
    "female", .text, .required, meaning: "The column of the rates of women.")
  static let all = [file.definition, male.definition, female.definition]
}

/// The keys of a class of members.
enum ClassKeys {
  static let name = Key<String>("name", .text, .required, meaning: "What the class is called.")
  static let share = Key<Double>(
    "share", .fraction(0...1), .required, meaning: "Its part of all members.")
  static let incidence = Key<Double>(
    "incidence", .fraction(0...1), .required, meaning: "The chance of a claim per member and year.")
  static let benefit = Key<Amount>(
    "benefit", .money(1...100_000_000_000), .required, meaning: "What a claimant receives.")
  static let all = [name.definition, share.definition, incidence.definition, benefit.definition]
}

/// The keys of a band of ages in an age mix.
enum AgeBandKeys {
  static let ages = Key<ClosedRange<Int>>(
    "ages", .ages, .required, meaning: "The ages of the band, both ends included.")
  static let share = Key<Double>(
    "share", .fraction(0...1), .required, meaning: "Its part of all members.")
  static let all = [ages.definition, share.definition]
}

/// The keys of a band of ages with its benefit.
enum BenefitBandKeys {
  static let ages = Key<ClosedRange<Int>>(
    "ages", .ages, .required, meaning: "The ages of the band, both ends included.")
  static let amount = Key<Amount>(
    "amount", .money(1...100_000_000_000), .required, meaning: "What a claimant receives.")
  static let all = [ages.definition, amount.definition]
}

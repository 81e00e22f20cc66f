import Money
import MutualAid

/// The keys of claims.
enum ClaimKeys {
  static let level = Key<Double>(
    "level", .fraction(0...10), .standard("100%", because: "the rate or table as it is given"),
    meaning: "True claims of members of long standing, in proportion to the table.")
  static let wait = Key<Int64>(
    "waiting-period", .days(0...3650), .standard("0 days", because: "a plan without a stated wait"),
    meaning: "How long after joining illness is not covered.")
  static let accidents = Key<Double>(
    "accidents", .fraction(0...1), .standard("0%", because: "no plan has published the part"),
    meaning: "The part of claims from accidents, for which there is no wait.")
  static let selection = DynamicPlanKeys.section(
    "selection", SelectionKeys.all, "How much healthier members are after they have joined.")
  static let trend = Key<Double>(
    "trend", .fraction(-0.5...1), .standard("0%", because: "the table as it is"),
    meaning: "By how much incidence grows in a year.")
  static let spread = Key<Double>(
    "yearly-spread", .fraction(0...2), .standard("0%", because: "members are independent"),
    meaning: "The coefficient of variation of a calendar year's incidence: a shock common to all.")
  static let dips = Key<[Settings]>(
    "dips", .list(.table(DipKeys.all)), meaning: "Times in which fewer people are diagnosed.")
  static let reportLag = DynamicPlanKeys.section(
    "report-lag", LagKeys.all, "From diagnosis to report.")
  static let decisionLag = DynamicPlanKeys.section(
    "decision-lag", LagKeys.all, "From report to decision.")
  static let slowdowns = Key<[Settings]>(
    "slowdowns", .list(.table(SlowdownKeys.all)),
    meaning: "Times in which fewer claims are decided; the others wait.")
  static let filingLimit = Key<Int64>(
    "filing-limit", .days(1...3650), meaning: "After so many days a claim is not accepted any more."
  )
  static let levels = Key<[Settings]>(
    "levels", .list(.table(LevelKeys.all)),
    meaning: "Severe and mild cases, or parts of bills: what parts of the claims are paid.")
  static let claimants = Key<String>(
    "claimants",
    .choice([
      .init(word: "leave", meaning: "A claimant leaves with the decision."),
      .init(word: "stay", meaning: "A claimant stays, and may claim again."),
    ]), .standard("leave", because: "相互宝 removed who had received aid"),
    meaning: "What becomes of a claimant.")
  static let all = [
    level.definition, wait.definition, accidents.definition, selection.definition,
    trend.definition, spread.definition, dips.definition, reportLag.definition,
    decisionLag.definition, slowdowns.definition, filingLimit.definition, levels.definition,
    claimants.definition,
  ]

  /// The keys of selection.
  enum SelectionKeys {
    static let atEntry = Key<Double>(
      "at-entry", .fraction(0...5), .required,
      meaning: "Incidence at joining, in proportion to long standing.")
    static let years = Key<Double>(
      "years", .number(0...20), .required, meaning: "After how many years that has worn off.")
    static let all = [atEntry.definition, years.definition]
  }

  /// The keys of a time with fewer diagnoses.
  enum DipKeys {
    static let from = Key<Day>("from", .date, .required, meaning: "The first day.")
    static let until = Key<Day>("until", .date, .required, meaning: "The first day after it.")
    static let factor = Key<Double>(
      "factor", .fraction(0...1), .required, meaning: "Diagnoses in proportion to ordinary ones.")
    static let backlog = Key<Double>(
      "backlog", .fraction(0...1), .standard("0%", because: "what was missed stays missed"),
      meaning: "The part of the missed that is made up for.")
    static let recovery = Key<Int64>(
      "recovery", .days(1...3650),
      .standard("60 days", because: "相互宝's backlog of early 2020 took May and June"),
      meaning: "How long that takes.")
    static let all = [
      from.definition, until.definition, factor.definition, backlog.definition,
      recovery.definition,
    ]
  }

  /// The keys of a slowdown.
  enum SlowdownKeys {
    static let from = Key<Day>("from", .date, .required, meaning: "The first day.")
    static let until = Key<Day>("until", .date, .required, meaning: "The first day after it.")
    static let factor = Key<Double>(
      "factor", .fraction(0...1), .required,
      meaning: "The part of ripe claims that is decided at a publication.")
    static let all = [from.definition, until.definition, factor.definition]
  }

  /// The keys of a lag.
  enum LagKeys {
    static let mean = Key<Int64>("mean", .days(0...1825), .required, meaning: "Its mean.")
    static let shape = Key<Int64>(
      "shape", .count(1...20, of: "phases", words: []),
      .standard("2", because: "a humped law; no plan has published one"),
      meaning: "The shape of its Erlang law: the larger, the more regular.")
    static let all = [mean.definition, shape.definition]
  }

  /// The keys of a payment level.
  enum LevelKeys {
    static let name = Key<String>("name", .text, .required, meaning: "What the level is called.")
    static let share = Key<Double>(
      "share", .fraction(0...1), .required, meaning: "Its part of the claims.")
    static let part = Key<Double>(
      "part", .fraction(0.000_001...1), meaning: "What it pays, as a part of the benefit.")
    static let amount = Key<Amount>(
      "amount", .money(1...100_000_000_000), meaning: "What it pays, whatever the benefit.")
    static let all = [name.definition, share.definition, part.definition, amount.definition]
  }
}

/// The keys of investigation.
enum InvestigationKeys {
  static let falseClaims = Key<Double>(
    "false-claims", .fraction(0...0.99), .standard("0%", because: "no plan has published it"),
    meaning: "The part of filed claims that are false.")
  static let detected = Key<Double>(
    "detected", .fraction(0...1), .standard("100%", because: "only what is granted is known"),
    meaning: "The part of false claims that is refused.")
  static let mistakes = Key<Double>(
    "mistakes", .fraction(0...0.99), .standard("0%", because: "no plan has published it"),
    meaning: "The part of true claims that is refused.")
  static let appeals = Key<Double>(
    "appeals", .fraction(0...1), .standard("0%", because: "no plan has published it"),
    meaning: "The part of the refused who appeal to the jury.")
  static let jurors = Key<Int64>(
    "jurors", .count(1...10_000, of: "jurors", words: ["people", "人"]),
    .standard("1", because: "one word decides"), meaning: "How many vote on an appeal.")
  static let jurorRight = Key<Double>(
    "juror-right", .fraction(0...1), .standard("50%", because: "a juror who knows nothing"),
    meaning: "The chance that a juror is right.")
  static let cost = Key<Amount>(
    "cost", .money(0...100_000_000), .standard("0 元", because: "it is the platform's"),
    meaning: "What looking into a filed claim costs the platform.")
  static let all = [
    falseClaims.definition, detected.definition, mistakes.definition, appeals.definition,
    jurors.definition, jurorRight.definition, cost.definition,
  ]
}

import Statistics

extension [Field<ResultRow>] {
  /// The members of a tidy row; all but the last are also the columns of results.csv.
  static let row: [Field<ResultRow>] = [
    .init(
      "variant", "Variant", "The variant of a comparison; empty where there is only one.", .text,
      .orEmpty
    ) { .text($0.variant) },
    .init("metric", "Metric", "What was measured, such as period-share.", .text) {
      .text($0.metric)
    },
    .init(
      "group", "Group",
      "What the row is restricted to, as dimension=value, such as period=7; several with a space"
        + " between; empty for all together.", .text, .orEmpty
    ) { .text($0.group) },
    .init(
      "statistic", "Statistic", "Which number of the metric this is, such as mean or p99.", .text,
      choices: StatisticMeanings.all.map(\.name)
    ) { .text($0.statistic) },
    .init(
      "value", "Value", "The simulated number; none where all is computed from exact laws.",
      .number, .orNothing
    ) { .number($0.value) },
    .init("se", "Standard error", "The standard error of value.", .number, .orNothing) {
      .number($0.standardError)
    },
    .init(
      "low", "Interval, lower end",
      "The lower end of the confidence interval of value: of 95%, or of what looks says.", .number,
      .orNothing
    ) { .number($0.low) },
    .init(
      "high", "Interval, upper end",
      "The upper end of it; none where too few observations lie beyond a quantile.", .number,
      .orNothing
    ) { .number($0.high) },
    .init(
      "exact", "Exact value", "The same number computed from the law itself, where it is known.",
      .number, .orNothing
    ) { .number($0.exact) },
    .init(
      "z", "z-score",
      "How many standard errors value lies above exact; beyond 5 one of the two is wrong.",
      .number, .orNothing, unit: "standard errors"
    ) { .number($0.z) },
    .init(
      "unit", "Unit", "The unit of value, se, low, high and exact, such as yuan or claims.", .text
    ) { .text($0.unit) },
    .init(
      "note", "Note",
      "Why the interval is not to be read bare: too few beyond, or rests on few observations.",
      .text, .orLeftOut
    ) { .text($0.note) },
  ]
}

extension [Field<ResultsDocument.FactLine>] {
  /// The members of a fact.
  static let fact: [Field<ResultsDocument.FactLine>] = [
    .init("name", "Name", "The name of the fact, without the dollar sign.", .text) {
      .text($0.name)
    },
    .init("value", "Value", "Its value, as scenarios write it.", .text) { .text($0.value) },
    .init("source", "Source", "Where it is from.", .text, .orEmpty) { .text($0.source) },
  ]
}

extension [Field<Verdict>] {
  /// The members of what became of a threshold.
  static let verdict: [Field<Verdict>] = [
    .init("expectation", "Expectation", "The threshold as it was written.", .text) {
      .text($0.expectation)
    },
    .init(
      "variant", "Variant", "The variant it was judged in; empty where there is only one.", .text,
      .orEmpty
    ) { .text($0.variant) },
    .init(
      "outcome", "Outcome",
      "Whether it holds: by the exact value, or by all of the interval; undecided if the interval"
        + " has the limit inside.", .text, choices: Verdict.Outcome.allCases.map(\.rawValue)
    ) { .text($0.outcome.rawValue) },
    .init("value", "Value", "The number that was asked for.", .number, .orNothing) {
      .number($0.value)
    },
    .init(
      "low", "Interval, lower end", "The lower end of the interval of a simulated value.", .number,
      .orNothing
    ) { .number($0.low) },
    .init("high", "Interval, upper end", "The upper end of it.", .number, .orNothing) {
      .number($0.high)
    },
    .init("limit", "Limit", "What the value was compared with.", .number, .orNothing) {
      .number($0.limit)
    },
    .init("exact", "Exact", "Whether value was computed from the law itself.", .flag) {
      .flag($0.isExact)
    },
    .init("unit", "Unit", "The unit of value, low, high and limit.", .text, .orEmpty) {
      .text($0.unit)
    },
  ]
}

extension [Field<PrecisionLine>] {
  /// The members of a precision that a run was to reach.
  static let precision: [Field<PrecisionLine>] = [
    .init("variant", "Variant", "The variant; empty where there is only one.", .text, .orEmpty) {
      .text($0.variant)
    },
    .init("metric", "Metric", "The metric.", .text) { .text($0.metric) },
    .init("group", "Group", "Its group; empty for all together.", .text, .orEmpty) {
      .text($0.group)
    },
    .init("value", "Value", "The estimate.", .number, .orNothing) { .number($0.value) },
    .init(
      "half_width", "Half width", "Half of the interval's width.", .number, .orNothing
    ) { .number($0.halfWidth) },
    .init("goal", "Goal", "How wide that was to be at most.", .number, .orNothing) {
      .number($0.goal)
    },
    .init("reached", "Reached", "Whether it is.", .flag) { .flag($0.isReached) },
  ]
}

import Statistics

extension [Field<ReportedFigure>] {
  /// The members of a figure from elsewhere.
  static let reported: [Field<ReportedFigure>] = [
    .init("metric", "Metric", "The metric that the figure is one of.", .text) {
      .text($0.metric)
    },
    .init("group", "Group", "Its group; empty for all together.", .text, .orEmpty) {
      .text($0.group)
    },
    .init(
      "basis", "Basis",
      "What the figure rests on: it was published (sourced), follows from what was (arithmetic), or"
        + " the scenario was made to give it (calibrated).", .text,
      choices: ["sourced", "arithmetic", "calibrated"]
    ) { .text($0.basis) },
    .init("note", "Note", "Where it is from, or how it came about.", .text, .orEmpty) {
      .text($0.note)
    },
    .init("value", "Value", "The figure, in the metric's unit.", .number, .orNothing) {
      .number($0.value)
    },
  ]
}

extension [Field<ObservedComparison>] {
  /// The members of a point of a history beside what one variant simulated.
  static let observed: [Field<ObservedComparison>] = [
    .init("variant", "Variant", "The variant; empty where there is only one.", .text, .orEmpty) {
      .text($0.variant)
    },
    .init("series", "Series", "The history that the point is one of.", .text) {
      .text($0.point.series)
    },
    .init("metric", "Metric", "The metric that it is compared with.", .text) {
      .text($0.point.metric)
    },
    .init("date", "Date", "The day of the observation.", .day) { .text($0.point.date) },
    .init(
      "group", "Group", "The group of the metric; none where nothing simulated is near the day.",
      .text, .orNothing
    ) { .text($0.group) },
    .init("observed", "Observed", "The observed number.", .number, .orNothing) {
      .number($0.point.value)
    },
    .init("mean", "Mean", "The simulated mean.", .number, .orNothing) { .number($0.mean) },
    .init(
      "p5", "p5", "The 5% quantile: one replication in 20 lies below.", .number, .orNothing
    ) { .number($0.low) },
    .init(
      "p95", "p95", "The 95% quantile: one replication in 20 lies above.", .number, .orNothing
    ) { .number($0.high) },
    .init(
      "inside", "Inside", "Whether the observed number lies between the two, ends included.",
      .flag, .orNothing
    ) { .flag($0.isInside) },
    .init("unit", "Unit", "The unit of the numbers.", .text) { .text($0.point.unit) },
    .init(
      "scope", "Scope", "Which figure it is, in the words of the history.", .text, .orEmpty
    ) { .text($0.point.scope) },
    .init(
      "confidence", "Confidence", "How far the observation is to be trusted.", .text,
      choices: ["low", "medium", "high"]
    ) { .text($0.point.confidence) },
    .init("sources", "Sources", "The addresses where it was found.", .texts) {
      .texts($0.point.sources)
    },
  ]
}

/// The keys of a figure that results stand beside.
enum ReportedKeys {
  static let metric = Key<String>("metric", .text, .required, meaning: "The metric it is one of.")
  static let group = Key<String>(
    "group", .text, meaning: "The group of the metric, such as round=1; all together if left out.")
  static let value = Key<Double>("value", .figure, .required, meaning: "The figure.")
  static let basis = Key<String>(
    "basis",
    .choice([
      .init(word: "sourced", meaning: "Reported by a source that the note names."),
      .init(word: "arithmetic", meaning: "Follows from other figures without a model."),
      .init(word: "calibrated", meaning: "A parameter was chosen so that the model meets it."),
    ]), .standard("sourced", because: "a figure that is not from a source says so"),
    meaning: "What the figure rests on.")
  static let note = Key<String>("note", .text, meaning: "Where it is from, or how it came about.")
  static let all = [
    metric.definition, group.definition, value.definition, basis.definition, note.definition,
  ]
}

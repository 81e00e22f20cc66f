import MutualAid

/// The keys of an observed history that results stand beside.
enum ObservedKeys {
  static let series = Key<String>(
    "series",
    .choice([
      .init(word: "xiang-hu-bao", meaning: "Dated points of 相互宝, 2018-10 to 2022-01.")
    ]), meaning: "A history that comes with fentan; or else file.")
  static let file = Key<String>(
    "file", .text, meaning: "A table of one's own, relative to the scenario; or else series.")
  static let measure = Key<String>(
    "measure", .text, .required, meaning: "Which measure of the history.")
  static let metric = Key<String>(
    "metric", .text, .required, meaning: "The metric that it is compared with.")
  static let plan = Key<String>(
    "plan", .text, meaning: "The linked plan whose metric it is; the plan itself if left out.")
  static let scope = Key<String>(
    "scope", .text, meaning: "Only points whose scope contains this text.")
  static let confidence = Key<String>(
    "confidence",
    .choice(
      zip(
        ObservedSeries.confidences,
        ["All points.", "Without those of low confidence.", "Only those of high confidence."]
      ).map { .init(word: $0, meaning: $1) }),
    .standard("low", because: "a point is left out only on purpose"),
    meaning: "The least confidence of a point.")
  static let from = Key<Day>("from", .date, meaning: "Only points of this day or later.")
  static let until = Key<Day>("until", .date, meaning: "Only points of this day or earlier.")
  static let all = [
    series.definition, file.definition, measure.definition, metric.definition, plan.definition,
    scope.definition, confidence.definition, from.definition, until.definition,
  ]
}

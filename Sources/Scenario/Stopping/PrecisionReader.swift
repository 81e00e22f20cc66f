import MonteCarlo
import Wording

/// Reads how precisely results are to be known.
///
///     precision = width | "[" goal {"," goal} "]"
///     goal      = width | metric width | statistic "(" metric ["," group] ")" width
///     width     = percentage, of the estimate itself | quantity in the unit of what is asked
///
/// A width alone is one of the headline metrics.
struct PrecisionReader {
  /// The variants of the scenario.
  let variants: [Scenario.Variant]

  /// The metrics that a width alone is about.
  let headlines: [String]

  /// What finds the metrics that are named.
  let questions: ExpectationReader

  /// The goals of `run.precision`; problems are recorded with the decoder.
  func goals(_ setting: Setting, _ decoder: inout Decoder) -> [PrecisionGoal] {
    switch setting.value {
    case .fraction(let part): return headline(.relative(part))
    case .text(let text):
      return goals(text, .init(path: "run.precision", place: setting.place), &decoder)
    case .list(let items):
      return items.enumerated().flatMap { i, item -> [PrecisionGoal] in
        guard case .text(let text) = item.value else { return [] }
        let entry = ExpectationReader.Entry(path: "run.precision[\(i)]", place: item.place)
        return goals(text, entry, &decoder)
      }
    default: return []
    }
  }

  private func headline(_ width: PrecisionGoal.Width) -> [PrecisionGoal] {
    var questions: [Question] = []
    for variant in variants {
      for question in Headlines.questions(headlines, in: variant.experiment)
      where !questions.contains(question) {
        questions.append(question)
      }
    }
    return questions.map { PrecisionGoal(question: $0, width: width) }
  }

  private func goals(
    _ text: String, _ entry: ExpectationReader.Entry, _ decoder: inout Decoder
  ) -> [PrecisionGoal] {
    let (subject, width) = PrecisionReader.parts(text)
    let relative = PrecisionReader.percentage(width)
    if subject.isEmpty, let relative {
      guard PrecisionReader.allowed.contains(relative) else {
        return refuse(text, "a width from 0.001% to 50%", entry, &decoder)
      }
      return headline(.relative(relative))
    }
    let isOpen = subject.contains("(") && !subject.hasSuffix(")")
    guard !subject.isEmpty, !width.isEmpty, !isOpen else {
      return refuse(
        text,
        "a width such as 1%, or what it is one of before it, such as annual-share 0.5元 or "
          + "p99(annual-share) 2%", entry, &decoder)
    }
    if let relative, !PrecisionReader.allowed.contains(relative) {
      return refuse(text, "a width from 0.001% to 50%", entry, &decoder)
    }
    let question = subject.hasSuffix(")") ? subject : "mean(\(subject))"
    // A bare 0 is a number of any unit; what is meant by a percentage is a part of the estimate.
    let limit = relative == nil ? width : "0"
    guard let threshold = questions.threshold("\(question) <= \(limit)", entry, &decoder) else {
      return []
    }
    if let relative {
      return [PrecisionGoal(question: threshold.question, width: .relative(relative))]
    }
    guard threshold.limit > 0 else {
      return refuse(text, "a width above 0", entry, &decoder)
    }
    return [PrecisionGoal(question: threshold.question, width: .absolute(threshold.limit))]
  }

  private func refuse(
    _ text: String, _ allowed: Message, _ entry: ExpectationReader.Entry, _ decoder: inout Decoder
  ) -> [PrecisionGoal] {
    decoder.problems.append(
      Problem(
        entry.place, given: "\(entry.path) is \(text.excerpt())", allowed: "allowed is \(allowed)"))
    return []
  }

  private static let allowed = 0.00001...0.5

  /// What a goal is about, and its width.
  private static func parts(_ text: String) -> (subject: String, width: String) {
    let trimmed = Substring(text).trimmed
    if let close = trimmed.lastIndex(of: ")") {
      return (
        String(trimmed[...close]), String(trimmed[trimmed.index(after: close)...].trimmed)
      )
    }
    if let first = trimmed.first, first.isNumber { return ("", String(trimmed)) }
    guard let space = trimmed.firstIndex(of: " ") else { return (String(trimmed), "") }
    return (String(trimmed[..<space]), String(trimmed[space...].trimmed))
  }

  private static func percentage(_ text: String) -> Double? {
    guard let quantity = try? Quantity(text), quantity.unit == .fraction else { return nil }
    return quantity.number.double
  }
}

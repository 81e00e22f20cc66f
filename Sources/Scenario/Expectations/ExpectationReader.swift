import MonteCarlo
import Wording

/// Reads the thresholds of a scenario, and finds what each is about in the variants.
struct ExpectationReader {
  /// The variants that thresholds are about.
  let variants: [Scenario.Variant]

  /// The metrics that the variants would have without `run.metrics`; asked only if one is missing.
  let allMetrics: () -> [String]

  /// The thresholds of a list; problems are recorded with the decoder.
  func thresholds(_ items: [Setting], _ decoder: inout Decoder) -> [Threshold] {
    items.enumerated().compactMap { i, item in
      guard case .text(let text) = item.value else { return nil }
      return threshold(text, Entry(path: "expect[\(i)]", place: item.place), &decoder)
    }
  }

  /// Where a threshold stands.
  struct Entry {
    var path: String
    var place: Place
  }

  /// The threshold that a text states; `nil` with a problem if it states none.
  func threshold(
    _ text: String, _ entry: Entry, _ decoder: inout Decoder
  ) -> Threshold? {
    func refuse(_ given: Message, _ allowed: Message, _ advice: Message = "") -> Threshold? {
      decoder.problems.append(
        Problem(entry.place, given: given, allowed: allowed, advice: advice))
      return nil
    }
    let parts: ExpectationText
    do throws(ExpectationText.Mistake) {
      parts = try ExpectationText(text)
    } catch {
      return refuse(
        "\(entry.path) is \(text.excerpt()), which \(error.what)", "allowed is \(error.allowed)")
    }
    let concerned = concerned(parts, entry, &decoder)
    // The number does not matter yet: it tells a chance from the probability of a category.
    guard
      let kind = ExpectationStatistic.of(
        parts.statistic, event: parts.event.map { _ in (.below, 0) })
    else {
      return refuse(
        parts.statistic.isEmpty
          ? "\(entry.path) asks for nothing"
          : "\(entry.path) asks for \(parts.statistic.excerpt())",
        "allowed is one of \(ExpectationStatistic.allowed)",
        ExpectationStatistic.nearest(to: parts.statistic).map { "did you mean \($0)?" } ?? "")
    }
    guard parts.event == nil || parts.statistic == "probability" else {
      return refuse(
        "\(entry.path) asks for \(parts.statistic) of a relation",
        "only probability is asked of one", "write \(parts.statistic)(\(parts.metric.excerpt()))")
    }
    var question = Question(metric: parts.metric, group: parts.group, statistic: kind)
    let subject = ExpectationSubject(question: question, variants: variants, entry: entry)
    if let problem = subject.problem(concerned: concerned, allMetrics: allMetrics) {
      decoder.problems.append(problem)
      return nil
    }
    // A variant that is not there does not keep the limit from being read.
    guard let first = (concerned ?? Array(variants.indices)).first,
      let unit = question.unit(in: variants[first].experiment)
    else { return nil }
    if let event = parts.event {
      let own = Question(metric: parts.metric, group: parts.group, statistic: .mean)
        .unit(in: variants[first].experiment)
      guard let relation = Relation(rawValue: event.relation), let own,
        let limit = limit(event.limit, own, of: "\(parts.metric.excerpt())", entry, &decoder)
      else { return nil }
      question.statistic = .chance(relation, limit)
    }
    guard let relation = Relation(rawValue: parts.condition.relation),
      let limit = limit(
        parts.condition.limit, unit,
        of: parts.statistic == "probability" ? "a probability" : "\(parts.metric.excerpt())", entry,
        &decoder)
    else { return nil }
    return Threshold(
      text: text, question: question, relation: relation, limit: limit, variant: parts.variant)
  }

  /// The places of the variants that a threshold is about; `nil` with a problem if there are none.
  private func concerned(
    _ parts: ExpectationText, _ entry: Entry, _ decoder: inout Decoder
  ) -> [Int]? {
    let names = variants.map(\.name)
    if let variant = parts.variant, !names.contains(variant) {
      let isSingle = variants.count == 1
      decoder.problems.append(
        Problem(
          entry.place, given: "\(entry.path) is about the variant \(variant.excerpt())",
          allowed: isSingle
            ? "this scenario compares nothing" : "the variants are \(names.listed())",
          advice: isSingle
            ? "leave out in \(variant.excerpt())"
            : nearestName(to: variant, among: names).map { "did you mean \($0)?" } ?? ""))
      return nil
    }
    let asked = names.indices.filter { parts.variant == nil || names[$0] == parts.variant }
    guard parts.statistic == "difference" else { return asked }
    let others = asked.filter { $0 > 0 }
    if others.isEmpty {
      decoder.problems.append(
        Problem(
          entry.place, given: "\(entry.path) asks for a difference from the first variant",
          allowed: variants.count == 1
            ? "it needs at least two variants" : "in, and one of the other variants",
          advice: variants.count == 1 ? "write compare, or use --over" : ""))
      return nil
    }
    return others
  }

  /// A limit as a number in a unit; facts are resolved, and other dimensions refused.
  private func limit(
    _ text: String, _ unit: String, of name: Message, _ entry: Entry, _ decoder: inout Decoder
  ) -> Double? {
    let scalar = Scalar(text: text, style: .plain, value: .string)
    let subject: Message = "the limit of \(entry.path)"
    let tree = Tree(place: entry.place, content: .scalar(scalar))
    guard decoder.scalar(.figure, text, tree, subject, allowed: Shape.figure.allowed) != nil else {
      return nil
    }
    var source = text
    if text.hasPrefix("$"),
      case .success((_, let value)) = decoder.facts.resolve(
        String(text.dropFirst()))
    {
      source = value
    }
    let form = ExpectationLimit(unit: unit)
    guard let quantity = try? Quantity(source) else { return nil }
    if let number = form.number(quantity) { return number }
    decoder.problems.append(
      Problem(
        entry.place,
        given: "\(subject) is \(text.excerpt()), which is \(ScalarReader.name(of: quantity.unit))",
        allowed: "\(name) is \(form.allowed)",
        advice: "write, for example, \(form.example)"))
    return nil
  }
}

extension [String] {
  /// The first names of a list with commas between.
  func listed(_ most: Int = 24) -> String {
    prefix(most).map { $0.excerpt(40) }.joined(separator: ", ") + (count > most ? ", ..." : "")
  }
}

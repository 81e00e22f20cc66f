import Wording

/// A threshold taken apart, before anybody asks whether its names exist.
///
///     expectation = statistic "(" metric ["," group] ")" relation limit ["in" variant]
///                 | "probability" "(" metric [relation limit] ["," group] ")"
///                   relation limit ["in" variant]
///     statistic   = "mean" | "sd" | "min" | "max" | "p" level | "tvar" level | "difference"
///     level       = a number above 0 and below 100
///     group       = a group as tables name it, such as period=7; in quotes if it has ( or )
///     relation    = "<" | "<=" | ">" | ">=" | "≤" | "≥"
///     limit       = a quantity in the unit of what is asked, or a fact: $name
///     variant     = the name of a variant, up to the end, with or without quotes
///
/// Spaces may stand between the parts.
struct ExpectationText: Equatable {
  /// The word before the parenthesis.
  var statistic: String

  /// The metric.
  var metric: String

  /// What the chance is asked of: that the metric stands in a relation to a number.
  var event: Comparison?

  /// The group; empty if there is none.
  var group: String

  /// What the answer is to be.
  var condition: Comparison

  /// The variant; `nil` for every one.
  var variant: String?

  /// A relation with the text of a number.
  struct Comparison: Equatable {
    var relation: String
    var limit: String
  }

  /// Why a text is no threshold.
  struct Mistake: Error, Equatable {
    /// Continues the sentence "`expect[0]` is `text`": what is wrong with it.
    var what: Message

    /// What is allowed at that place.
    var allowed: Message
  }

  /// Takes a text apart.
  init(_ text: String) throws(Mistake) {
    guard let open = text.firstIndex(of: "(") else {
      throw Mistake(what: "has no metric in parentheses", allowed: ExpectationText.form)
    }
    guard let close = ExpectationText.closing(of: open, in: text) else {
      throw Mistake(
        what: "has a parenthesis or a quote that is not closed", allowed: ExpectationText.form)
    }
    statistic = String(text[..<open].trimmed)
    let inside = text[text.index(after: open)..<close]
    let comma = inside.firstIndex(of: ",")
    let about = inside[..<(comma ?? inside.endIndex)].trimmed
    group = comma.map { ExpectationText.unquoted(inside[inside.index(after: $0)...]) } ?? ""
    if let sign = about.firstIndex(where: ExpectationText.isSign) {
      metric = String(about[..<sign].trimmed)
      event = try ExpectationText.comparison(about[sign...])
    } else {
      metric = String(about)
    }
    var rest = text[text.index(after: close)...].trimmed
    if let word = rest.range(ofWord: "in") {
      let name = ExpectationText.unquoted(rest[word.upperBound...])
      guard !name.isEmpty else {
        throw Mistake(what: "has no variant behind in", allowed: "in \"NAME\" at the end")
      }
      variant = name
      rest = rest[..<word.lowerBound]
    }
    condition = try ExpectationText.comparison(rest)
  }

  private static let form: Message =
    "STATISTIC(METRIC, GROUP) RELATION LIMIT in VARIANT, such as p99(period-share) <= 20元"

  private static func isSign(_ character: Character) -> Bool { "<>≤≥".contains(character) }

  /// The parenthesis that closes the one at `open`; those in quotes do not count.
  private static func closing(of open: String.Index, in text: String) -> String.Index? {
    var depth = 0
    var isQuoted = false
    for place in text.indices[open...] {
      switch text[place] {
      case "\"": isQuoted.toggle()
      case "(" where !isQuoted: depth += 1
      case ")" where !isQuoted:
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
    }
    return nil
  }

  private static func comparison(_ text: Substring) throws(Mistake) -> Comparison {
    var rest = text.trimmed
    guard let sign = rest.first, isSign(sign) else {
      throw Mistake(
        what: rest.isEmpty ? "has no limit" : "has \(rest.excerpt(20)) where a relation belongs",
        allowed: "one of <, <=, > and >= before the limit")
    }
    rest.removeFirst()
    var relation = sign == "≤" ? "<=" : sign == "≥" ? ">=" : String(sign)
    if rest.first == "=", relation.count == 1 {
      rest.removeFirst()
      relation += "="
    }
    let limit = rest.trimmed
    guard !limit.isEmpty else {
      throw Mistake(
        what: "has no limit behind \(relation)", allowed: "a number with its unit, such as 20元")
    }
    return Comparison(relation: relation, limit: String(limit))
  }

  private static func unquoted(_ text: Substring) -> String {
    let text = text.trimmed
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    return String(text.dropFirst().dropLast())
  }
}

extension Substring {
  /// The first place of a word that has a space or an end of the text on both sides.
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let isFree = start == startIndex || self[index(before: start)] == " "
      if isFree, self[start...].hasPrefix(word) {
        let end = index(start, offsetBy: word.count)
        if end == endIndex || self[end] == " " { return start..<end }
      }
      start = index(after: start)
    }
    return nil
  }
}

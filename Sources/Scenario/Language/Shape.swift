import Wording

/// What a key may hold.
///
/// Decoding, messages and the JSON Schema all follow from it.
indirect enum Shape: Sendable {
  /// A whole number of things; `words` are the units that may stand behind it.
  case count(ClosedRange<Int64>, of: String, words: [String])

  /// A whole number without a unit, over the whole range of 64 bits.
  case seed

  /// A sum of money, in fen; a bare number means yuan.
  case money(ClosedRange<Int64>)

  /// A part of a whole: `8%`, `2.3‰` or `0.08`.
  case fraction(ClosedRange<Double>)

  /// A number without a unit.
  case number(ClosedRange<Double>)

  /// A span of time in whole seconds.
  case duration(ClosedRange<Int64>)

  /// A whole number of days.
  case days(ClosedRange<Int64>)

  /// A day of the calendar: `2019-01-28`.
  case date

  /// A whole number of things a second.
  case rate(ClosedRange<Int64>)

  /// Any number, with whatever unit it has: money in yuan.
  case figure

  /// A whole number of years.
  case years(ClosedRange<Int64>)

  /// A range of ages in whole years: `40-59`.
  case ages

  /// Any text.
  case text

  /// `true` or `false`.
  case flag

  /// One of several words.
  case choice([Choice])

  /// A list of at least one item.
  case list(Shape)

  /// A mapping with known keys.
  case table([KeyDefinition])

  /// A mapping from paths of the scenario to a list of values, or to one value.
  case paths(list: Bool)

  /// One of several shapes, told apart by how the text looks.
  case either([Shape])

  /// A word of a choice and what it stands for.
  struct Choice: Sendable {
    var word: String
    var meaning: String
  }
}

extension Shape {
  /// Whether any text will do.
  var isText: Bool {
    guard case .text = self else { return false }
    return true
  }

  /// The shape in words, as the part of a message that says what is allowed.
  var allowed: Message {
    switch self {
    case .count(let range, let things, _):
      "a whole number of \(Message(things)) from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))"
    case .duration(let range):
      "a time from \(grouped(range.lowerBound)) to \(grouped(range.upperBound)) whole seconds"
    case .rate(let range):
      "a whole number a second from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))"
    case .days(let range):
      "\(grouped(range.lowerBound)) to \(grouped(range.upperBound)) whole days"
    case .date: "a date from 1900-01-01 to 2199-12-31, as \"year-month-day\" in quotes"
    case .figure: "a number with its unit"
    case .number(let range):
      "a number from \(plainText(range.lowerBound)) to \(plainText(range.upperBound))"
    case .seed: "a whole number from 0 to 18446744073709551615"
    case .money(let range):
      "a sum of money from \(yuan(range.lowerBound)) to \(yuan(range.upperBound)) yuan"
    case .fraction(let range):
      "a part of a whole from \(percentText(range.lowerBound)) to \(percentText(range.upperBound))"
    case .years(let range): "\(range.lowerBound) to \(range.upperBound) whole years"
    case .ages: "two ages from 0 to 130 with a hyphen between, the lower first"
    case .text: "a text"
    case .flag: "true or false"
    case .choice(let choices): "one of \(choices.map(\.word).joined(separator: ", "))"
    case .list(let item): "a list, each item \(item.allowed)"
    case .table(let keys):
      "a mapping with the keys \(keys.map(\.name).joined(separator: ", "))"
    case .paths(let list):
      list ? "paths, each with a list of values" : "paths, each with a value"
    case .either(let shapes):
      shapes.dropFirst().reduce(shapes.first?.allowed ?? "") { "\($0), or \($1.allowed)" }
    }
  }

  /// How a value of this shape is written.
  var example: Message {
    switch self {
    case .count(let range, _, let words):
      countExample(in: range, words)
    case .seed: Message(verbatim: "20190212")
    case .money: "30万 or 0.10 元"
    case .fraction: "8% or 2.3‰"
    case .number: Message(verbatim: "1.5")
    case .duration: "10 minutes"
    case .rate: "5万/s or 14M/s"
    case .days: "90 days"
    case .date: Message(verbatim: "\"2019-01-28\"")
    case .figure: Message(verbatim: "2.15亿元")
    case .years: "1 year"
    case .ages: Message(verbatim: "40-59")
    case .text: "some words"
    case .flag: Message(verbatim: "true")
    case .choice(let choices): Message(verbatim: choices.first?.word ?? "")
    case .list(let item): "[\(item.example)]"
    case .table(let keys): Message(verbatim: "{\(keys.first?.name ?? ""): ...}")
    case .paths(let list): Message(verbatim: "{plan.members: \(list ? "[5万, 2000万]" : "5万")}")
    case .either(let shapes): shapes.first?.example ?? ""
    }
  }

  /// Whether a tree looks like this shape, so that an `either` can choose.
  func resembles(_ tree: Tree) -> Bool {
    switch (self, tree.content) {
    case (.list, .sequence), (.table, .mapping), (.paths, .mapping): return true
    case (.list, _), (.table, _), (.paths, _), (_, .sequence), (_, .mapping): return false
    case (.choice, .scalar(let scalar)), (.text, .scalar(let scalar)):
      return !Shape.looksNumeric(scalar.text)
    case (_, .scalar(let scalar)):
      return Shape.looksNumeric(scalar.text)
    }
  }

  private static func looksNumeric(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return first.isNumber || "+-.$".contains(first)
  }

  /// A number that is itself allowed, without and with a unit.
  private func countExample(in range: ClosedRange<Int64>, _ words: [String]) -> Message {
    let number =
      range.contains(200_000) ? "20万" : "\(min(max(10, range.lowerBound), range.upperBound))"
    return words.first.map { "\(number) or \(number) \(Message($0))" } ?? "\(number)"
  }

  private func yuan(_ fen: Int64) -> String {
    let rest = fen.magnitude % 100
    let whole = fen < 0 && fen > -100 ? "-0" : grouped(fen / 100)
    return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// A part of a whole as a percentage with at most nine decimals, for people.
func percentText(_ part: Double) -> String {
  let percent = (part * 1e11).rounded() / 1e9
  let text = "\(percent)"
  return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
}

/// A number without needless decimals, and with commas between the thousands of a whole one.
func plainText(_ number: Double) -> String {
  Int64(exactly: number).map(grouped) ?? "\(number)"
}

/// A whole number with commas between thousands, for people.
func grouped(_ number: Int64) -> String {
  var digits = Array("\(number.magnitude)")
  var i = digits.count - 3
  while i > 0 {
    digits.insert(",", at: i)
    i -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}

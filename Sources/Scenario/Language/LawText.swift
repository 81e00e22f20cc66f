import Money
import Statistics
import Wording

/// A quantity that is written as a law: `uniform(2万, 9万)`.
struct LawText: Sendable {
  /// The law, in what the key's values are counted in: fen, seconds, members, parts of a whole.
  var law: ParameterLaw

  /// The law in one spelling, whatever way it was written.
  var canonical: Message

  /// What the key allows.
  var shape: Shape

  /// Whether a text is meant as a law: a word with a parenthesis behind it.
  static func resembles(_ text: String) -> Bool {
    guard let parenthesis = text.firstIndex(of: "(") else { return false }
    let word = text[..<parenthesis].trimmed
    return !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// Splits a text into the law's word and its numbers.
  ///
  /// - Parameter text: a text that resembles a law.
  /// - Returns: the kind and the texts of its numbers, or what is wrong.
  static func parts(
    _ text: String
  ) -> Result<(kind: ParameterLaw.Kind, arguments: [String]), ScalarReader.Mismatch> {
    let trimmed = Substring(text).trimmed
    guard let parenthesis = trimmed.firstIndex(of: "(") else {
      preconditionFailure("only what resembles a law is split")
    }
    let word = String(trimmed[..<parenthesis].trimmed)
    guard let kind = ParameterLaw.Kind(rawValue: word) else {
      let meant = nearestName(to: word, among: ParameterLaw.Kind.allCases.map(\.rawValue))
      return .failure(
        .init(
          what: ", and \(word.excerpt()) is no law",
          advice: meant.map { "did you mean \($0)?" } ?? ""))
    }
    guard trimmed.last == ")" else {
      return .failure(
        .init(
          what: ", a law without its closing parenthesis",
          advice: "write \(kind.form); in a list put it in quotes, because of the commas"))
    }
    let inside = trimmed[trimmed.index(after: parenthesis)...].dropLast()
    let arguments = inside.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.trimmed) }
    guard arguments.count == kind.arguments.count else {
      return .failure(
        .init(
          what: arguments.count == 1
            ? ", which has 1 number" : ", which has \(arguments.count) numbers",
          advice: "write \(kind.form), each number without separators of thousands"))
    }
    return .success((kind, arguments))
  }

  /// The laws that may stand for a quantity, for messages.
  static let forms = ParameterLaw.Kind.allCases.map(\.form).joined(separator: ", ")
}

extension ParameterLaw.Kind {
  /// How the law is written.
  var form: String { "\(rawValue)(\(arguments.joined(separator: ", ")))" }

  /// What the numbers have to fulfil.
  var order: Message {
    switch self {
    case .uniform: "low is below high"
    case .triangular, .pert: "low is below high, and mode is neither below low nor above high"
    case .lognormal: "the median is above 0 and below p95"
    }
  }
}

extension Shape {
  /// Whether a law may stand for a value of this shape.
  var takesLaws: Bool {
    switch self {
    case .count, .money, .fraction, .number, .duration, .days, .rate: true
    default: false
    }
  }

  /// The quantity for which a law may stand; `nil` where none may.
  var uncertain: Shape? {
    if case .either(let shapes) = self { return shapes.first { $0.takesLaws } }
    return takesLaws ? self : nil
  }

  /// Whether only whole numbers are allowed.
  var isWhole: Bool {
    switch self {
    case .fraction, .number: false
    default: true
    }
  }

  /// The range of values, in what they are counted in.
  private var range: ClosedRange<Double> {
    switch self {
    case .count(let range, _, _), .money(let range), .duration(let range), .days(let range),
      .rate(let range):
      Double(range.lowerBound)...Double(range.upperBound)
    case .fraction(let range), .number(let range): range
    default: -Double.infinity...Double.infinity
    }
  }

  /// Whether a value is allowed once it is rounded to what the shape counts.
  func contains(_ value: Double) -> Bool {
    range.contains(isWhole ? value.rounded() : value)
  }

  /// The value of this shape that a drawn number stands for.
  func decoded(_ value: Double) -> DecodedValue {
    let whole = isWhole ? Int64(value.rounded()) : 0
    return switch self {
    case .money: .money(Amount(fen: whole))
    case .duration: .seconds(whole)
    case .days: .days(whole)
    case .fraction, .number: .fraction(value)
    default: .count(whole)
    }
  }

  /// The unit in which results tell values, and what 1 is worth in it.
  var resultUnit: (name: String, scale: Double) {
    switch self {
    case .money: ("yuan", 0.01)
    case .fraction: ("share", 1)
    case .duration: ("seconds", 1)
    case .days: ("days", 1)
    case .rate: ("per second", 1)
    case .count(_, let things, _): (things, 1)
    default: ("number", 1)
    }
  }
}

extension DecodedValue {
  /// The number behind a quantity, in what it is counted in.
  var number: Double? {
    switch self {
    case .count(let number), .seconds(let number), .days(let number): Double(number)
    case .money(let amount): Double(amount.fen)
    case .fraction(let number): number
    default: nil
    }
  }
}

import Money
import MutualAid
import Wording

/// Reads the text of a scalar as a value of a given shape.
enum ScalarReader {
  /// Why a text does not fit.
  struct Mismatch: Error, Equatable {
    /// Continues the sentence "`key` is `text`": what is wrong with it.
    var what: Message

    /// What to write instead.
    var advice: Message
  }

  /// Reads `text` as a value of `shape`, which is none of the collections.
  static func read(_ text: String, as shape: Shape) -> Result<DecodedValue, Mismatch> {
    switch shape {
    case .text: line(text)
    case .flag: flag(text)
    case .choice(let choices): choice(text, choices)
    case .ages: ages(text)
    case .date: date(text)
    case .seed: seed(text)
    case .count, .money, .fraction, .number, .duration, .days, .rate, .figure, .years:
      quantity(text, shape)
    case .list, .table, .paths, .either:
      preconditionFailure("collections are decoded by the decoder")
    }
  }

  /// A text on one line: line ends and what else is blank become spaces.
  private static func line(_ text: String) -> Result<DecodedValue, Mismatch> {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
    let line = words.joined(separator: " ")
    guard line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      return .failure(
        Mismatch(what: ", which has control characters", advice: "leave them out"))
    }
    return .success(.text(line))
  }

  private static func flag(_ text: String) -> Result<DecodedValue, Mismatch> {
    switch text {
    case "true": .success(.flag(true))
    case "false": .success(.flag(false))
    default: .failure(Mismatch(what: "", advice: "write true or false"))
    }
  }

  private static func choice(
    _ text: String, _ choices: [Shape.Choice]
  ) -> Result<DecodedValue, Mismatch> {
    let words = choices.map(\.word)
    guard words.contains(text) else {
      let nearest = nearestName(to: text, among: words)
      return .failure(
        Mismatch(what: "", advice: nearest.map { "did you mean \($0)?" } ?? ""))
    }
    return .success(.choice(text))
  }

  private static func ages(_ text: String) -> Result<DecodedValue, Mismatch> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let low = Int(parts[0].trimmed), let high = Int(parts[1].trimmed),
      low >= 0, low <= high, high <= 130
    else {
      return .failure(Mismatch(what: "", advice: "write, for example, 40-59"))
    }
    return .success(.ages(low...high))
  }

  private static func date(_ text: String) -> Result<DecodedValue, Mismatch> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { part in part.allSatisfy { $0.isASCII && $0.isNumber } }
    guard digits, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let number = Int(parts[2]), (1900..<2200).contains(year)
    else {
      return .failure(Mismatch(what: "", advice: "write, for example, 2019-01-28"))
    }
    guard let day = Day(year: year, month: month, day: number) else {
      return .failure(Mismatch(what: ", a day that does not exist", advice: ""))
    }
    return .success(.day(day))
  }

  private static func seed(_ text: String) -> Result<DecodedValue, Mismatch> {
    guard let number = UInt64(text) else {
      let onlyDigits = text.allSatisfy { $0.isASCII && $0.isNumber }
      return .failure(
        Mismatch(what: "", advice: onlyDigits ? "" : "write digits only, for example 20190212"))
    }
    return .success(.seed(number))
  }

  private static func quantity(
    _ text: String, _ shape: Shape
  ) -> Result<DecodedValue, Mismatch> {
    let quantity: Quantity
    do throws(Quantity.Failure) {
      quantity = try Quantity(text)
    } catch {
      return .failure(explain(error, shape))
    }
    let value: DecodedValue?
    switch (shape, quantity.unit) {
    case (.count(let range, _, _), .none):
      value = whole(quantity.number, in: range).map(DecodedValue.count)
    case (.count(let range, _, let words), .things(let word)) where words.contains(word),
      (.count(let range, _, let words), .time(let word)) where words.contains(word):
      value = whole(quantity.number, in: range).map(DecodedValue.count)
    case (.money(let range), .none):
      value = whole(quantity.number.shifted(left: 2), in: range)
        .map { .money(Amount(fen: $0)) }
    case (.money(let range), .money):
      value = whole(quantity.number, in: range).map { .money(Amount(fen: $0)) }
    case (.duration(let range), .time(let word)):
      value = Quantity.seconds(in: word).flatMap { seconds in
        whole(quantity.number.times(seconds), in: range).map(DecodedValue.seconds)
      }
    case (.days(let range), .time(let word)) where ["天", "日", "day", "days"].contains(word):
      value = whole(quantity.number, in: range).map(DecodedValue.days)
    case (.rate(let range), .perSecond):
      value = whole(quantity.number, in: range).map(DecodedValue.count)
    case (.figure, let unit):
      value = .fraction(quantity.number.double / (unit == .money ? 100 : 1))
    case (.number(let range), .none):
      let number = quantity.number.double
      value = range.contains(number) ? .fraction(number) : nil
    case (.fraction(let range), .none), (.fraction(let range), .fraction):
      let fraction = quantity.number.double
      value = range.contains(fraction) ? .fraction(fraction) : nil
      if value == nil, quantity.unit == .none, range.contains(fraction / 100) {
        return .failure(Mismatch(what: "", advice: "if percent is meant, write \(text)%"))
      }
    case (.years(let range), .years):
      value = whole(quantity.number, in: range).map(DecodedValue.years)
    default:
      return .failure(
        Mismatch(
          what: ", which is \(name(of: quantity.unit))",
          advice: "write, for example, \(shape.example)"))
    }
    guard let value else {
      return .failure(Mismatch(what: "", advice: advice(on: quantity, shape)))
    }
    return .success(value)
  }

  private static func whole(_ number: ExactDecimal, in range: ClosedRange<Int64>) -> Int64? {
    number.whole.flatMap { range.contains($0) ? $0 : nil }
  }

  private static func advice(on quantity: Quantity, _ shape: Shape) -> Message {
    switch shape {
    case .money where !quantity.number.shifted(left: quantity.unit == .none ? 2 : 0).isWhole:
      "money is exact to the fen (0.01 yuan)"
    case .count where !quantity.number.isWhole, .years where !quantity.number.isWhole:
      "write a whole number"
    default: ""
    }
  }

  private static func explain(_ failure: Quantity.Failure, _ shape: Shape) -> Mismatch {
    switch failure {
    case .noNumber:
      Mismatch(
        what: ", which does not begin with a number",
        advice: "write, for example, \(shape.example)")
    case .tooLong:
      Mismatch(what: ", which has more than 20 digits", advice: "use 万 or 亿, or round it")
    case .unknownUnit(let unit) where [",", "，", "'", "_"].contains(unit.prefix(1)):
      Mismatch(
        what: ", and \(unit.prefix(20)) is no known unit",
        advice: "write the number without separators of thousands")
    case .unknownUnit(let unit):
      Mismatch(
        what: ", and \(unit.excerpt(20)) is no known unit",
        advice: "write, for example, \(shape.example)")
    }
  }

  /// What a unit measures, in words.
  static func name(of unit: Quantity.Unit) -> Message {
    switch unit {
    case .none: "a bare number"
    case .money: "a sum of money"
    case .fraction: "a percentage or per mille"
    case .things(let word): "a count, in \(word)"
    case .years: "a number of years"
    case .time(let word): "a time in \(word)"
    case .perSecond: "a number a second"
    }
  }
}

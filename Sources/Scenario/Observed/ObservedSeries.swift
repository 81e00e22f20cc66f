import MutualAid
import Wording

/// A history: dated points of several measures, as a table has them.
struct ObservedSeries: Sendable {
  /// One line of the table.
  struct Point: Equatable, Sendable {
    /// The line of the table, counted from 1.
    var line: Int
    var day: Day
    var measure: String
    var value: Double
    var unit: String
    var scope: String
    var confidence: String
    var sources: [String]
  }

  /// The points in the order of the table; at least one.
  var points: [Point]

  /// The words for how far a point is to be trusted, the least first.
  static let confidences = ["low", "medium", "high"]

  /// The columns that a table must have, and those that it may have.
  static let columns = (
    required: ["date", "measure", "value"], optional: ["unit", "scope", "confidence", "url"]
  )

  /// Why a text is no history.
  struct TextError: Error, Equatable {
    /// The line, counted from 1.
    var line: Int
    var given: Message
    var allowed: Message
  }

  /// Reads a table: comma-separated, without quotes, the first line names the columns.
  ///
  /// Columns may stand in any order, and others beside them are left alone. A point without a
  /// confidence has a medium one.
  ///
  /// - Parameter text: the whole table, with or without a byte order mark; lines end with LF or
  ///   CR LF.
  /// - Throws: `TextError` for the first line that cannot be read.
  init(csv text: String) throws(TextError) {
    let start = text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    let table = String(text.unicodeScalars.dropFirst(start))
    var lines = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    let names = lines.first.map(ObservedSeries.cells) ?? []
    for name in ObservedSeries.columns.required where !names.contains(name) {
      throw TextError(
        line: 1, given: "there is no column \(name)",
        allowed: "the first line names the columns date, measure and value, and if there are "
          + "any unit, scope, confidence and url")
    }
    points = []
    for (i, line) in lines.enumerated().dropFirst() {
      points.append(try ObservedSeries.point(line, number: i + 1, names))
    }
    guard !points.isEmpty else {
      throw TextError(line: 1, given: "there is no point", allowed: "a line for each point")
    }
  }

  private static func point(
    _ text: Substring, number: Int, _ names: [String]
  ) throws(TextError) -> Point {
    func refuse(_ given: Message, _ allowed: Message) -> TextError {
      TextError(line: number, given: given, allowed: allowed)
    }
    guard !text.contains("\"") else {
      throw refuse("a quotation mark", "cells without quotes, and so without commas in them")
    }
    let cells = cells(text)
    guard cells.count == names.count else {
      throw refuse(
        "\(cells.count) cells",
        "as many as the first line has, \(names.count); "
          + "a cell cannot hold a comma")
    }
    func cell(_ name: String) -> String { names.firstIndex(of: name).map { cells[$0] } ?? "" }
    guard case .success(.day(let day)) = ScalarReader.read(cell("date"), as: .date) else {
      throw refuse("date is \(cell("date").excerpt())", "a date such as 2019-01-28")
    }
    guard let value = Double(cell("value")), value.isFinite else {
      throw refuse("value is \(cell("value").excerpt())", "a number such as 47.7")
    }
    let measure = cell("measure")
    guard !measure.isEmpty else { throw refuse("measure is empty", "the name of a measure") }
    let unit = cell("unit")
    guard ObservedUnit(unit) != nil else {
      throw refuse("unit is \(unit.excerpt())", "one of \(ObservedUnit.words), or nothing")
    }
    let confidence = cell("confidence").isEmpty ? "medium" : cell("confidence")
    guard confidences.contains(confidence) else {
      throw refuse(
        "confidence is \(confidence.excerpt())", "one of \(confidences.joined(separator: ", "))")
    }
    return Point(
      line: number, day: day, measure: measure, value: value, unit: unit, scope: cell("scope"),
      confidence: confidence, sources: cell("url").split(separator: " ").map(String.init))
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

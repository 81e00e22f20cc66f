import Wording

/// A chart with all that belongs to it: title, explanation, legend, drawings and the same numbers
/// as a table.
struct Figure {
  /// The kind of chart, such as `histogram`; part of its name on the page.
  var kind: String

  /// What it shows.
  var title: String

  /// How it is read.
  var reading: String

  /// The series by the style of their marks; empty where there is one only.
  var legend: [(style: String, name: String)] = []

  /// The drawings, wide and narrow.
  var drawings: [String]

  /// The headings and cells of the table beneath; columns after the first `labels` are numbers.
  var columns: [String]
  var labels = 1
  var cells: [[String]]

  /// The style of a series, by its place.
  static func style(_ place: Int) -> String { "s\(place % 6)" }
}

import Wording

/// A chart on a page: heading, explanation, legend, drawings, what they say, and the table.
struct PageFigure {
  private let figure: Figure
  private let id: String
  private let findings: Findings

  init(_ figure: Figure, id: String, _ findings: Findings) {
    self.figure = figure
    self.id = id
    self.findings = findings
  }

  /// The markup.
  var html: String {
    let heading = Markup.element("h3", ["id": "\(id)-title"], Markup.escaped(figure.title))
    let caption = Markup.element("figcaption", [:], Markup.escaped(figure.reading))
    let tip = Markup.element(
      "p", ["class": "tip soft", "role": "status"],
      Markup.escaped(
        findings.say("Point at the chart, or reach it with Tab and use the arrow keys.")))
    let table = PageTable.table(
      figure.title, columns: figure.columns, isText: { $0 < figure.labels }, cells: figure.cells)
    let details = Markup.element(
      "details", [:],
      Markup.element("summary", [:], Markup.escaped(findings.say("The numbers as a table"))) + table
    )
    return Markup.element(
      "figure",
      ["id": id, "class": figure.kind, "aria-labelledby": "\(id)-title"],
      heading + caption + legend + figure.drawings.joined() + tip + details)
  }

  private var legend: String {
    guard !figure.legend.isEmpty else { return "" }
    let items = figure.legend.map { style, name in
      Markup.element(
        "li", [:],
        Markup.element(
          "svg", ["viewBox": "0 0 26 12", "aria-hidden": "true"], PageFigure.sample(style))
          + Markup.escaped(name))
    }
    return Markup.element("ul", ["class": "legend"], items.joined())
  }

  /// What a style looks like: a line, a dot or a patch.
  private static func sample(_ style: String) -> String {
    switch style {
    case "bar", "inner", "outer", "giving", "taking":
      Plot.rect(style, from: (2, 1), to: (24, 11))
    case "observed": Plot.dot(style, at: (13, 6), radius: 4)
    case "exact", "equal": Plot.path(style, [(1, 6), (25, 6)])
    default:
      style.hasPrefix("line ")
        ? Plot.path(style, [(1, 6), (25, 6)])
        : Plot.path("line \(style)", [(1, 6), (25, 6)]) + Plot.dot("dot \(style)", at: (13, 6))
    }
  }
}

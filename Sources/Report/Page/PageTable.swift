/// Tables of a page.
enum PageTable {
  /// A table that scrolls by itself where it is too wide.
  ///
  /// - Parameters:
  ///   - caption: what it holds, for those who hear it.
  ///   - columns: the headings.
  ///   - isText: whether the column at a place has texts; the others have numbers.
  ///   - cells: the rows.
  ///   - wraps: whether texts may be broken into lines.
  /// - Returns: markup.
  static func table(
    _ caption: String, columns: [String], isText: (Int) -> Bool, cells: [[String]],
    wraps: Bool = false
  ) -> String {
    func style(_ i: Int) -> String { isText(i) ? wraps ? "l w" : "l" : "" }
    let head = columns.enumerated().map { i, heading in
      Markup.element(
        "th", ["scope": "col", "class": isText(i) ? "l" : ""], Markup.escaped(heading))
    }.joined()
    let body = cells.map { row in
      "<tr>"
        + row.enumerated().map { i, cell in
          let style = style(i)
          return style.isEmpty
            ? "<td>\(Markup.escaped(cell))</td>"
            : "<td class=\"\(style)\">\(Markup.escaped(cell))</td>"
        }.joined() + "</tr>"
    }.joined(separator: "\n")
    return Markup.element(
      "div", ["class": "table", "tabindex": "0", "role": "region", "aria-label": caption],
      "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body)\n</tbody></table>")
  }
}

extension JSONResults {
  /// How a run stopped by itself, as a member of the document.
  static func looks(_ looks: LooksTaken) -> String {
    let lines = looks.precision.map { line in
      let cells: [(String, String)] = [
        ("variant", text(line.variant)), ("metric", text(line.metric)),
        ("group", text(line.group)), ("value", number(line.value)),
        ("half_width", number(line.halfWidth)), ("goal", number(line.goal)),
        ("reached", "\(line.isReached)"),
      ]
      return "    {" + cells.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }
    return "\n  \"looks\": {\"count\": \(looks.looks), "
      + "\"confidence\": \(number(looks.confidence)), \"precision\": \(list(lines))},"
  }
}

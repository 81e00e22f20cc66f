/// A JSON value that keeps the order of its keys.
indirect enum JSONText {
  case string(String)
  case number(String)
  case flag(Bool)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value as indented text.
  func rendered(indent: Int = 0) -> String {
    let pad = String(repeating: "  ", count: indent + 1)
    let end = String(repeating: "  ", count: indent)
    switch self {
    case .string(let text): return JSONString.quoted(text)
    case .number(let text): return text
    case .flag(let flag): return "\(flag)"
    case .array(let items):
      guard !items.isEmpty else { return "[]" }
      return "[\n"
        + items.map { pad + $0.rendered(indent: indent + 1) }.joined(separator: ",\n")
        + "\n\(end)]"
    case .object(let entries):
      guard !entries.isEmpty else { return "{}" }
      return "{\n"
        + entries.map { "\(pad)\(JSONString.quoted($0.0)): \($0.1.rendered(indent: indent + 1))" }
        .joined(separator: ",\n") + "\n\(end)}"
    }
  }
}

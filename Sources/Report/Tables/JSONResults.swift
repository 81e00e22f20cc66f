/// Results as one JSON document of the schema `fentan.results/1`.
public enum JSONResults {
  /// What the document says that it is.
  static let schemaName = "fentan.results/1"

  /// The document, one row a line.
  public static func render(_ document: ResultsDocument) -> String {
    let written = members.compactMap { member in
      member.json(document).map { "  \"\(member.name)\": \($0)" }
    }
    return "{\n" + written.joined(separator: ",\n") + "\n}\n"
  }

  /// The JSON Schema (draft-07) of the document, from the definitions that write it.
  public static var schema: String {
    let root = JSONNode.members(
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("fentan results")), ("type", .text("object")),
      (
        "properties",
        .object(
          members.map {
            .init(name: $0.name, value: $0.schema.with("description", .text($0.meaning)))
          })
      ),
      ("required", .texts(members.filter(\.isRequired).map(\.name))),
      ("additionalProperties", .flag(false)))
    return root.rendered() + "\n"
  }

  /// A list in one line.
  static func line(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  /// A list with a line for each item.
  static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n  ]"
  }

  static func number(_ number: Double?) -> String {
    let text = NumberText.exact(number)
    return text.isEmpty ? "null" : text
  }

  /// A text as JSON writes it (RFC 8259, section 7).
  static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0"..."\u{1F}":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

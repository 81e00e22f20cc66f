/// Builds HTML and SVG from elements, so that every text is escaped once and every element closed.
enum Markup {
  /// An element with attributes and what is in it; the content is markup already.
  ///
  /// - Parameters:
  ///   - name: the element, such as `rect`.
  ///   - attributes: names and values; values are escaped.
  ///   - content: markup; empty for an element without content.
  /// - Returns: the element, closed.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = ""
  ) -> String {
    let given = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<\(name)\(given)>\(content)</\(name)>"
  }

  /// A text as markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// A coordinate, to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e9 else { return "0" }
    let whole = Int(tenths)
    return whole % 10 == 0 ? "\(whole / 10)" : "\(Double(whole) / 10)"
  }
}

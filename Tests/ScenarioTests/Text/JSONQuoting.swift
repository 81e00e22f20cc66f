/// Texts as JSON, for texts without control characters.
enum JSON {
  /// The text in double quotes, with quotes and backslashes escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result + "\""
  }
}

extension Message {
  /// What takes the place of `{1}`, `{2}` … in words.
  struct Argument {
    var text: String

    /// Whether it has Chinese words of its own, which go on with the sentence around it.
    var goesOn = false
  }

  /// Replaces `{1}`, `{2}` … by arguments; what is in other braces stays.
  ///
  /// Chinese words have spaces around what may be a name or a number. Where a part begins or ends in
  /// Chinese, the space between two Chinese characters is left out.
  static func fill(_ words: String, with arguments: [Argument]) -> String {
    var result = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      let digits = after.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits), arguments.indices.contains(number - 1),
        after[digits.endIndex...].first == "}"
      {
        let argument = arguments[number - 1]
        rest = after[digits.endIndex...].dropFirst()
        if argument.goesOn, result.last == " ", isChinese(result.dropLast().last),
          isChinese(argument.text.first)
        {
          result.removeLast()
        }
        result += argument.text
        if argument.goesOn, rest.first == " ", isChinese(result.last),
          isChinese(rest.dropFirst().first)
        {
          rest.removeFirst()
        }
      } else {
        result += "{"
        rest = after
      }
    }
    return result + rest
  }

  /// Whether a character is a Chinese one, or full-width punctuation.
  private static func isChinese(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
    default: false
    }
  }
}

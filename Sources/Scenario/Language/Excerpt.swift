extension StringProtocol {
  /// The text on one line that a terminal can be trusted with.
  ///
  /// Line ends, control characters and those that turn the direction of writing are shown as the
  /// escapes of a double-quoted text: a scenario may hold them, but a message must not act on them.
  var visible: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(contentsOf: "\\n".unicodeScalars)
      case 0...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: 4 - code.count)
        result.append(contentsOf: "\\u\(zeros)\(code)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text of the user's as messages show it: on one line, and no more than its beginning.
  func excerpt(_ longest: Int = 60) -> String {
    let scalars = unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex)
    guard let end, end < scalars.endIndex else { return visible }
    return String(String.UnicodeScalarView(scalars[..<end])).visible + "…"
  }
}

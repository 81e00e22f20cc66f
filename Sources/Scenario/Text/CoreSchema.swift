import Wording

/// The core schema of YAML 1.2: what plain scalars mean, and where YAML 1.1 disagrees.
enum CoreSchema {
  /// The meaning of a plain scalar.
  ///
  /// Source: YAML 1.2.2, section 10.3.2, https://yaml.org/spec/1.2.2/#1032-tag-resolution.
  static func value(of text: String) -> CoreValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .float(-.infinity)
    default: break
    }
    if isInteger(text) { return .integer(decimal(text)) }
    if let number = float(text) { return .float(number) }
    return .string
  }

  /// What to write instead of a plain scalar that YAML 1.1 and 1.2 read differently; `nil` where
  /// they agree.
  static func ambiguity(_ text: String, _ value: CoreValue) -> Message? {
    switch value {
    case .integer:
      // 017 is fifteen to YAML 1.1.
      let digits = text.drop { $0 == "+" || $0 == "-" }
      if digits.count > 1, digits.first == "0" { return "the number without leading zeros" }
      return nil
    case .float:
      // Without a point, or with an exponent without a sign, YAML 1.1 takes it for a text.
      if text.hasSuffix("f") || text.hasSuffix("F") || text.lowercased().hasSuffix("n") {
        return nil
      }
      let parts = text.split { $0 == "e" || $0 == "E" }
      if !parts[0].contains(".") { return "the number with a point, such as 1.0e+3" }
      if parts.count == 2, parts[1].first != "+", parts[1].first != "-" {
        return "the exponent with a sign, such as 1.0e+3"
      }
      if text.first == "+" || text.first == "-", text.dropFirst().first == "." {
        return "a digit before the point"
      }
      return nil
    case .string:
      guard isSpecialInYAML11(text) else { return nil }
      switch text.lowercased() {
      case "yes", "no", "on", "off", "y", "n": return "true or false, or the text in quotes"
      case "=", "<<": return "it in quotes"
      default: return "decimal digits alone for a number, or quotes around a text"
      }
    case .null, .boolean:
      return nil
    }
  }

  /// Whether YAML 1.1 gives a text a meaning that YAML 1.2 does not.
  ///
  /// Source: the implicit resolvers of YAML 1.1, https://yaml.org/type/, as PyYAML has them.
  private static func isSpecialInYAML11(_ text: String) -> Bool {
    switch text.lowercased() {
    case "yes", "no", "on", "off", "y", "n", "=", "<<": return true
    default: break
    }
    let unsigned = text.drop { $0 == "+" || $0 == "-" }
    guard let first = unsigned.first, first.isASCII, first.isNumber || "._".contains(first) else {
      return false
    }
    // Another base; underscores between digits; base 60.
    if ["0b", "0o", "0x", "0B", "0O", "0X"].contains(where: unsigned.hasPrefix) { return true }
    let isNumeric = unsigned.allSatisfy { "0123456789_:.+-eE".contains($0) }
    if isNumeric, unsigned.contains("_") || unsigned.contains(":") { return true }
    return isDate(text)
  }

  /// Whether a text begins like a date: four digits, a hyphen, one or two digits, a hyphen, a digit.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count) else {
      return false
    }
    let digits = parts[0] + parts[1] + parts[2].prefix(1)
    return !parts[2].isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Whether a text is a decimal integer, `[-+]? [0-9]+`.
  private static func isInteger(_ text: String) -> Bool {
    let signs = text.prefix { $0 == "+" || $0 == "-" }
    let digits = text.dropFirst(signs.count)
    return signs.count <= 1 && !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A text as a float, `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
  private static func float(_ text: String) -> Double? {
    let signs = text.prefix { $0 == "+" || $0 == "-" }
    guard signs.count <= 1 else { return nil }
    var rest = text.dropFirst(signs.count)
    func digits() -> Substring {
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(run.count)
      return run
    }
    let whole = digits()
    var fraction: Substring = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = digits()
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = ""
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == "+" || sign == "-" {
        exponent.append(sign)
        rest = rest.dropFirst()
      }
      let run = digits()
      guard !run.isEmpty else { return nil }
      exponent += run
    }
    guard rest.isEmpty else { return nil }
    return Double(
      "\(signs)\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)e\(exponent.isEmpty ? "0" : exponent)"
    )
  }

  /// The digits of a decimal integer without a plus sign.
  private static func decimal(_ text: String) -> String {
    let unsigned = text.drop { $0 == "+" || $0 == "-" }
    let trimmed = unsigned.drop { $0 == "0" }
    let digits = trimmed.isEmpty ? "0" : String(trimmed)
    return text.first == "-" && digits != "0" ? "-\(digits)" : digits
  }
}

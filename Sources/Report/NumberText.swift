public import Wording

/// Numbers as texts, without a locale: a point, and commas between thousands where people read.
public enum NumberText {
  /// A number with a fixed number of decimals, rounded half to even, with commas.
  ///
  /// - Parameters:
  ///   - number: any finite number; others are written as `inf`, `-inf` and `nan`.
  ///   - decimals: 0 to 15. Beyond 2^63 units of the last decimal the number is written with its
  ///     exponent instead.
  /// - Returns: the text; never `-0`.
  public static func fixed(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return "\(number)" }
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let units = (number.magnitude * power).rounded(.toNearestOrEven)
    guard units < 0x1p63 else { return "\(number)" }
    var digits = Array("\(UInt64(units))")
    while digits.count <= decimals { digits.insert("0", at: 0) }
    let whole = digits[..<(digits.count - decimals)]
    let fraction = digits[(digits.count - decimals)...]
    let sign = number < 0 && units > 0 ? "-" : ""
    return sign + grouped(Array(whole)) + (decimals > 0 ? "." + String(fraction) : "")
  }

  /// A whole number with commas between thousands.
  public static func whole(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(Array("\(number.magnitude)"))
  }

  /// A whole number in a sentence: as `whole` writes it, or in Chinese in 万 with two
  /// decimals and 亿 with four, where that says all of it.
  public static func counted(_ number: Int) -> Message {
    let size = number.magnitude
    let (step, decimals, name) = size >= 100_000_000 ? (10_000, 4, "亿") : (100, 2, "万")
    guard size >= 10_000, number % step == 0 else { return Message(verbatim: whole(number)) }
    let text = exact(Int64(number / step), decimals: decimals) + name
    return Message(verbatim: whole(number), chinese: text)
  }

  /// A number for machines: the shortest text that reads back as the same double; empty for nothing.
  ///
  /// With an exponent it has a point too: `7e-05` is a text to readers of YAML 1.1.
  static func exact(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "" }
    guard number != 0 else { return "0" }
    guard number == number.rounded(), number.magnitude < 0x1p53 else {
      let text = "\(number)"
      guard !text.contains("."), let place = text.firstIndex(of: "e") else { return text }
      return text[..<place] + ".0" + text[place...]
    }
    return "\(Int64(number))"
  }

  /// An exact decimal number.
  ///
  /// - Parameters:
  ///   - number: in units of the last decimal.
  ///   - decimals: how many decimals there are.
  ///   - grouped: whether people read it: with commas, and money with all its decimals; else zeros
  ///     at the end are left out.
  /// - Returns: the text; never `-0`.
  static func exact(_ number: Int64, decimals: Int, grouped: Bool = false) -> String {
    var digits = Array("\(number.magnitude)")
    while digits.count <= decimals { digits.insert("0", at: 0) }
    let whole = Array(digits.dropLast(decimals))
    var fraction = Array(digits.suffix(decimals))
    let fewest = grouped && decimals >= 2 ? 2 : 0
    while fraction.count > fewest, fraction.last == "0" { fraction.removeLast() }
    return (number < 0 ? "-" : "") + (grouped ? NumberText.grouped(whole) : String(whole))
      + (fraction.isEmpty ? "" : "." + String(fraction))
  }

  /// How many decimals show a number known to within `error`: down to its first uncertain digit.
  static func decimals(showing error: Double) -> Int {
    guard error > 0, error.isFinite else { return 0 }
    var decimals = 0
    var scaled = error
    while scaled < 1, decimals < 12 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  /// The fewest decimals that write a number in full, as far as they are allowed.
  static func decimals(writing number: Double, from fewest: Int, to most: Int) -> Int {
    var decimals = fewest
    var scaled = number
    for _ in 0..<fewest { scaled *= 10 }
    while decimals < most, (scaled - scaled.rounded()).magnitude > 1e-9 * scaled.magnitude {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  private static func grouped(_ digits: [Character]) -> String {
    var result = digits
    var place = digits.count - 3
    while place > 0 {
      result.insert(",", at: place)
      place -= 3
    }
    return String(result)
  }
}

import Glibc
import Wording

/// Numbers as short as an axis needs them.
enum ShortNumber {
  /// A number with three or so digits, large ones in millions or in 万 and 亿.
  ///
  /// - Parameters:
  ///   - number: any finite number.
  ///   - step: how far apart the numbers of an axis are, so that neighbours differ; 0 for a number
  ///     by itself.
  ///   - language: Chinese counts in ten thousands.
  /// - Returns: such as `1.5M` or `150万`.
  static func text(_ number: Double, step: Double = 0, in language: Language) -> String {
    guard number.isFinite else { return "–" }
    let units: [(Double, String)] =
      language == .chinese
      ? [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")] : [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e4, "k")]
    for (size, name) in units where number.magnitude >= size * 0.9995 {
      let divisor = name == "k" ? 1000 : size
      return plain(number / divisor, step: step / divisor) + name
    }
    return plain(number, step: step)
  }

  /// A part of 1 as a percentage.
  static func percent(_ part: Double, step: Double = 0) -> String {
    plain(part * 100, step: step * 100) + "%"
  }

  /// Three digits that count, or as many as tell neighbours apart, without zeros at the end.
  private static func plain(_ number: Double, step: Double) -> String {
    guard number != 0 else { return "0" }
    let size = Int(floor(log10(number.magnitude)))
    let finest = step > 0 ? 1 - Int(floor(log10(step))) : 0
    let decimals = max(0, min(12, max(2 - size, finest)))
    var text = NumberText.fixed(number, decimals: decimals)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }
}

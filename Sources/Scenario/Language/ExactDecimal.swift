/// A decimal number as it was written: mantissa × 10^-decimals, without rounding.
///
/// Quantities are read into this form first, so that `0.10 元` is ten fen and nothing else.
struct ExactDecimal: Equatable, Sendable {
  /// All digits as one whole number.
  var mantissa: Int128

  /// How many of the digits stand behind the decimal point; never negative.
  var decimals: Int

  /// Whether the number has no fraction, however large it is.
  var isWhole: Bool { mantissa % ExactDecimal.power(decimals) == 0 }

  /// The number as a whole one, or `nil` if it has a fraction or is beyond Int64.
  var whole: Int64? {
    isWhole ? Int64(exactly: mantissa / ExactDecimal.power(decimals)) : nil
  }

  /// The number in digits, without zeros at the end of its fraction.
  var text: String {
    let digits = "\(mantissa.magnitude)"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    return (mantissa < 0 ? "-" : "") + padded.dropLast(decimals)
      + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The nearest double.
  var double: Double {
    // The text form goes through the correctly rounded conversion of the standard library.
    Double("\(mantissa)e-\(decimals)") ?? .nan
  }

  /// The number times a small whole one.
  func times(_ factor: Int64) -> ExactDecimal {
    ExactDecimal(mantissa: mantissa * Int128(factor), decimals: decimals)
  }

  /// The number times a power of ten.
  func shifted(left digits: Int) -> ExactDecimal {
    digits <= decimals
      ? ExactDecimal(mantissa: mantissa, decimals: decimals - digits)
      : ExactDecimal(mantissa: mantissa * ExactDecimal.power(digits - decimals), decimals: 0)
  }

  /// The mean of two numbers; `nil` where it has more digits than are kept.
  static func middle(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal? {
    // One digit more, so that half of the sum is exact.
    let decimals = max(a.decimals, b.decimals) + 1
    let (first, overflow1) = a.mantissa.multipliedReportingOverflow(
      by: power(decimals - a.decimals))
    let (second, overflow2) = b.mantissa.multipliedReportingOverflow(
      by: power(decimals - b.decimals))
    let (sum, overflow3) = first.addingReportingOverflow(second)
    guard !overflow1, !overflow2, !overflow3 else { return nil }
    return ExactDecimal(mantissa: sum / 2, decimals: decimals)
  }

  /// Ten to the given power.
  ///
  /// The reader bounds the digits of a number and its multiplier, so that neither this nor
  /// `shifted` can overflow: at most 20 digits, 12 zeros and 2 for fen.
  private static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

/// A decimal number as it was written: mantissa × 10^-decimals, without rounding.
///
/// Quantities are read into this form first, so that `0.10 元` is ten fen and nothing else.
struct ExactDecimal: Equatable, Sendable {
  /// All digits as one whole number.
  var mantissa: Int128

  /// How many of the digits stand behind the decimal point; never negative.
  var decimals: Int

  /// The number as a whole one, or `nil` if it has a fraction or is beyond Int64.
  var whole: Int64? {
    let divisor = ExactDecimal.power(decimals)
    guard mantissa % divisor == 0 else { return nil }
    return Int64(exactly: mantissa / divisor)
  }

  /// The nearest double.
  var double: Double {
    // The text form goes through the correctly rounded conversion of the standard library.
    Double("\(mantissa)e-\(decimals)") ?? .nan
  }

  /// The number times a power of ten.
  func shifted(left digits: Int) -> ExactDecimal {
    digits <= decimals
      ? ExactDecimal(mantissa: mantissa, decimals: decimals - digits)
      : ExactDecimal(mantissa: mantissa * ExactDecimal.power(digits - decimals), decimals: 0)
  }

  /// The mean of two numbers.
  static func middle(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal {
    let decimals = max(a.decimals, b.decimals) + 1
    let sum =
      a.mantissa * power(decimals - a.decimals) + b.mantissa * power(decimals - b.decimals)
    return ExactDecimal(mantissa: sum / 2, decimals: decimals)
  }

  /// Ten to the given power.
  ///
  /// The reader bounds the digits of a number, so that this cannot overflow.
  private static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

/// Why a law with such parameters does not exist.
public enum ParameterError: Error, Equatable, Sendable {
  /// The parameter must be at least 0; it is below, or not a number.
  case negative(parameter: String, value: Double)

  /// The parameter must be above 0 and finite.
  case notPositive(parameter: String, value: Double)

  /// The parameter must be from 0 to 1.
  case outsideUnitInterval(parameter: String, value: Double)

  /// The parameter is more than can be counted exactly.
  case tooLarge(parameter: String, value: Double, most: Double)

  /// Probabilities must add up to 1, to nine digits.
  case sumIsNotOne(Double)

  /// More are drawn than there are.
  case moreThanThereAre(drawn: Int64, present: Int64)
}

/// Checks that samplers share.
enum Parameter {
  /// The largest count whose neighbours are all doubles.
  static let mostCounted = 0x1p53

  static func count(_ value: Int64, _ name: String) throws(ParameterError) {
    guard value >= 0 else { throw .negative(parameter: name, value: Double(value)) }
    guard Double(value) < mostCounted else {
      throw .tooLarge(parameter: name, value: Double(value), most: mostCounted)
    }
  }

  static func positive(_ value: Double, _ name: String) throws(ParameterError) {
    guard value > 0, value.isFinite else { throw .notPositive(parameter: name, value: value) }
  }

  static func probability(_ value: Double, _ name: String) throws(ParameterError) {
    guard value >= 0, value <= 1 else {
      throw .outsideUnitInterval(parameter: name, value: value)
    }
  }
}

/// The levels and reaches of an interval that misses equally often on either side.
enum TwoSided {
  /// The level of the upper end: 0.975 for a confidence of 0.95.
  ///
  /// - Parameter confidence: how often the interval holds the true value; above 0 and below 1.
  /// - Returns: a probability above one half.
  static func upperLevel(_ confidence: Double) -> Double {
    precondition(confidence > 0 && confidence < 1, "a confidence lies above 0 and below 1")
    return (1 + confidence) / 2
  }

  /// How many standard errors a normal interval reaches to either side: 1.96 for 0.95.
  ///
  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: a quantile of the normal law.
  static func normalReach(_ confidence: Double) -> Double {
    Normal.quantile(upperLevel(confidence))
  }

  /// How many standard errors an interval by Student's t reaches to either side.
  ///
  /// - Parameters:
  ///   - confidence: above 0 and below 1.
  ///   - degreesOfFreedom: at least 1.
  /// - Returns: a quantile of Student's law.
  static func studentReach(_ confidence: Double, degreesOfFreedom: Double) -> Double {
    StudentT.quantile(upperLevel(confidence), degreesOfFreedom: degreesOfFreedom)
  }
}

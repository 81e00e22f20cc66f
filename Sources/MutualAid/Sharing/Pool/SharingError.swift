/// Why a rule cannot be applied to a pool.
public enum SharingError: Error, Equatable, Sendable {
  /// The quota share rule weighs by mean over variance, and this payer's loss does not vary.
  case certainLoss(payer: Int)

  /// The exact law of the total, which the conditional mean needs, has too many values.
  ///
  /// `unit` is the greatest common divisor of the benefits, in fen.
  case totalTooWide(unit: Int64)
}

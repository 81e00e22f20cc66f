import Statistics

/// The mean of x, made better with c, whose mean γ is known exactly.
///
/// In each half of the blocks the slope β of x over c comes from the other half:
///
///     x̄ = Σ_h n[h]/n (x̄[h] - β[1-h] (c̄[h] - γ))
///
/// A half and the other's slope are independent, so that the estimate is exactly unbiased. Its
/// variance is that of x - βc in each half; between the halves a covariance of the order of 1/n²
/// is left out.
///
/// Source: P. Glasserman, *Monte Carlo Methods in Financial Engineering* (2003), § 4.1, for control
/// variates; A. N. Avramidis, J. R. Wilson, Operations Research Letters 14 (1993) 187-198, for slopes from
/// the other part of the sample.
struct ControlledMean {
  /// The mean, in stored numbers.
  let value: Double

  /// Its standard error.
  let standardError: Double

  /// The variance of the plain mean over that of this one; `nil` where this one's is 0.
  let gain: Double?

  /// How many replications it is made of.
  let count: Int

  /// Estimates the mean; `nil` where a half has fewer than two replications, or c does not vary in
  /// it.
  ///
  /// - Parameters:
  ///   - halves: the sums of the even and of the odd blocks.
  ///   - known: the exact mean of c, in stored numbers.
  init?(_ halves: [ProductSums], known: Double) {
    let total = Double(halves.reduce(0) { $0 + $1.count })
    var value = 0.0
    var variance = 0.0
    var plain = 0.0
    for (i, half) in halves.enumerated() {
      guard half.count > 1, let slope = halves[1 - i].slope else { return nil }
      let weight = Double(half.count) / total
      value += weight * (half.mean - slope * (half.controlMean - known))
      let squares =
        half.squares - 2 * slope * half.products + slope * slope * half.controlSquares
      let scale = weight * weight / (Double(half.count) * Double(half.count - 1))
      variance += scale * max(0, squares)
      plain += scale * half.squares
    }
    self.value = value
    standardError = variance.squareRoot()
    gain = variance > 0 ? plain / variance : nil
    count = Int(total)
  }
}

import Statistics

/// The exact law of a contribution that is a weighted sum of the events of a pool.
///
///     h = Σ_j a[j] x[j],   x[j] the claims of class j, or the loss of risk j, independent
///
/// Known in two cases: all weights are whole multiples of one step and the pool is made of classes,
/// or the pool is small enough to list every combination of losses.
enum WeightedLaw {
  /// So many combinations of losses are listed at most.
  private static let mostCombinations = 1 << 20

  /// The values with their chances; `nil` where they are not known.
  ///
  /// - Complexity: O(width of the law), or O(number of combinations).
  static func outcomes(
    of weights: [Double], step: Double?, in pool: some SharingPool
  ) -> [(value: Double, chance: Double)]? {
    if let step, let classes = pool as? ClassPool,
      case .law(let law) = self.law(of: weights, step: step, in: classes)
    {
      return law.mass.enumerated().map {
        (Double(law.first + Int64($0.offset)) * step, $0.element)
      }
    }
    let count = pool.payers.reduce(1.0) { product, payer in
      (0..<min(payer.members, 64)).reduce(product) { result, _ in
        result * Double(payer.outcomes.count)
      }
    }
    guard count <= Double(mostCombinations) else { return nil }
    var outcomes: [(value: Double, chance: Double)] = [(0, 1)]
    for (j, payer) in pool.payers.enumerated() {
      let perUnit = weights[j] / Double(pool.eventSizes[j])
      for _ in 0..<payer.members {
        outcomes = outcomes.flatMap { known in
          payer.outcomes.map { (known.value + perUnit * $0.loss, known.chance * $0.chance) }
        }
      }
    }
    return outcomes
  }

  /// The law of the sum in steps, or its moments where the law is too wide.
  ///
  /// - Parameters:
  ///   - weights: what a claim of each class counts, none negative.
  ///   - step: of which all are whole multiples.
  ///   - pool: the classes.
  /// - Returns: the law of h / step.
  static func law(of weights: [Double], step: Double, in pool: ClassPool) -> ExactLaw {
    pool.law(of: weights.map { Int64(($0 / step).rounded()) })
  }
}

/// What is known exactly of a quantity: its whole law, or only its moments.
public enum ExactLaw: Equatable, Sendable {
  /// The law of the stored integers.
  case law(DiscreteLaw)

  /// The mean of the stored integers, and their variance where that is known too.
  case moments(mean: Double, variance: Double?)

  /// The mean of the stored integers.
  public var mean: Double {
    switch self {
    case .law(let law): law.mean
    case .moments(let mean, _): mean
    }
  }

  /// The variance of the stored integers; `nil` where only the mean is known.
  public var variance: Double? {
    switch self {
    case .law(let law): law.variance
    case .moments(_, let variance): variance
    }
  }
}

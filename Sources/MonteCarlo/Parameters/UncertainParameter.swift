public import Statistics

/// A quantity of a scenario that is drawn anew in each replication.
public struct UncertainParameter: Sendable {
  /// What it is called in results: the path of its key.
  public var path: String

  /// The name of its stream, which is the same wherever the path is the same.
  public var stream: UInt64

  /// Its place among the dimensions of evenly spread points, from 0.
  public var dimension: Int

  /// The law of the quantity, in the whole unit that the model counts it in, or as it is.
  public var law: ParameterLaw

  /// Whether only whole numbers are allowed.
  public var isWhole: Bool

  /// The unit in which results tell it.
  public var unit: String

  /// What 1 is worth in that unit.
  public var scale: Double

  /// Describes a parameter.
  public init(
    path: String, stream: UInt64, dimension: Int, law: ParameterLaw, isWhole: Bool, unit: String,
    scale: Double = 1
  ) {
    self.path = path
    self.stream = stream
    self.dimension = dimension
    self.law = law
    self.isWhole = isWhole
    self.unit = unit
    self.scale = scale
  }

  /// The value at a level of its law, rounded where only whole numbers are allowed.
  public func value(at level: Double) -> Double {
    let value = law.quantile(level)
    return isWhole ? value.rounded() : value
  }
}

extension UncertainParameter {
  /// The metric that tells the values that were drawn.
  public static let metric = (
    name: "parameter", meaning: "the values that are drawn for a quantity given as a law"
  )

  /// How many bits the stored range of a parameter has that is not a whole number.
  private static let bits = 30

  /// With more whole numbers than this the law of the rounded values is taken as that of the
  /// values themselves.
  private static let mostMasses = 100_000

  /// The distance between stored values.
  private var step: Double {
    isWhole ? 1 : decimalStep(law.high - law.low, bits: UncertainParameter.bits)
  }

  /// The value that is stored as 0.
  private var base: Double { isWhole ? law.low.rounded() : law.low }

  /// How the values drawn are reported.
  var measure: Measure {
    Measure(
      metric: UncertainParameter.metric.name, group: "key=\(path)", unit: unit,
      scale: scale * step, zero: -base / step, exactBits: 14, listed: 1000)
  }

  /// The number that is stored for a value.
  func stored(_ value: Double) -> Int64 {
    max(0, Int64(((value - base) / step).rounded()))
  }

  /// The law of the stored numbers.
  var exactLaw: ExactLaw {
    if isWhole, let law = law.rounded(most: UncertainParameter.mostMasses) {
      return .law(DiscreteLaw(first: law.first - Int64(base), mass: law.mass))
    }
    return .moments(mean: (law.mean - base) / step, variance: law.variance / (step * step))
  }
}

/// The power of ten that cuts a size into no more than 2^bits steps, but nearly as many.
func decimalStep(_ size: Double, bits: Int) -> Double {
  let most = Double(Int64(1) << Int64(bits))
  var step = 1.0
  while size / step > most { step *= 10 }
  guard step == 1 else { return step }
  // The reciprocal of a whole power of ten is the nearest double to it.
  var parts = 1.0
  while size * parts * 10 <= most, parts < 1e22 { parts *= 10 }
  return 1 / parts
}

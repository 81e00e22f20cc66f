import Randomness

/// How the values of uncertain parameters are spread over replications.
///
/// With `stratified` and `sobol` replication r belongs to randomisation r modulo 16. The
/// replications of one randomisation are spread evenly together; different randomisations are
/// independent, and errors come from how far they differ.
public enum ParameterSampling: String, CaseIterable, Sendable {
  /// Each replication independently.
  case random

  /// Latin hypercubes of 256 replications: each law has one value in each of 256 equally likely
  /// parts, in an order of its own.
  case stratified

  /// Points of Sobol's sequence with Owen's scrambling.
  case sobol

  /// What it means, for people.
  public var meaning: String {
    switch self {
    case .random: "Each replication by itself."
    case .stratified: "In Latin hypercubes of 256, in 16 independent randomisations."
    case .sobol: "At scrambled points of Sobol's sequence, in 16 independent randomisations."
    }
  }

  /// How many independent randomisations there are: one for each replication of a block.
  public static let randomisations = 16

  /// How many replications of a randomisation make a Latin hypercube.
  static let strata = 256

  /// How many laws there may be; `nil` for any number.
  public var dimensions: Int? { self == .sobol ? SobolSequence.dimensions : nil }

  /// The uniform numbers of a parameter in the replications of a block.
  ///
  /// - Parameters:
  ///   - parameter: the parameter.
  ///   - block: the number of the block.
  ///   - seed: the seed of the run.
  ///   - replications: how many of the block's 16 are wanted.
  /// - Returns: one number from 0 to 1 for each, the same for fewer replications.
  func levels(
    of parameter: UncertainParameter, block: UInt64, seed: UInt64, replications: Int
  ) -> [Double] {
    func generator(_ block: UInt64, _ purpose: StreamPurpose) -> Xoshiro256PlusPlus {
      StreamKey(seed: seed, block: block, entity: parameter.stream, purpose: purpose).generator()
    }
    switch self {
    case .random:
      var words = generator(block, .laws)
      return (0..<replications).map { _ in words.openUnitInterval() }
    case .stratified:
      var words = generator(block, .laws)
      let strata = ParameterSampling.strata
      let (hypercube, place) = block.quotientAndRemainder(dividingBy: UInt64(strata))
      return (0..<replications).map { randomisation in
        var order = Array(0..<strata)
        var shuffler = generator(
          hypercube * UInt64(ParameterSampling.randomisations) + UInt64(randomisation), .spreading)
        shuffler.shuffle(&order)
        return (Double(order[Int(place)]) + words.openUnitInterval()) / Double(strata)
      }
    case .sobol:
      let digits = SobolSequence.coordinate(UInt32(block), dimension: parameter.dimension)
      return (0..<replications).map { randomisation in
        var key = generator(UInt64(randomisation), .spreading)
        return OwenScrambling.unitInterval(digits, key: key.next())
      }
    }
  }
}

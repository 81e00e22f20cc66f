import Glibc
import Randomness
public import Statistics

/// A law with a shape that intervals may find hard, with its exact figures.
///
/// Each is a table of masses and so is drawn, and known, exactly; laws without an end are cut, and
/// are then the laws that are cut.
public struct CoverageLaw: Sendable {
  /// The name, as tables show it.
  public let name: String

  /// The masses.
  public let law: DiscreteLaw

  /// The Gini coefficient: Σ F (1 - F) / mean.
  public let gini: Double

  let table: InversionTable

  private init(_ name: String, _ law: DiscreteLaw) {
    let total = law.mass.reduce(0, +)
    self.name = name
    self.law = DiscreteLaw(first: law.first, mass: law.mass.map { $0 / total })
    table = InversionTable(first: law.first, mass: self.law.mass)
    var below = 0.0
    var spread = 0.0
    for p in self.law.mass {
      below += p
      spread += below * max(0, 1 - below)
    }
    gini = spread / self.law.mean
  }

  /// All laws of the study, from tame to wild.
  public static let all = [
    normal, packet, annualShare, exponential, rareClaims, zeroOrLognormal(1), zeroOrLognormal(1.5),
    zeroOrPareto,
  ]

  /// Mean 1000, standard deviation 100, rounded.
  private static let normal = CoverageLaw(
    "normal",
    DiscreteLaw(
      first: 400,
      mass: (400...1600).map { x in
        Normal.cumulative((Double(x) + 0.5 - 1000) / 100)
          - Normal.cumulative((Double(x) - 0.5 - 1000) / 100)
      }))

  /// The first amount of a packet of 100 yuan for ten by twice the average: 1 to 1999 fen alike.
  private static let packet = CoverageLaw(
    "packet amount", DiscreteLaw(first: 1, mass: [Double](repeating: 1 / 1999.0, count: 1999)))

  /// Three claims a year on average, six in ten of 10 and four in ten of 30.
  private static let annualShare = CoverageLaw(
    "annual share", .compoundPoisson(rate: 3, severity: severity))

  /// One claim in five years, of the same amounts: four in five are 0.
  private static let rareClaims = CoverageLaw(
    "rare claims", .compoundPoisson(rate: 0.2, severity: severity))

  private static let severity: DiscreteLaw = {
    var mass = [Double](repeating: 0, count: 21)
    mass[0] = 0.6
    mass[20] = 0.4
    return DiscreteLaw(first: 10, mass: mass)
  }()

  /// Mean about 300, in whole numbers: a geometric law.
  private static let exponential = CoverageLaw(
    "exponential",
    DiscreteLaw(first: 0, mass: (0..<12_000).map { exp(Double($0) * log1p(-1 / 300.0)) }))

  /// Two thirds are 0, the others lognormal with median 100, cut to whole numbers below 200,000.
  private static func zeroOrLognormal(_ sigma: Double) -> CoverageLaw {
    func cumulative(_ x: Int) -> Double {
      x == 0 ? 0 : Normal.cumulative(log(Double(x) / 100) / sigma)
    }
    let ends = (0...(sigma > 1 ? 200_000 : 20_000)).map(cumulative)
    var mass = zip(ends, ends.dropFirst()).map { ($1 - $0) / 3 }
    mass[0] += 2.0 / 3
    return CoverageLaw("2/3 zero, lognormal \(sigma)", DiscreteLaw(first: 0, mass: mass))
  }

  /// Two thirds are 0, the others Pareto with index 2.5 from 100, cut to whole numbers below
  /// 200,000.
  private static let zeroOrPareto: CoverageLaw = {
    let ends = (0...200_000).map { x in x <= 100 ? 1 : exp(-2.5 * log(Double(x) / 100)) }
    var mass = zip(ends, ends.dropFirst()).map { ($0 - $1) / 3 }
    mass[0] = 2.0 / 3
    return CoverageLaw("2/3 zero, Pareto 2.5", DiscreteLaw(first: 0, mass: mass))
  }()
}

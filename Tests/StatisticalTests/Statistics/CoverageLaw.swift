import Glibc
import Randomness
import Statistics
import Testing

/// A law with a shape that intervals may find hard, sampled by inversion of its exact masses.
struct CoverageLaw: Sendable, CustomTestStringConvertible {
  let name: String
  let law: DiscreteLaw
  private let cumulative: [Double]

  private init(_ name: String, first: Int64 = 0, weights: [Double]) {
    let total = weights.reduce(0, +)
    self.name = name
    law = DiscreteLaw(first: first, mass: weights.map { $0 / total })
    var sum = 0.0
    cumulative = law.mass.map {
      sum += $0
      return sum
    }
  }

  var testDescription: String { name }

  /// Mean 1000, standard deviation 100, rounded.
  static let normal = CoverageLaw(
    "normal", first: 400,
    weights: (400...1600).map { x in
      Normal.cumulative((Double(x) + 0.5 - 1000) / 100)
        - Normal.cumulative((Double(x) - 0.5 - 1000) / 100)
    })

  /// Mean about 300, cut to whole numbers: a geometric law.
  static let exponential: CoverageLaw = {
    var weight = 1.0
    return CoverageLaw(
      "exponential",
      weights: (0..<12_000).map { _ in
        defer { weight *= 299.0 / 300 }
        return weight
      })
  }()

  /// Two thirds are 0; the others are lognormal with median 200 and σ = 1, cut to whole numbers:
  /// skewness about 9, kurtosis in the hundreds.
  static let mostlyZero: CoverageLaw = {
    let table = logarithms(60_000)
    let tail = (1..<60_000).map { x in
      (Normal.cumulative(table[x + 1]) - Normal.cumulative(table[x])) / 3
    }
    return CoverageLaw(
      "two thirds zero, then lognormal", weights: [2.0 / 3 + Normal.cumulative(table[1]) / 3] + tail
    )
  }()

  /// One in a hundred.
  static let seldom = CoverageLaw("Bernoulli 0.01", weights: [0.99, 0.01])

  /// log(x / 200) for x up to `count`; the first is of no use.
  private static func logarithms(_ count: Int) -> [Double] {
    (0...count).map { x in x == 0 ? -.infinity : log(Double(x) / 200) }
  }

  /// A tally of independent numbers of this law.
  func sample(_ count: Int, using generator: inout some RandomNumberGenerator) -> IntegerTally {
    var tally = IntegerTally(exactBits: 16)
    for _ in 0..<count { tally.add(draw(generator.unitInterval())) }
    return tally
  }

  private func draw(_ level: Double) -> Int64 {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > level { high = middle } else { low = middle + 1 }
    }
    return law.first + Int64(low)
  }
}

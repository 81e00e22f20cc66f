import Glibc
import Randomness
import Testing

@Suite struct BinomialTests {
  @Test func `parameters that no law has are refused`() {
    #expect(throws: ParameterError.negative(parameter: "trials", value: -1)) {
      try Binomial(trials: -1, probability: 0.5)
    }
    #expect(throws: ParameterError.outsideUnitInterval(parameter: "probability", value: 1.5)) {
      try Binomial(trials: 1, probability: 1.5)
    }
    #expect(throws: ParameterError.self) { try Binomial(trials: 1, probability: .nan) }
    #expect(throws: ParameterError.self) { try Binomial(trials: .max, probability: 0.1) }
  }

  @Test(arguments: [(0, 0.3), (1, 0.3), (10, 0.5), (30, 0.01), (30, 0.99)] as [(Int64, Double)])
  func `probabilities are the products that define them`(trials: Int64, p: Double) throws {
    let law = try Binomial(trials: trials, probability: p)
    var sum = 0.0
    for k in 0...trials {
      var exact = 1.0
      for i in 0..<k { exact *= Double(trials - i) / Double(i + 1) * p }
      for _ in k..<trials { exact *= 1 - p }
      #expect(abs(law.probability(of: k) - exact) <= 1e-13 * exact)
      sum += law.probability(of: k)
    }
    #expect(abs(sum - 1) < 1e-13)
    #expect(law.probability(of: -1) == 0)
    #expect(law.probability(of: trials + 1) == 0)
  }

  @Test(
    arguments: [
      // By mpmath 1.3 with 50 digits.
      (20_000_000, 0.001 / 24, 833, 0.013820514299332419),
      (1_000_000_000, 0.001, 1_000_000, 0.00039914186800791018),
    ] as [(Int64, Double, Int64, Double)])
  func `many trials lose no digits`(trials: Int64, p: Double, k: Int64, exact: Double) throws {
    let law = try Binomial(trials: trials, probability: p)
    #expect(abs(law.probability(of: k) / exact - 1) < 1e-10)
  }

  @Test(
    arguments: [(0, 0.5), (5, 0), (5, 1), (10_000, 0.0005), (20_000_000, 4e-5)]
      as [(Int64, Double)])
  func `masses add up to 1 with the law's mean and variance`(trials: Int64, p: Double) throws {
    let law = try Binomial(trials: trials, probability: p)
    let (first, mass) = law.masses()
    let mean = mass.enumerated().reduce(0) { $0 + Double(first + Int64($1.offset)) * $1.element }
    let square = mass.enumerated().reduce(0) {
      $0 + pow(Double(first + Int64($1.offset)) - law.mean, 2) * $1.element
    }
    #expect(abs(mass.reduce(0, +) - 1) < 1e-14)
    #expect(abs(mean - law.mean) <= 1e-12 * max(1, law.mean))
    #expect(abs(square - law.variance) <= 1e-10 * max(1, law.variance))
  }
}

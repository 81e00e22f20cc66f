import Glibc
import Randomness
import Testing

@Suite struct BetaBinomialTests {
  @Test(
    arguments: [
      // By scipy 1.17 (betabinom.pmf), from 0 on.
      (
        8, 2.5, 7.5,
        [
          0.18255647245820575, 0.2518020309768357, 0.2284870281086102, 0.16451066023819944,
          0.09834876427283654, 0.04870605468750004, 0.019226074218750028, 0.005493164062500008,
          0.0008697509765625004,
        ]
      ),
      (
        6, 0.4, 1.2,
        [
          0.44927536231884024, 0.17391304347826114, 0.11705685618729106, 0.08918617614269794,
          0.07107023411371234, 0.056856187290969876, 0.04264214046822742,
        ]
      ),
    ] as [(Int64, Double, Double, [Double])])
  func `masses are those of another program`(
    trials: Int64, a: Double, b: Double, exact: [Double]
  ) {
    let law = BetaBinomial(trials: trials, a: a, b: b)
    let masses = law.masses
    #expect(masses.count == exact.count)
    for (k, mass) in exact.enumerated() {
      #expect(abs(law.probability(of: Int64(k)) / mass - 1) < 1e-12)
      #expect(abs(masses[k] / mass - 1) < 1e-12)
    }
    #expect(law.probability(of: -1) == 0)
    #expect(law.probability(of: trials + 1) == 0)
  }

  @Test(
    arguments: [
      // By mpmath 1.3 with 60 digits, from binomial and beta functions.
      (992, 2, 14, 124, 0.0046264000014415723),
      // Tiny parameters: nearly all or nothing.
      (992, 0.001, 0.007, 0, 0.86849316337027577),
      (992, 0.001, 0.007, 500, 3.5087987260447248e-6),
      (992, 0.001, 0.007, 992, 0.11863247572083558),
      (50, 1e6, 0.001, 50, 0.99999995000122623),
      (1_000_000, 0.5, 0.25, 999_999, 0.0054657412900775907),
      // Large ones, where differences of log-gammas keep 5 digits.
      (1000, 1e6, 9e6, 100, 0.042014690178738243),
      (998_000, 1e6, 1.999e9, 480, 0.012620800831378927),
      (9_999_998_000, 1e6, 1.999e9, 5_000_000, 7.2854770529476524e-5),
      (9_999_998_000, 0.001, 1.999, 123_456_789, 7.9729804169636353e-12),
    ] as [(Int64, Double, Double, Int64, Double)])
  func `neither tiny nor large parameters lose digits`(
    trials: Int64, a: Double, b: Double, k: Int64, exact: Double
  ) {
    let mass = BetaBinomial(trials: trials, a: a, b: b).probability(of: k)
    #expect(abs(mass / exact - 1) < 1e-10)
  }

  @Test(arguments: [0, 1, 7, 400] as [Int64])
  func `with both parameters 1 all numbers are equally likely`(trials: Int64) {
    let law = BetaBinomial(trials: trials, a: 1, b: 1)
    for (k, mass) in law.masses.enumerated() {
      #expect(abs(mass * Double(trials + 1) - 1) < 1e-12)
      #expect(abs(law.probability(of: Int64(k)) * Double(trials + 1) - 1) < 1e-12)
    }
  }

  @Test func `of no trials none succeeds`() {
    for (a, b) in [(0.001, 1e6), (1, 1), (1e6, 0.001)] {
      let law = BetaBinomial(trials: 0, a: a, b: b)
      #expect(law.masses == [1])
      #expect(law.probability(of: 0) == 1)
      #expect(law.probability(of: 1) == 0)
    }
  }

  @Test(arguments: [(0.001, 0.002), (1e6, 3e6)])
  func `a single trial succeeds with the mean chance`(a: Double, b: Double) {
    let law = BetaBinomial(trials: 1, a: a, b: b)
    #expect(abs(law.masses[1] - a / (a + b)) < 1e-15)
    #expect(abs(law.probability(of: 1) / (a / (a + b)) - 1) < 1e-10)
  }

  @Test(
    arguments: [
      (10, 0.3, 0.3), (500, 0.001, 0.009), (500, 2.5, 40), (20_000, 1, 9), (300, 1e6, 1e6),
      (100_000, 1e6, 7e6),
    ] as [(Int64, Double, Double)])
  func `masses add up to 1 with the law's mean and variance`(
    trials: Int64, a: Double, b: Double
  ) {
    let law = BetaBinomial(trials: trials, a: a, b: b)
    let masses = law.masses
    let (n, sum) = (Double(trials), a + b)
    let mean = masses.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let variance = masses.enumerated().reduce(0) {
      $0 + pow(Double($1.offset) - n * a / sum, 2) * $1.element
    }
    #expect(abs(masses.reduce(0, +) - 1) < 1e-14)
    #expect(abs(mean / (n * a / sum) - 1) < 1e-10)
    #expect(abs(variance / (n * a * b * (sum + n) / (sum * sum * (sum + 1))) - 1) < 1e-9)
    // Both ways to a mass agree.
    for k in stride(from: 0, through: trials, by: max(1, Int(trials) / 50)) {
      #expect(abs(law.probability(of: k) - masses[Int(k)]) <= 1e-9 * masses[Int(k)] + 1e-300)
    }
  }

  @Test func `exchanging the parameters counts the failures`() {
    let (law, mirrored) = (
      BetaBinomial(trials: 30, a: 0.7, b: 5), BetaBinomial(trials: 30, a: 5, b: 0.7)
    )
    for k in 0...30 as ClosedRange<Int64> {
      #expect(abs(law.probability(of: k) / mirrored.probability(of: 30 - k) - 1) < 1e-12)
    }
  }
}

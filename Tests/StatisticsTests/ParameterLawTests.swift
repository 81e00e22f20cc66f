import Statistics
import Testing

@Suite struct ParameterLawTests {
  private static let laws: [(ParameterLaw.Kind, [Double])] = [
    (.uniform, [2, 9]), (.uniform, [-1, 1]), (.triangular, [1, 2, 5]), (.triangular, [0, 0, 1]),
    (.triangular, [0, 1, 1]), (.pert, [1, 2, 5]), (.pert, [0, 0, 1]), (.pert, [0, 1, 1]),
    (.lognormal, [10, 30]), (.lognormal, [0.001, 0.0011]),
  ]

  /// scipy 1.17.1: triang.ppf, beta.ppf, norm.ppf; the lognormal between its levels 0.1% and 99.9%.
  @Test(
    arguments: [
      (.triangular, [1, 2, 5], 0.001, 1.0632455532033676),
      (.triangular, [1, 2, 5], 0.05, 1.4472135954999579),
      (.triangular, [1, 2, 5], 0.5, 2.550510257216822),
      (.triangular, [1, 2, 5], 0.999, 4.890455488498967),
      (.pert, [1, 2, 5], 0.001, 1.040407151534951),
      (.pert, [1, 2, 5], 0.3, 1.8721076630528988),
      (.pert, [1, 2, 5], 0.95, 3.6296332720045545),
      (.pert, [0, 0, 1], 0.001, 0.00020008004803362555),
      (.pert, [0, 0, 1], 0.999, 0.748811356849042),
      (.lognormal, [10, 30], 0.05, 3.333333333333333),
      (.lognormal, [10, 30], 0.3, 7.0374846926403105),
      (.lognormal, [10, 30], 1, 79.63936240687475),
    ] as [(ParameterLaw.Kind, [Double], Double, Double)])
  func `quantiles are those of another program`(
    kind: ParameterLaw.Kind, arguments: [Double], level: Double, expected: Double
  ) throws {
    let value = try ParameterLaw(kind, arguments).quantile(level)
    #expect(abs(value - expected) <= 1e-12 * max(1, expected))
  }

  @Test(arguments: laws)
  func `quantiles rise, stay inside, and undo the distribution function`(
    kind: ParameterLaw.Kind, arguments: [Double]
  ) throws {
    let law = try ParameterLaw(kind, arguments)
    #expect(law.quantile(0) == law.low)
    #expect(law.quantile(1) == law.high)
    var before = law.low
    for i in 1..<1000 {
      let level = Double(i) / 1000
      let value = law.quantile(level)
      #expect(value >= before && value <= law.high)
      #expect(abs(law.cumulative(value) - level) < 1e-11)
      before = value
    }
    #expect(law.cumulative(law.low) == 0)
    #expect(law.cumulative(law.high) == 1)
  }

  /// The mean of q(u) and of its square over u, by the midpoint rule with 200,000 points.
  @Test(arguments: laws)
  func `mean and variance are those of the quantiles`(
    kind: ParameterLaw.Kind, arguments: [Double]
  ) throws {
    let law = try ParameterLaw(kind, arguments)
    let n = kind == .pert ? 20_000 : 200_000
    let values = (0..<n).map { law.quantile((Double($0) + 0.5) / Double(n)) }
    let mean = values.reduce(0, +) / Double(n)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n)
    #expect(abs(mean - law.mean) < 1e-5 * (law.high - law.low))
    #expect(abs(variance - law.variance) < 1e-4 * law.variance)
  }

  @Test func `a lognormal law keeps its median and its 95%`() throws {
    let law = try ParameterLaw(.lognormal, [10, 30])
    #expect(abs(law.quantile(0.5) - 10) < 1e-12)
    #expect(abs(law.quantile(0.95) - 30) < 1e-12)
  }

  @Test func `rounded values have masses of their own`() throws {
    let law = try #require(try ParameterLaw(.uniform, [1, 3]).rounded(most: 3))
    #expect(law == DiscreteLaw(first: 1, mass: [0.25, 0.5, 0.25]))
    #expect(try ParameterLaw(.uniform, [1, 3]).rounded(most: 2) == nil)
  }

  @Test(
    arguments: [
      (.uniform, [1], .count(1)), (.pert, [1, 2], .count(2)), (.uniform, [2, 2], .notRising),
      (.uniform, [3, 2], .notRising), (.triangular, [1, 6, 5], .notRising),
      (.pert, [1, 0, 5], .notRising), (.lognormal, [0, 5], .notRising),
      (.lognormal, [5, 5], .notRising),
    ] as [(ParameterLaw.Kind, [Double], ParameterLaw.Failure)])
  func `numbers that give no law are refused`(
    kind: ParameterLaw.Kind, arguments: [Double], failure: ParameterLaw.Failure
  ) {
    #expect(throws: failure) { try ParameterLaw(kind, arguments) }
  }
}

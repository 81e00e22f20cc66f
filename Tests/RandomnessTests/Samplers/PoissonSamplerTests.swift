import Randomness
import TestSupport
import Testing

@Suite struct PoissonSamplerTests {
  @Test func `means that no law has are refused`() {
    #expect(throws: ParameterError.negative(parameter: "mean", value: -1)) {
      try PoissonSampler(mean: -1)
    }
    #expect(throws: ParameterError.self) { try PoissonSampler(mean: .nan) }
    #expect(throws: ParameterError.self) { try PoissonSampler(mean: .infinity) }
  }

  @Test func `a mean of 0 draws nothing`() throws {
    var generator = ScriptedGenerator([])
    #expect(try PoissonSampler(mean: 0).sample(using: &generator) == 0)
  }

  @Test(arguments: [1e-300, 1e-9, 1, 9.999, 10, 1e6, 1e15])
  func `any generator comes to an end`(mean: Double) throws {
    for word in [0, .max, 1, 1 << 63, 0x5555_5555_5555_5555] as [UInt64] {
      var generator = ConstantGenerator(word: word)
      let k = try PoissonSampler(mean: mean).sample(using: &generator)
      #expect(k >= 0)
      #expect(generator.drawn <= 200)
    }
  }

  @Test(
    arguments: [
      // By mpmath 1.3 with 50 digits.
      (0.5, 0, 0.606530659712633424), (3.5, 7, 0.0385491749376339984),
      (1000, 1000, 0.012614611348721499), (1e12, 1_000_002_000_000, 5.3990984510157393e-8),
    ] as [(Double, Int64, Double)])
  func `probabilities agree with reference values`(mean: Double, k: Int64, exact: Double) throws {
    #expect(abs(try PoissonSampler(mean: mean).probability(of: k) / exact - 1) < 1e-10)
  }
}

import Randomness
import TestSupport
import Testing

/// Normal, gamma and beta numbers: parameters, edges, and generators that do not vary.
@Suite struct ContinuousSamplerTests {
  private static let words: [UInt64] = [0, .max, 1, 1 << 63, 0x5555_5555_5555_5555]

  @Test func `parameters that no law has are refused`() {
    #expect(throws: ParameterError.negative(parameter: "standard deviation", value: -1)) {
      try NormalSampler(mean: 0, standardDeviation: -1)
    }
    #expect(throws: ParameterError.notPositive(parameter: "shape", value: 0)) {
      try GammaSampler(shape: 0)
    }
    #expect(throws: ParameterError.notPositive(parameter: "scale", value: .infinity)) {
      try GammaSampler(shape: 1, scale: .infinity)
    }
    #expect(throws: ParameterError.notPositive(parameter: "b", value: -2)) {
      try BetaSampler(a: 1, b: -2)
    }
  }

  @Test func `a normal number is the quantile of one word`() throws {
    let sampler = try NormalSampler(mean: 10, standardDeviation: 2)
    var middle = ScriptedGenerator([1 << 63, 1 << 63 - 1])
    #expect(abs(sampler.sample(using: &middle) - 10) < 1e-15 * 100)
    #expect(middle.drawn == 1)
    var low = ScriptedGenerator([0])
    var high = ScriptedGenerator([.max])
    let (x, y) = (sampler.sample(using: &low), sampler.sample(using: &high))
    #expect(abs(x + y - 20) < 1e-12)
    #expect((6...6.5).contains(-(x - 10) / 2 - 2.1))
  }

  @Test func `without a standard deviation a normal number is its mean`() throws {
    var generator = ConstantGenerator(word: 0)
    #expect(
      try NormalSampler(mean: -3, standardDeviation: 0).sample(using: &generator) == -3)
  }

  @Test(arguments: [1e-300, 0.01, 0.999, 1, 2.5, 1e6, 1e300], words)
  func `any generator comes to an end with a gamma number`(shape: Double, word: UInt64) throws {
    var generator = ConstantGenerator(word: word)
    let x = try GammaSampler(shape: shape).sample(using: &generator)
    #expect(x >= 0 && x.isFinite)
    var again = ConstantGenerator(word: word)
    let logarithm = try GammaSampler(shape: shape).logarithm(using: &again)
    #expect(!logarithm.isNaN && again.drawn == generator.drawn)
  }

  @Test(arguments: [1e-300, 0.01, 1, 2.5, 1e6], words)
  func `any generator comes to an end with a beta number`(a: Double, word: UInt64) throws {
    var generator = ConstantGenerator(word: word)
    let x = try BetaSampler(a: a, b: 0.5).sample(using: &generator)
    #expect(x >= 0 && x <= 1)
  }
}

import Randomness
import TestSupport
import Testing

@Suite struct BinomialSamplerTests {
  @Test(arguments: [(0, 0.5, 0), (9, 0, 0), (9, 1, 9)] as [(Int64, Double, Int64)])
  func `what is certain draws nothing`(trials: Int64, p: Double, k: Int64) throws {
    var generator = ScriptedGenerator([])
    #expect(try BinomialSampler(trials: trials, probability: p).sample(using: &generator) == k)
  }

  @Test(
    arguments: [
      (1, 0.5), (20, 0.499), (20, 0.501), (1_000_000, 1e-6), (1_000_000, 1e-5), (40, 0.5),
      (1 << 52, 0.3), (1 << 52, 1e-15), (1 << 52, 1 - 1e-9), (5, 5e-300),
    ] as [(Int64, Double)])
  func `any generator comes to an end within the support`(trials: Int64, p: Double) throws {
    let sampler = try BinomialSampler(trials: trials, probability: p)
    for word in [0, .max, 1, 1 << 63, 0x5555_5555_5555_5555] as [UInt64] {
      var generator = ConstantGenerator(word: word)
      let k = sampler.sample(using: &generator)
      #expect(k >= 0 && k <= trials)
      #expect(generator.drawn <= 200)
    }
  }

  @Test func `below the switch a larger word never gives fewer successes`() throws {
    let sampler = try BinomialSampler(trials: 1000, probability: 0.009)
    var last: Int64 = 0
    for step in 0..<4096 as Range<UInt64> {
      var generator = ScriptedGenerator([step << 52 | 1 << 51])
      let k = sampler.sample(using: &generator)
      #expect(k >= last)
      last = k
    }
    #expect(last > 18)
  }

  @Test func `the switch from inversion to rejection is at ten expected of the rarer`() throws {
    for (p, words) in [(0.0099, 1), (0.9901, 1), (0.01, 2), (0.99, 2)] {
      var generator = ConstantGenerator(word: 1 << 63)
      _ = try BinomialSampler(trials: 1000, probability: p).sample(using: &generator)
      #expect(generator.drawn == words, "\(p)")
    }
  }
}

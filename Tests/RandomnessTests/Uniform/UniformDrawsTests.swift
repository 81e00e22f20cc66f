import Randomness
import TestSupport
import Testing

@Suite struct UniformDrawsTests {
  @Test(arguments: [1, 2, 3, 5, 6, 100, 1 << 32, 1 << 63, .max] as [UInt64])
  func `a bounded integer stays below its bound`(bound: UInt64) {
    var generator = StreamKey(seed: bound, block: 0, purpose: .parameters).generator()
    for _ in 0..<1000 { #expect(generator.uniform(below: bound) < bound) }
    // All zeros would favour 0, so they are drawn again until accepted; all ones give the largest.
    var ones = ConstantGenerator(word: .max)
    #expect(ones.uniform(below: bound) == bound - 1)
  }

  @Test func `words that would favour some integers are drawn again`() {
    // 2^64 = 1 (mod 3): of all words exactly one, 0, has to be refused.
    var generator = ScriptedGenerator([0, .max])
    #expect(generator.uniform(below: 3) == 2)
    #expect(generator.drawn == 2)
    // A power of two divides 2^64: nothing is refused.
    var zeros = ScriptedGenerator([0])
    #expect(zeros.uniform(below: 8) == 0)
  }

  @Test func `every integer owns equally many words`() {
    // Of 2^64 words each of 6 integers keeps (2^64 - 4) / 6: the ends of their ranges say so.
    let bound: UInt64 = 6
    for value in 0..<bound {
      let low = bound.dividingFullWidth((high: value, low: .max)).quotient
      var inside = ScriptedGenerator([low])
      #expect(inside.uniform(below: bound) == value)
    }
  }

  @Test func `a bound of 0 ends the program`() async {
    await #expect(processExitsWith: .failure) {
      var generator = ConstantGenerator(word: 1)
      _ = generator.uniform(below: 0)
    }
  }

  @Test func `unit doubles have 53 bits and stay below 1`() {
    var zeros = ConstantGenerator(word: 0)
    var ones = ConstantGenerator(word: .max)
    #expect(zeros.unitInterval() == 0)
    #expect(ones.unitInterval() == 1 - 0x1p-53)
    var one = ConstantGenerator(word: 1 << 11)
    #expect(one.unitInterval() == 0x1p-53)
  }

  @Test func `open unit doubles leave out both ends and are symmetric`() {
    var zeros = ConstantGenerator(word: 0)
    var ones = ConstantGenerator(word: .max)
    #expect(zeros.openUnitInterval() == 0x1p-53)
    #expect(ones.openUnitInterval() == 1 - 0x1p-53)
    for word in [5, 1 << 20, 1 << 63 - 1] as [UInt64] {
      var low = ConstantGenerator(word: word)
      var high = ConstantGenerator(word: ~word)
      #expect(low.openUnitInterval() + high.openUnitInterval() == 1)
    }
  }
}

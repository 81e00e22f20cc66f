import Randomness
import Testing

@Suite struct Xoshiro256PlusPlusTests {
  @Test func `the state 1, 2, 3, 4 gives the reference sequence`() {
    // Printed by the authors' C code, https://prng.di.unimi.it/xoshiro256plusplus.c.
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
      9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
      12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    var generator = Xoshiro256PlusPlus(state: SIMD4(1, 2, 3, 4))
    for word in expected { #expect(generator.next() == word) }
  }

  @Test func `the state of zeros is replaced, not kept for ever`() {
    var generator = Xoshiro256PlusPlus(state: .zero)
    let words = (0..<8).map { _ in generator.next() }
    #expect(Set(words).count > 6)
  }
}

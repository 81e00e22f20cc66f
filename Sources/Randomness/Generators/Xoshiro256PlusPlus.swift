/// xoshiro256++, the sequential generator inside a block of replications or packets.
///
/// A period of 2^256 - 1, 64 random bits a call. Its state comes from `StreamKey`, never from the
/// clock or the system.
///
/// Source: D. Blackman, S. Vigna, *Scrambled Linear Pseudorandom Number Generators*, ACM TOMS 47
/// (2021), https://doi.org/10.1145/3460772; reference code at https://prng.di.unimi.it.
@frozen
public struct Xoshiro256PlusPlus: RandomNumberGenerator, Sendable {
  @usableFromInline var a: UInt64
  @usableFromInline var b: UInt64
  @usableFromInline var c: UInt64
  @usableFromInline var d: UInt64

  /// Creates a generator with the given state.
  ///
  /// - Parameter state: any 256 bits. All zeros is the one state from which the sequence never
  ///   leaves zero; it is replaced by (1, 0, 0, 0).
  @inlinable
  public init(state: SIMD4<UInt64>) {
    a = state == .zero ? 1 : state[0]
    b = state[1]
    c = state[2]
    d = state[3]
  }

  /// Returns the next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = (sum &<< 23 | sum &>> 41) &+ a
    let t = b &<< 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = d &<< 45 | d &>> 19
    return result
  }
}

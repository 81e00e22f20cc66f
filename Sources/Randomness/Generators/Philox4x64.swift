/// Philox4x64-10, a counter-based generator: four random words as a pure function of a counter.
///
/// Ten rounds of multiply and exchange turn (counter, key) into 256 random bits. There is no
/// state, so any block can be had alone and at once; `StreamKey` uses it to seed the sequential
/// generators of a run.
///
/// - Complexity: 20 wide multiplications a block; allocates nothing.
///
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, *Parallel Random Numbers: As Easy
/// as 1, 2, 3*, SC11 (2011), https://doi.org/10.1145/2063384.2063405. Tested against the known
/// answers that the authors publish with Random123.
public enum Philox4x64 {
  /// Returns the four words at `counter` under `key`.
  ///
  /// - Parameters:
  ///   - counter: the place in the sequence, any 256 bits.
  ///   - key: which of the 2^128 sequences.
  /// - Returns: 256 random bits as four words.
  public static func block(counter: SIMD4<UInt64>, key: SIMD2<UInt64>) -> SIMD4<UInt64> {
    var x = counter
    var k = key
    for round in 0..<10 {
      if round > 0 {
        k[0] &+= 0x9E37_79B9_7F4A_7C15  // golden ratio
        k[1] &+= 0xBB67_AE85_84CA_A73B  // square root of 3, less 1
      }
      let a = x[0].multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let b = x[2].multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      x = SIMD4(b.high ^ x[1] ^ k[0], b.low, a.high ^ x[3] ^ k[1], a.low)
    }
    return x
  }
}

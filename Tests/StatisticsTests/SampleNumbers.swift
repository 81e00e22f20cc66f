/// Numbers to fill tallies with: SplitMix64, so that tests of this module need no other one.
struct SampleNumbers {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Numbers of every size up to `bits` bits: the size is uniform, then the number.
  static func spread(_ count: Int, bits: UInt64, seed: UInt64) -> [Int64] {
    var numbers = SampleNumbers(seed: seed)
    return (0..<count).map { _ in
      let size = numbers.next() % (bits + 1)
      return Int64(numbers.next() & ((1 << size) - 1))
    }
  }
}

import Randomness
import Testing

@Suite struct OwenScramblingTests {
  private func points(_ dimension: Int, key: UInt64) -> [Double] {
    (0..<256).map {
      OwenScrambling.unitInterval(
        SobolSequence.coordinate(UInt32($0), dimension: dimension), key: key)
    }
  }

  /// The first two dimensions are a (0, 8, 2)-net: one point in each box of a volume of 2^-8.
  @Test(arguments: 0...8) func `a net stays a net`(columns: Int) {
    let x = points(0, key: 5)
    let y = points(1, key: 9)
    let boxes = zip(x, y).map { x, y in
      [Int(x * Double(1 << columns)), Int(y * Double(1 << (8 - columns)))]
    }
    #expect(Set(boxes).count == 256)
  }

  @Test func `another key scrambles otherwise`() {
    #expect(points(0, key: 1) != points(0, key: 2))
    #expect(points(0, key: 1) == points(0, key: 1))
  }

  @Test func `the scrambling is nested: a digit depends on those before it alone`() {
    func scrambled(_ digits: UInt32) -> UInt64 {
      UInt64(OwenScrambling.unitInterval(digits, key: 77) * 0x1p32)
    }
    for place in UInt32(1)..<32 {
      let digits: UInt32 = 0x9E37_79B9
      let other = digits ^ (1 << (31 - place))
      let shift = UInt64(32 - place)
      #expect(scrambled(digits) >> shift == scrambled(other) >> shift)
      #expect(scrambled(digits) >> (shift - 1) != scrambled(other) >> (shift - 1))
    }
  }

  /// The stream contract: a change of these numbers is value-breaking.
  @Test func `scrambled points keep their values`() {
    #expect(points(2, key: 3).prefix(2).map { $0 } == [0.49711016640255623, 0.6166254877455509])
  }
}

import Statistics
import Testing

@Suite struct IntegerTallyCodingTests {
  /// A tally of numbers that look random and are not.
  private func tally(
    _ count: Int, spread: Int64, exactBits: Int = 6, origin: Int64 = 0, listed: Int = 0
  ) -> IntegerTally {
    var tally = IntegerTally(exactBits: exactBits, origin: origin, listed: listed)
    for i in 0..<count { tally.add(Int64(i) * 7919 % spread) }
    return tally
  }

  private func read(_ bytes: [UInt8], like tally: IntegerTally) throws -> IntegerTally {
    var reader = ByteReader(bytes[...])
    let empty = IntegerTally(
      exactBits: tally.exactBits, origin: tally.origin, listed: tally.listed)
    let result = try IntegerTally(from: &reader, like: empty)
    guard reader.isAtEnd else { throw CodingError.impossible("what is left") }
    return result
  }

  private func bytes(_ tally: IntegerTally) -> [UInt8] {
    var writer = ByteWriter()
    tally.encode(to: &writer)
    return writer.bytes
  }

  @Test(arguments: [0, 1, 5, 100, 1000], [1, 60, 1_000_000_007] as [Int64])
  func `a tally is read as it was written`(count: Int, spread: Int64) throws {
    for origin: Int64 in [0, 30, 1_000_000] {
      for listed in [0, 100] {
        let tally = tally(count, spread: spread, origin: origin, listed: listed)
        let read = try read(bytes(tally), like: tally)
        #expect(read == tally)
        #expect(read.sum == tally.sum)
        #expect(read.sumOfSquares == tally.sumOfSquares)
        #expect(read.quantile(0.5) == tally.quantile(0.5))
      }
    }
  }

  @Test func `what was read can be added to`() throws {
    var tally = tally(90, spread: 5000, listed: 100)
    var read = try read(bytes(tally), like: tally)
    for value: Int64 in 0..<50 {
      tally.add(value * value)
      read.add(value * value)
    }
    #expect(read == tally)
  }

  @Test func `equal tallies write equal bytes, whatever was merged when`() {
    var halves = tally(500, spread: 100_000)
    var other = IntegerTally(exactBits: 6)
    for i in 500..<1000 { other.add(Int64(i) * 7919 % 100_000) }
    other.merge(halves)
    var large = IntegerTally(exactBits: 6)
    large.add(Int64(1) << 40)
    halves = tally(1000, spread: 100_000)
    #expect(bytes(other) == bytes(halves))
  }

  @Test func `a tally of a million numbers in few bins is small`() {
    #expect(bytes(tally(1_000_000, spread: 60)).count < 300)
  }

  @Test func `bytes that are changed are refused or are another tally, and never trap`() throws {
    for listed in [0, 1000] {
      let tally = tally(300, spread: 100_000, origin: 50, listed: listed)
      let good = bytes(tally)
      for place in good.indices {
        for flip: UInt8 in [1, 0x40, 0x80, 0xFF] {
          var changed = good
          changed[place] ^= flip
          if let read = try? read(changed, like: tally) { #expect(read != tally) }
        }
        #expect(throws: CodingError.self) { try read(Array(good[..<place]), like: tally) }
      }
    }
  }
}

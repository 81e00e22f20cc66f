import Statistics
import Testing

@Suite struct IntegerTallyTests {
  private func tally(_ values: [Int64], exactBits: Int = 8) -> IntegerTally {
    var tally = IntegerTally(exactBits: exactBits)
    for value in values { tally.add(value) }
    return tally
  }

  private func merged(_ left: IntegerTally, _ right: IntegerTally) -> IntegerTally {
    var sum = left
    sum.merge(right)
    return sum
  }

  static let sizes: [(count: Int, bits: UInt64)] = [(1, 6), (50, 8), (300, 12), (300, 40)]

  @Test(arguments: sizes)
  func `the empty tally changes nothing when merged`(count: Int, bits: UInt64) {
    let some = tally(SampleNumbers.spread(count, bits: bits, seed: 1))
    let empty = IntegerTally(exactBits: 8)
    #expect(merged(some, empty) == some)
    #expect(merged(empty, some) == some)
    #expect(merged(empty, empty) == empty)
    #expect(some != empty)
  }

  @Test(arguments: sizes)
  func `merging is associative and commutative to the last bit`(count: Int, bits: UInt64) {
    let a = tally(SampleNumbers.spread(count, bits: bits, seed: 2))
    let b = tally(SampleNumbers.spread(count, bits: 9, seed: 3))
    let c = tally(SampleNumbers.spread(2 * count, bits: bits, seed: 4))
    #expect(merged(merged(a, b), c) == merged(a, merged(b, c)))
    #expect(merged(a, b) == merged(b, a))
    #expect(merged(merged(c, b), a).variance == merged(merged(a, b), c).variance)
  }

  @Test(arguments: sizes)
  func `chunks in any order equal one pass`(count: Int, bits: UInt64) {
    let values = SampleNumbers.spread(count, bits: bits, seed: 5)
    let whole = tally(values)
    var chunked = IntegerTally(exactBits: 8)
    for start in stride(from: 0, to: count, by: 7).reversed() {
      chunked.add(contentsOf: Array(values[start..<min(start + 7, count)]).span)
    }
    #expect(chunked == whole)
    #expect(tally(values.reversed()) == whole)
    #expect(chunked.count == count)
  }

  @Test func `a column of nothing adds nothing`() {
    var tally = IntegerTally(exactBits: 8)
    tally.add(contentsOf: [Int64]().span)
    #expect(tally == IntegerTally(exactBits: 8))
    #expect(tally.min == nil)
    #expect(tally.max == nil)
  }

  @Test(arguments: sizes)
  func `sums and extremes are exact whatever the size`(count: Int, bits: UInt64) {
    let values = SampleNumbers.spread(count, bits: bits, seed: 6)
    let tally = tally(values)
    #expect(tally.sum == values.reduce(Int128(0)) { $0 + Int128($1) })
    #expect(tally.sumOfSquares == values.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) })
    #expect(tally.min == values.min())
    #expect(tally.max == values.max())
  }

  @Test(arguments: sizes.dropFirst())
  func `the variance is the rational one up to rounding`(count: Int, bits: UInt64) throws {
    let values = SampleNumbers.spread(count, bits: bits, seed: 7)
    // n (n-1) s² = n Σx² - (Σx)² in whole numbers.
    let n = Int128(count)
    let sum = values.reduce(Int128(0)) { $0 + Int128($1) }
    let squares = values.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
    let exact = Double(n * squares - sum * sum) / Double(n * (n - 1))
    let variance = try #require(tally(values).variance)
    #expect(abs(variance - exact) <= 4 * exact.ulp)
  }

  @Test func `numbers that are large and close together keep their variance`() throws {
    let base: Int64 = 60_000_000_000_000
    let tally = tally((0..<1000).map { base + Int64($0 % 10) }, exactBits: 12)
    #expect(abs(try #require(tally.variance) - 8.25 * 1000 / 999) < 1e-9)
  }

  @Test func `one number has a mean but no variance, none has neither`() {
    #expect(tally([5]).mean == 5)
    #expect(tally([5]).variance == nil)
    #expect(tally([]).mean == nil)
    #expect(tally([]).variance == nil)
    #expect(tally([]).centralMoment(2) == nil)
  }

  @Test func `central moments are those computed by hand`() {
    // 1, 2, 3, 4, 10 about 4: -3, -2, -1, 0, 6.
    let tally = tally([1, 2, 3, 4, 10])
    #expect(tally.centralMoment(1) == 0)
    #expect(tally.centralMoment(2) == 10)
    #expect(tally.centralMoment(3) == 36)
    #expect(tally.centralMoment(4) == 278.8)
  }

  @Test func `a tally of other bins is not merged`() async {
    await #expect(processExitsWith: .failure) {
      var tally = IntegerTally(exactBits: 8)
      tally.merge(IntegerTally(exactBits: 9))
    }
  }

  @Test func `a negative number ends the program`() async {
    await #expect(processExitsWith: .failure) {
      var tally = IntegerTally(exactBits: 8)
      tally.add(contentsOf: [3, -1].span)
    }
  }
}

import Testing

@testable import Statistics

@Suite("Histogram of a tally")
struct HistogramTests {
  private func tally(_ numbers: some Sequence<Int64>, listed: Int = 0) -> IntegerTally {
    var tally = IntegerTally(exactBits: 12, listed: listed)
    for number in numbers { tally.add(number) }
    return tally
  }

  @Test("Every number is in one bin, below or above", arguments: [0, 100_000])
  func complete(_ listed: Int) throws {
    let numbers = (0..<5000).map { Int64($0 * $0 % 7919) } + [90_000, 95_000]
    let histogram = try #require(tally(numbers, listed: listed).histogram(most: 40))
    #expect(histogram.counts.reduce(0, +) + histogram.below + histogram.above == numbers.count)
    #expect(histogram.counts.count <= 41)
    #expect(histogram.above == 2)
    for (i, count) in histogram.counts.enumerated() {
      let low = histogram.first + Int64(i) * histogram.width
      #expect(count == numbers.filter { (low..<low + histogram.width).contains($0) }.count)
    }
  }

  @Test("Few different numbers have a bin each")
  func single() throws {
    let histogram = try #require(tally([3, 3, 4, 7]).histogram(most: 40))
    #expect(
      histogram == Histogram(first: 3, width: 1, counts: [2, 1, 0, 0, 1], below: 0, above: 0))
    #expect(tally([]).histogram(most: 40) == nil)
    #expect(tally([0]).histogram(most: 40)?.counts == [1])
  }

  @Test("Bins are no finer than those of the tally")
  func wide() throws {
    let numbers = (0..<2000).map { 1_000_000_000 + Int64($0) * 10_000 }
    let histogram = try #require(tally(numbers).histogram(most: 40))
    #expect(histogram.width >= 1 << 18)
    #expect(histogram.counts.reduce(0, +) + histogram.below + histogram.above == 2000)
  }

  @Test("Lorenz curves of equal and unequal money", arguments: [0, 100])
  func lorenz(_ listed: Int) {
    #expect(tally([5, 5, 5, 5], listed: listed).lorenz(at: [0, 0.5, 1]) == [0, 0.5, 1])
    #expect(tally([0, 0, 0, 8], listed: listed).lorenz(at: [0.5, 0.75, 0.875]) == [0, 0, 0.5])
    #expect(tally([1, 2, 3, 4], listed: listed).lorenz(at: [0.25, 0.5, 1]) == [0.1, 0.3, 1])
    #expect(tally([0, 0]).lorenz(at: [0.5]).isEmpty)
  }
}

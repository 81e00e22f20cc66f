import Testing

@testable import Statistics

@Suite struct TallyBinTests {
  @Test(arguments: [1, 2, 5, 12])
  func `bins follow each other without gap or overlap up to the largest integer`(bits: Int) {
    let tally = IntegerTally(exactBits: bits)
    let last = tally.bin(of: .max)
    var below: Int64 = -1
    for bin in 0...last {
      let edges = tally.edges(of: bin)
      #expect(edges.lowerBound == below + 1)
      #expect(tally.bin(of: edges.lowerBound) == bin)
      #expect(tally.bin(of: edges.upperBound) == bin)
      below = edges.upperBound
    }
    #expect(below == .max)
  }

  @Test(arguments: [2, 5, 12])
  func `a bin is narrow beside its numbers`(bits: Int) {
    let tally = IntegerTally(exactBits: bits)
    for bin in 0...tally.bin(of: .max) {
      let edges = tally.edges(of: bin)
      let width = Double(edges.upperBound - edges.lowerBound)
      #expect(edges.lowerBound >> bits != 0 || width == 0)
      #expect(width <= Double(edges.lowerBound) / Double(1 << (bits - 1)))
    }
  }

  @Test(arguments: [1, 8, 12])
  func `memory keeps to its stated bound`(bits: Int) {
    let tally = IntegerTally(exactBits: bits)
    #expect(tally.bin(of: .max) + 1 <= (1 << bits) + (1 << (bits - 1)) * (63 - bits))
  }

  @Test func `the largest integer can be counted and read`() {
    var tally = IntegerTally(exactBits: 4)
    tally.add(.max)
    #expect(tally.quantile(0.5) == Double(Int64.max))
    #expect(tally.sum == Int128(Int64.max))
  }

  @Test func `bins grow with the largest number and no further than that`() {
    var tally = IntegerTally(exactBits: 20)
    tally.add(3)
    #expect(tally.bins.count <= 64)
    tally.add(1_000_000)
    #expect(tally.bins.count <= 1 << 20)
  }
}

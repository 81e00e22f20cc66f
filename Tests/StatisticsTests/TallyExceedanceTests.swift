import Testing

@testable import Statistics

@Suite struct TallyExceedanceTests {
  private func tally(
    _ numbers: [Int64], bits: Int = 12, origin: Int64 = 0, listed: Int = 0
  ) -> IntegerTally {
    var tally = IntegerTally(exactBits: bits, origin: origin, listed: listed)
    for number in numbers { tally.add(number) }
    return tally
  }

  @Test func `what is counted one by one is known`() {
    let tally = tally([0, 3, 3, 7])
    #expect(tally.countAbove(-1) == 4...4)
    #expect(tally.countAbove(0) == 3...3)
    #expect(tally.countAbove(2) == 3...3)
    #expect(tally.countAbove(3) == 1...1)
    #expect(tally.countAbove(7) == 0...0)
    #expect(tally.countAbove(.max) == 0...0)
  }

  @Test func `a listed number is known however large it is`() {
    let tally = tally([100_000, 100_001, 100_002], bits: 4, listed: 10)
    #expect(tally.countAbove(100_000) == 2...2)
    #expect(tally.countAbove(100_001) == 1...1)
  }

  @Test func `of the bin that holds the value any number may be above it`() {
    // 3 bits: from 8 on bins are 2 wide, from 16 on 4, from 32 on 8.
    let tally = tally([5, 32, 33, 39, 40, 41], bits: 3)
    #expect(tally.countAbove(31) == 5...5)
    #expect(tally.countAbove(33) == 2...5)
    #expect(tally.countAbove(38) == 2...5)
    #expect(tally.countAbove(39) == 2...2)
    #expect(tally.countAbove(40) == 0...2)
    #expect(tally.countAbove(41) == 0...0)
  }

  @Test func `below the origin all numbers share a bin`() {
    let tally = tally([10, 90, 100, 101], origin: 100)
    #expect(tally.countAbove(9) == 4...4)
    #expect(tally.countAbove(50) == 1...4)
    #expect(tally.countAbove(100) == 1...1)
  }

  @Test func `the truth is always between the ends`() {
    let numbers = (0..<500).map { Int64($0 * $0 * 7 % 100_003) }
    for bits in [1, 3, 6, 12] {
      let tally = tally(numbers, bits: bits)
      for value in stride(from: Int64(0), through: 100_003, by: 97) {
        let truth = numbers.count { $0 > value }
        #expect(tally.countAbove(value).contains(truth), "\(value), \(bits) bits")
      }
    }
  }

  @Test func `of nothing nothing is above`() {
    #expect(tally([]).countAbove(0) == 0...0)
  }
}

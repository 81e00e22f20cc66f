import Money
import TestSupport
import Testing

@testable import RedPackets

@Suite struct EqualSplitTests {
  private func parts(_ total: Int64, _ count: Int) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    // An empty script proves that nothing is drawn.
    var generator = ScriptedGenerator([])
    EqualSplit(pot: Pot(total)).split(into: &parts, using: &generator)
    return parts
  }

  @Test(arguments: [
    (100, 4, [25, 25, 25, 25]), (10, 3, [4, 3, 3]), (11, 3, [4, 4, 3]), (5, 1, [5]),
    (3, 3, [1, 1, 1]), (4, 3, [2, 1, 1]),
  ])
  func `the first get the fen that cannot be divided, and nothing is drawn`(
    total: Int64, count: Int, expected: [Int64]
  ) {
    #expect(parts(total, count) == expected)
  }

  @Test(arguments: [(10_000_000_000, 2000), (2000, 2000), (3999, 2000), (1, 1), (9_999_999, 7)])
  func `parts add up to the total and differ by at most 1 fen`(total: Int64, count: Int) throws {
    let parts = parts(total, count)
    #expect(parts.reduce(0, +) == total)
    let (least, most) = (try #require(parts.min()), try #require(parts.max()))
    #expect(least >= 1)
    #expect(most - least <= 1)
  }
}

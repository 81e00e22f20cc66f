import Statistics
import TestSupport
import Testing

@testable import RedPackets

/// A sum at an edge of what can be split, and what every rule must keep there.
struct EdgePacket: Sendable, CustomTestStringConvertible {
  var total: Int64
  var count: Int
  var cap: Int64?

  init(_ total: Int64, _ count: Int, cap: Int64? = nil) {
    (self.total, self.count, self.cap) = (total, count, cap)
  }

  var testDescription: String {
    "\(total) fen, \(count) people" + (cap.map { ", up to \($0)" } ?? "")
  }

  var pot: Pot { Pot(total, cap: cap) }

  /// One person, as many fen as people, one fen more, the largest packet.
  static let uncapped = [
    EdgePacket(1, 1), EdgePacket(777, 1), EdgePacket(2, 2), EdgePacket(100, 100),
    EdgePacket(2000, 2000), EdgePacket(3, 2), EdgePacket(101, 100), EdgePacket(2001, 2000),
    EdgePacket(1000, 7), EdgePacket(10_000_000_000, 1), EdgePacket(10_000_000_000, 2),
    EdgePacket(10_000_000_000, 2000),
  ]

  /// A cap equal to the mean, just above it, and above the sum.
  static let capped = [
    EdgePacket(100, 100, cap: 1), EdgePacket(1000, 10, cap: 100), EdgePacket(1000, 10, cap: 101),
    EdgePacket(999, 10, cap: 100), EdgePacket(1001, 10, cap: 101), EdgePacket(101, 100, cap: 2),
    EdgePacket(1000, 7, cap: 2000), EdgePacket(10_000_000_000, 2000, cap: 5_000_000),
    EdgePacket(10_000_000_000, 2000, cap: 5_000_001),
  ]

  static let all = uncapped + capped

  /// Splits with one word again and again, and checks the sum, the bounds and the words drawn.
  ///
  /// - Parameters:
  ///   - splitter: the rule with this pot.
  ///   - word: 1 is the lowest that a uniform draw takes: it rejects 0.
  ///   - words: how many are drawn for each person but the last.
  func expectKept(by splitter: some Splitter, word: UInt64, words: Int) {
    var generator = ConstantGenerator(word: word)
    let parts = split(splitter, using: &generator)
    #expect(parts.reduce(0, +) == total)
    #expect(parts.allSatisfy { $0 >= 1 && $0 <= cap ?? total })
    #expect(generator.drawn == words * (count - 1))
  }

  /// The parts, from a generator.
  func split(
    _ splitter: some Splitter, using generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    splitter.split(into: &parts, using: &generator)
    return parts
  }
}

/// The means by position under a sequential rule.
func exactMeans(_ rule: some SequentialSplit, _ count: Int) throws -> [Double] {
  try #require(SequentialLaws(rule: rule, count: count).positions).map(\.mean)
}

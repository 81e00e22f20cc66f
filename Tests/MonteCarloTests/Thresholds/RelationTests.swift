import Statistics
import Testing

@testable import MonteCarlo

/// Every relation with an interval in every position.
@Suite struct RelationTests {
  private typealias Ends = (low: Double?, high: Double?)

  /// Left of the limit 10, touching it, across it, touching it from above, right of it; then open.
  private static let intervals: [Ends] = [
    (8, 9), (8, 10), (9, 11), (10, 12), (11, 12), (10, 10), (nil, 9), (nil, 11), (9, nil),
    (11, nil), (nil, 10), (10, nil), (nil, nil),
  ]

  private static let letters: [Verdict.Outcome: Character] = [
    .pass: "p", .fail: "f", .undecided: "?",
  ]

  @Test(arguments: [
    (Relation.below, "p??fffp??f?f?"),
    (Relation.atMost, "pp??fpp??fp??"),
    (Relation.above, "ff??pff??pf??"),
    (Relation.atLeast, "f??pppf??p?p?"),
  ])
  func `an interval decides only if all of it is on one side`(
    relation: Relation, expected: String
  ) {
    let outcomes = RelationTests.intervals.map { ends in
      RelationTests.letters[relation.outcome(low: ends.low, high: ends.high, limit: 10)] ?? "!"
    }
    #expect(String(outcomes) == expected)
  }

  @Test func `what misses a limit by rounding alone is equal to it`() {
    let almost = 0.1 + 0.2
    #expect(almost > 0.3)
    #expect(Relation.atMost.holds(almost, 0.3))
    #expect(!Relation.above.holds(almost, 0.3))
    #expect(Relation.atLeast.holds(0.3, almost))
    #expect(!Relation.below.holds(0.3, almost))
    #expect(!Relation.atMost.holds(0.300001, 0.3))
    // Relative to large limits, absolute near 0.
    #expect(Relation.atMost.holds(1e12 + 1, 1e12))
    #expect(!Relation.atMost.holds(1e-6, 0))
  }

  @Test func `the worst of several verdicts counts`() {
    func verdict(_ outcome: Verdict.Outcome) -> Verdict {
      Verdict(
        expectation: "", variant: "", outcome: outcome, value: nil, low: nil, high: nil, limit: 0,
        isExact: false, unit: "")
    }
    #expect([Verdict]().worst == .pass)
    #expect([.pass, .undecided, .pass].map(verdict).worst == .undecided)
    #expect([.undecided, .fail, .pass].map(verdict).worst == .fail)
    #expect([.pass].map(verdict).worst == .pass)
  }
}

import Money
import MonteCarlo
import RedPackets
import Statistics
import Testing

/// Every exact law that an experiment states, against all outcomes of small packets.
@Suite struct ExactLawTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var total: Int64
    var count: Int
    var minimum: Int64

    var testDescription: String { "\(rule) \(total) fen, \(count) people, from \(minimum)" }
  }

  static let cases = SplittingRule.allCases.flatMap { rule in
    [
      (2, 2, 1), (3, 2, 1), (9, 2, 1), (30, 2, 1), (3, 3, 1), (4, 3, 1), (11, 3, 1), (25, 3, 1),
      (4, 4, 1), (5, 4, 1), (13, 4, 1), (18, 4, 1), (7, 1, 1), (12, 2, 5), (24, 3, 3), (8, 4, 2),
    ].map { Case(rule: rule, total: Int64($0.0), count: $0.1, minimum: Int64($0.2)) }
  }

  /// The number that each metric stores of the parts.
  private func stored(_ measure: Measure, _ parts: [Int64]) throws -> Int64 {
    let largest = try #require(parts.max())
    switch measure.metric {
    case "amount":
      return parts[try #require(Int(measure.group.dropFirst("position=".count))) - 1]
    case "luckiest": return Int64(try #require(parts.firstIndex(of: largest))) + 1
    case "gini":
      return parts.indices.reduce(0) { sum, i in
        parts[..<i].reduce(sum) { $0 + abs(parts[i] - $1) }
      }
    case "largest": return largest
    case "smallest": return try #require(parts.min())
    case "under-0.10": return Int64(parts.count { $0 < 10 })
    default:
      Issue.record("unknown metric \(measure.metric)")
      return -1
    }
  }

  private func expect(_ law: ExactLaw, is exact: [Int64: Double], _ name: String) {
    let mean = exact.reduce(0) { $0 + Double($1.key) * $1.value }
    #expect(abs(law.mean - mean) < 1e-11, "\(name)")
    if let variance = law.variance {
      let spread = exact.reduce(0) {
        $0 + (Double($1.key) - mean) * (Double($1.key) - mean) * $1.value
      }
      #expect(abs(variance - spread) < 1e-10, "\(name)")
    }
    guard case .law(let law) = law else { return }
    #expect(abs(law.mass.reduce(0, +) - 1) < 1e-13, "\(name)")
    for value in law.first...law.last {
      #expect(abs(law.probability(of: value) - (exact[value] ?? 0)) < 1e-13, "\(name) \(value)")
    }
    for value in exact.keys {
      #expect((law.first...law.last).contains(value), "\(name) \(value)")
    }
  }

  @Test(arguments: cases)
  func `stated laws are those of all outcomes`(_ example: Case) throws {
    let reserved = example.minimum - 1
    let outcomes = Outcomes(
      example.rule, total: example.total - reserved * Int64(example.count), count: example.count)
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(fen: example.total), count: example.count, rule: example.rule,
        minimum: Amount(fen: example.minimum)))
    let laws = experiment.exactLaws()
    for (i, measure) in experiment.measures.enumerated() {
      guard let law = laws.measures[i] else { continue }
      var exact: [Int64: Double] = [:]
      for (parts, chance) in outcomes.ways {
        exact[try stored(measure, parts.map { $0 + reserved }), default: 0] += chance
      }
      expect(law, is: exact, "\(measure.metric) \(measure.group)")
    }
    var pooled: [Int64: Double] = [:]
    for (parts, chance) in outcomes.ways {
      for part in parts { pooled[part + reserved, default: 0] += chance / Double(parts.count) }
    }
    expect(try #require(laws.pools[0]), is: pooled, "pool")
  }

  @Test(arguments: [
    (SplittingRule.equal, ["amount", "gini", "largest", "luckiest", "smallest", "under-0.10"]),
    (.doubleMean, ["amount", "largest", "luckiest", "under-0.10"]),
    (.lineCut, ["amount", "gini", "smallest", "under-0.10"]),
  ])
  func `each rule states the laws that it has`(rule: SplittingRule, metrics: [String]) throws {
    let experiment = PacketExperiment(
      try Packet(total: Amount(fen: 100), count: 5, rule: rule))
    let known = Set(experiment.exactLaws().measures.keys.map { experiment.measures[$0].metric })
    #expect(known.sorted() == metrics)
  }
}

import Money
import MonteCarlo
import RedPackets
import Statistics
import Testing

/// Every exact law that an experiment states, against all outcomes of small packets.
@Suite struct ExactLawTests {
  /// The number that each metric stores of the parts.
  private func stored(
    _ measure: Measure, _ parts: [Int64], of total: Int64
  ) throws -> Int64 {
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
    case "unluckiest":
      let smallest = try #require(parts.min())
      return Int64(try #require(parts.firstIndex(of: smallest))) + 1
    case "largest-over-mean": return largest
    case "paid": return parts.reduce(0, +)
    case "overrun": return max(0, parts.reduce(-total, +))
    case "unspent": return max(0, total - parts.reduce(0, +))
    case "under-0.10": return Int64(parts.count { $0 < 10 })
    default:
      Issue.record("unknown metric \(measure.metric)")
      return -1
    }
  }

  private func expect(_ law: ExactLaw, is exact: [Int64: Double], _ name: String) {
    let mean = exact.reduce(0) { $0 + Double($1.key) * $1.value }
    #expect(abs(law.mean - mean) < 1e-9, "\(name)")
    if let variance = law.variance {
      let spread = exact.reduce(0) {
        $0 + (Double($1.key) - mean) * (Double($1.key) - mean) * $1.value
      }
      #expect(abs(variance - spread) < 1e-8, "\(name)")
    }
    guard case .law(let law) = law else { return }
    #expect(abs(law.mass.reduce(0, +) - 1) < 1e-10, "\(name)")
    for value in law.first...law.last {
      #expect(abs(law.probability(of: value) - (exact[value] ?? 0)) < 1e-10, "\(name) \(value)")
    }
    for value in exact.keys {
      #expect((law.first...law.last).contains(value), "\(name) \(value)")
    }
  }

  @Test(arguments: SmallCase.all)
  func `stated laws are those of all outcomes`(_ example: SmallCase) throws {
    let ways = example.ways
    #expect(abs(ways.reduce(0) { $0 + $1.chance } - 1) < 1e-12)
    let experiment = PacketExperiment(try example.packet)
    let laws = experiment.exactLaws()
    for (i, measure) in experiment.measures.enumerated() {
      guard let law = laws.measures[i] else { continue }
      var exact: [Int64: Double] = [:]
      for (parts, chance) in ways {
        exact[try stored(measure, parts, of: example.total), default: 0] += chance
      }
      expect(law, is: exact, "\(measure.metric) \(measure.group)")
    }
    var pooled: [Int64: Double] = [:]
    for (parts, chance) in ways {
      for part in parts { pooled[part, default: 0] += chance / Double(parts.count) }
    }
    expect(try #require(laws.pools[0]), is: pooled, "pool")
  }

  private static let everything = [
    "amount", "largest", "largest-over-mean", "luckiest", "smallest", "under-0.10", "unluckiest",
  ]

  @Test(arguments: [
    (SplittingRule.equal, everything + ["gini"]),
    (.doubleMean, everything), (.doubleMeanReserved, everything), (.doubleMeanExact, everything),
    (.doubleMeanFolklore, everything), (.naiveRemainder, everything), (.constantCap, everything),
    (.fairRate(rate: 0.5), everything), (.truncatedNormal(spread: 0.5), ["amount", "under-0.10"]),
    (.lineCut, ["amount", "gini", "largest", "largest-over-mean", "smallest", "under-0.10"]),
    (.lineCutRepeated, ["amount", "under-0.10"]), (.lineCutCoinciding, ["amount", "under-0.10"]),
    (.dirichlet(alpha: 2), ["amount", "under-0.10"]), (.multinomial, ["amount", "under-0.10"]),
    (.proportionalWeights, []),
    (
      .equalPool,
      [
        "amount", "largest", "luckiest", "overrun", "paid", "smallest", "under-0.10",
        "unluckiest", "unspent",
      ]
    ),
  ])
  func `each rule states the laws that it has`(rule: SplittingRule, metrics: [String]) throws {
    let experiment = PacketExperiment(
      try Packet(total: Amount(fen: 500), count: 5, rule: rule))
    let known = Set(experiment.exactLaws().measures.keys.map { experiment.measures[$0].metric })
    #expect(known.sorted() == metrics.sorted())
  }
}

import MonteCarlo
import Statistics
import Testing

@Suite struct SummaryTests {
  private func summary(_ experiments: [DiceExperiment], replications: Int = 20_000) throws
    -> Summary
  {
    let tallies = try Runner.run(
      experiments, settings: RunSettings(replications: replications, seed: 11, threads: 2))
    return Summary(
      variants: experiments.enumerated().map { (name: "v\($0)", experiment: $1) },
      tallies: tallies, replications: replications)
  }

  private func row(
    _ rows: [ResultRow], _ metric: String, _ statistic: String, group: String = "",
    variant: String = "v0"
  ) throws -> ResultRow {
    try #require(
      rows.first {
        $0.metric == metric && $0.statistic == statistic && $0.group == group
          && $0.variant == variant
      })
  }

  @Test func `exact values stand beside the simulated ones`() throws {
    let rows = try summary([DiceExperiment()]).rows
    #expect(try row(rows, "sum", "mean").exact == 7)
    #expect(try row(rows, "sum", "p50").exact == 7)
    #expect(try row(rows, "sum", "max").value == 12)
    #expect(try row(rows, "die", "mean").exact == 3.5)
    let higher = try row(rows, "higher", "probability", group: "throw=1")
    #expect(abs(try #require(higher.exact) - 21.0 / 36) < 1e-12)
  }

  @Test func `a fair die agrees with its law`() throws {
    #expect(try summary([DiceExperiment()]).disagreements.isEmpty)
  }

  @Test func `a wrong law is noticed`() throws {
    let wrong = try summary([DiceExperiment(claimsMean: 7.2)]).disagreements
    #expect(wrong.map(\.metric) == ["sum"])
    #expect(wrong.map(\.statistic) == ["mean"])
  }

  @Test func `an independent pool knows its mean better than one of its members`() throws {
    let rows = try summary([DiceExperiment()]).rows
    let pool = try #require(try row(rows, "die", "mean").standardError)
    let single = try #require(try row(rows, "die", "mean", group: "throw=1").standardError)
    #expect(abs(single / pool - 2.0.squareRoot()) < 0.05)
  }

  @Test func `a variant that equals the first differs by nothing at all`() throws {
    let rows = try summary([DiceExperiment(), DiceExperiment()]).differences
    let difference = try row(rows, "sum", "difference", variant: "v1")
    #expect(difference.value == 0)
    #expect(difference.standardError == 0)
    #expect(try row(rows, "sum", "difference-unpaired", variant: "v1").standardError ?? 0 > 0)
  }

  @Test func `pairing makes the error of a difference smaller`() throws {
    let rows = try summary([DiceExperiment(), DiceExperiment(sides: 8)]).differences
    let paired = try row(rows, "sum", "difference", variant: "v1")
    let unpaired = try row(rows, "sum", "difference-unpaired", variant: "v1")
    #expect(paired.exact == 2)
    #expect(paired.value == unpaired.value)
    // One word throws both dice, so by twenty-fourths of its range the eight-sided die is ahead
    // by 0, 1 or 2 in 6, 12 and 6 of them: Var(D) = 2 × 1/2 against 2 × (63 + 35)/12 unpaired.
    #expect(abs(try #require(paired.standardError) - (1.0 / 20_000).squareRoot()) < 0.0003)
    let factor = try row(rows, "sum", "variance-reduction", variant: "v1")
    #expect(abs(try #require(factor.value) - 49.0 / 3) < 1)
    #expect(try #require(unpaired.standardError) > 4 * (paired.standardError ?? .infinity))
  }

  @Test func `one replication has a mean but no error`() throws {
    let rows = try summary([DiceExperiment()], replications: 1).rows
    let mean = try row(rows, "sum", "mean")
    #expect(mean.value != nil)
    #expect(mean.standardError == nil)
    #expect(mean.low == nil)
  }

  @Test func `less confidence takes narrower intervals of every row, and nothing else`() throws {
    let experiments = [DiceExperiment(), DiceExperiment()]
    let tallies = try Runner.run(
      experiments, settings: RunSettings(replications: 2000, seed: 5, threads: 1))
    func rows(_ confidence: Double) -> [ResultRow] {
      let summary = Summary(
        variants: experiments.map { (name: "", experiment: $0) }, tallies: tallies,
        replications: 2000, confidence: confidence)
      return summary.rows + summary.differences
    }
    let (wide, narrow) = (rows(0.95), rows(0.5))
    for (a, b) in zip(wide, narrow) {
      #expect(a.value == b.value && a.z == b.z && a.standardError == b.standardError)
      guard let low = a.low, let high = a.high, low < high, a.statistic != "p50" else { continue }
      guard !a.statistic.hasPrefix("p") || a.statistic == "probability" else { continue }
      #expect(try #require(b.low) > low && (try #require(b.high)) < high, "\(a.statistic)")
    }
  }
}

import MonteCarlo
import Randomness
import Statistics
import Testing

/// Two throws of a die less `loss` half points, each point worth half a yuan.
private struct Bet: Experiment {
  /// What a throw of 0 is stored as.
  var zero: Int64 = 0

  /// What is added to 0 besides, though nothing is stored there.
  var shift = 0.0

  /// What is taken from each throw.
  var loss: Int64 = 0

  /// A word's die; another one for another experiment, so that pairing is not perfect.
  var sides: UInt64 = 6

  let blockSize = 256
  var measures: [Measure] {
    [1, 2].map {
      Measure(
        metric: "gain", group: "throw=\($0)", unit: "yuan", scale: 0.5, zero: Double(zero) + shift)
    }
  }
  var pools: [Pool] { [Pool(metric: "gain", members: 0..<2, independent: true)] }

  func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError) {
    var generator = StreamKey(seed: seed, block: block, purpose: .parameters).generator()
    for r in 0..<values.replications {
      for m in 0..<2 { values[m, r] = zero - loss + Int64(generator.uniform(below: sides)) + 1 }
    }
  }

  func exactLaws() -> ExactLaws {
    let law = ExactLaw.law(
      DiscreteLaw(
        first: zero - loss + 1,
        mass: [Double](repeating: 1 / Double(sides), count: Int(sides))))
    return ExactLaws(measures: [0: law, 1: law], pools: [0: law])
  }
}

@Suite struct SignedMeasureTests {
  private func summary(_ experiments: [Bet]) throws -> Summary {
    let replications = 20_000
    let tallies = try Runner.run(
      experiments, settings: RunSettings(replications: replications, seed: 5, threads: 2))
    return Summary(
      variants: experiments.enumerated().map { (name: "v\($0)", experiment: $1) },
      tallies: tallies, replications: replications)
  }

  private func expectEqual(_ a: Double?, _ b: Double?, _ what: String) {
    switch (a, b) {
    case (nil, nil): break
    case (let a?, let b?): #expect((a - b).magnitude < 1e-9, "\(what): \(a), not \(b)")
    default: Issue.record("\(what): only one of the two exists")
    }
  }

  @Test func `a zero that is stored higher changes no row`() throws {
    let plain = try summary([Bet()]).rows
    let raised = try summary([Bet(zero: 1000)]).rows
    #expect(plain.count == raised.count && plain.count > 30)
    for (a, b) in zip(plain, raised) {
      let name = "\(a.group) \(a.statistic)"
      expectEqual(b.value, a.value, name)
      expectEqual(b.standardError, a.standardError, name)
      expectEqual(b.low, a.low, name)
      expectEqual(b.high, a.high, name)
      expectEqual(b.exact, a.exact, name)
      // Scores divide differences of doubles of another size.
      if let z = a.z { #expect((try #require(b.z) - z).magnitude < 1e-6, "\(name)") }
    }
  }

  @Test func `what is below 0 is reported below 0, and spreads stay what they are`() throws {
    let rows = try summary([Bet(zero: 10, loss: 4)]).rows
    func row(_ statistic: String) throws -> ResultRow {
      try #require(rows.first { $0.statistic == statistic && $0.group.isEmpty })
    }
    #expect(try row("min").value == -1.5)
    #expect(try row("max").value == 1)
    #expect(try row("mean").exact == -0.25)
    #expect(try row("p25").exact == -1)
    #expect(try row("p25").value == -1)
    #expect(try row("tvar99").exact == 1)
    expectEqual(try row("sd").exact, (35.0 / 12).squareRoot() / 2, "sd")
    let mean = try row("mean")
    #expect(try #require(mean.low) < -0.25)
    #expect(try #require(mean.high) > -0.25)
    #expect(try #require(try row("sd").low) > 0.8)
    #expect(try summary([Bet(zero: 10, loss: 4)]).disagreements.isEmpty)
  }

  @Test func `0 may lie between stored numbers, or below all of them`() throws {
    for shift in [0.25, -7.5] {
      let rows = try summary([Bet(zero: 10, shift: shift, loss: 4)]).rows
      let mean = try #require(rows.first { $0.statistic == "mean" && $0.group.isEmpty })
      expectEqual(mean.exact, -0.25 - shift / 2, "mean")
      let most = try #require(rows.first { $0.statistic == "max" && $0.group.isEmpty })
      expectEqual(most.value, 1 - shift / 2, "max")
    }
  }

  @Test func `differences are of quantities, not of stored numbers`() throws {
    let differences = try summary([Bet(zero: 10, loss: 4), Bet(zero: 70, loss: 1)]).differences
    let found = differences.filter { $0.statistic == "difference" }
    #expect(found.map(\.group) == ["throw=1", "throw=2", ""])
    for row in found {
      expectEqual(row.value, 1.5, row.group)
      expectEqual(row.exact, 1.5, row.group)
      // Both threw the same dice, so the difference is known without error.
      expectEqual(row.standardError, 0, row.group)
    }
  }
}

import Money
import MonteCarlo
import RedPackets
import TestSupport
import Testing

/// Whole packets, not single positions: every way to split has its own chance.
///
/// 200,000 packets a case, an exact binomial interval at 1e-6 for each way; below 1000 ways in
/// all, so a false alarm has a chance below 0.1%.
@Suite(.enabled(if: isOptimized)) struct PacketOutcomeTests {
  private static let replications = 200_000

  /// All lists of so many whole numbers from 1 on that add up to `rest`.
  private func compositions(_ rest: Int64, _ people: Int) -> [[Int64]] {
    guard people > 1 else { return [[rest]] }
    return (1...(rest - Int64(people) + 1)).flatMap { amount in
      compositions(rest - amount, people - 1).map { [amount] + $0 }
    }
  }

  private func counts(
    _ rule: SplittingRule, _ total: Int64, _ count: Int
  ) throws -> [[Int64]: Int] {
    let experiment = PacketExperiment(
      try Packet(total: Amount(fen: total), count: count, rule: rule), metrics: ["amount"])
    var counts: [[Int64]: Int] = [:]
    var left = PacketOutcomeTests.replications
    var block: UInt64 = 0
    while left > 0 {
      var values = BlockValues(
        measures: count, replications: min(left, experiment.blockSize))
      try experiment.simulate(block: block, seed: UInt64(total), into: &values)
      for r in 0..<values.replications {
        counts[(0..<count).map { values[$0, r] }, default: 0] += 1
      }
      left -= values.replications
      block += 1
    }
    return counts
  }

  private func expect(_ counts: [[Int64]: Int], follow chances: [[Int64]: Double]) {
    #expect(counts.keys.allSatisfy { chances[$0] != nil })
    for (parts, chance) in chances {
      let hits = counts[parts, default: 0]
      #expect(
        BinomialBounds.allow(
          hits: hits, trials: PacketOutcomeTests.replications, chance: chance),
        "\(parts): \(hits), chance \(chance)")
    }
  }

  @Test(arguments: [(12, 3), (10, 4), (9, 6), (9, 8)])
  func `all ways to cut a line are equally likely`(total: Int64, count: Int) throws {
    let ways = compositions(total, count)
    expect(
      try counts(.lineCut, total, count),
      follow: Dictionary(uniqueKeysWithValues: ways.map { ($0, 1 / Double(ways.count)) }))
  }

  @Test(arguments: [(12, 3), (13, 4), (10, 6)])
  func `double mean gives each way the product of its steps' chances`(
    total: Int64, count: Int
  ) throws {
    var chances: [[Int64]: Double] = [:]
    for parts in compositions(total, count) {
      var rest = total
      var chance = 1.0
      for (i, amount) in parts.dropLast().enumerated() {
        let choices = 2 * (rest / Int64(count - i)) - 1
        chance = amount <= choices ? chance / Double(choices) : 0
        rest -= amount
      }
      if chance > 0 { chances[parts] = chance }
    }
    expect(try counts(.doubleMean, total, count), follow: chances)
  }
}

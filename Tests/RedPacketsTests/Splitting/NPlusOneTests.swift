import Money
import MonteCarlo
import RedPackets
import Statistics
import Testing

/// The n + 1 experiment, n + 1 fen for n people, which tells roundings of double mean apart.
///
/// The table is in `DoubleMeanSplit.md`.
@Suite struct NPlusOneTests {
  struct Rule: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    /// The chance that the last of n gets the 2 fen.
    var chance: @Sendable (Double) -> Double

    var testDescription: String { rule.kind.rawValue }
  }

  static let rules = [
    Rule(rule: .doubleMean) { _ in 1 },
    Rule(rule: .fairRate(rate: 0.5)) { _ in 1 },
    Rule(rule: .doubleMeanFolklore) { 2 / ($0 + 1) },
    Rule(rule: .doubleMeanReserved) { _ in 1 / 2 },
    Rule(rule: .doubleMeanExact) { 1 / $0 },
    Rule(rule: .lineCut) { 1 / $0 },
    Rule(rule: .naiveRemainder) { 1 / Double(1 << Int($0 - 1)) },
  ]

  private func chancesOfTwo(_ rule: SplittingRule, _ count: Int) throws -> [Double] {
    let packet = try Packet(total: Amount(fen: Int64(count) + 1), count: count, rule: rule)
    let laws = PacketExperiment(packet, metrics: ["amount"]).exactLaws()
    return (0..<count).map { position in
      guard case .law(let law)? = laws.measures[position] else {
        Issue.record("there is no exact law of position \(position + 1)")
        return .nan
      }
      #expect(abs(law.probability(of: 1) + law.probability(of: 2) - 1) < 1e-14)
      return law.probability(of: 2)
    }
  }

  @Test(arguments: rules, 2...10)
  func `the last gets the two fen with the chance of the guide`(rule: Rule, count: Int) throws {
    let chances = try chancesOfTwo(rule.rule, count)
    #expect(abs(chances.reduce(0, +) - 1) < 1e-12)
    #expect(abs(chances[count - 1] - rule.chance(Double(count))) < 1e-12)
  }

  @Test func `of five the real average cut to fen gives the last a third`() throws {
    #expect(abs(try chancesOfTwo(.doubleMeanFolklore, 5)[4] - 1.0 / 3) < 1e-15)
  }

  @Test(arguments: 3...10)
  func `with a reserve only the last two can get the two fen`(count: Int) throws {
    let chances = try chancesOfTwo(.doubleMeanReserved, count)
    #expect(chances.dropLast(2).allSatisfy { $0 == 0 })
    #expect(abs(chances[count - 2] - 0.5) < 1e-15)
  }

  @Test(arguments: [SplittingRule.doubleMeanExact, .lineCut], 2...10)
  func `where means are exact everybody has the same chance`(
    rule: SplittingRule, count: Int
  ) throws {
    for chance in try chancesOfTwo(rule, count) {
      #expect(abs(chance - 1 / Double(count)) < 1e-12)
    }
  }
}

import Money
import Randomness
import TestSupport
import Testing

@testable import RedPackets

/// Many groups are counted together as if amounts were independent: how near that is to splitting
/// each of them.
///
/// 2049 groups, which are counted, against 2048, which are split: 2000 payouts of each. Means of
/// single counts may differ by 5 standard errors (6e-7 each, 200 of them: below 0.02% in all).
/// Standard deviations of counts are known to 1.6% each; their ratios may be up to 1.12, which is 5
/// standard errors. Measured: 0.92 to 1.07, and less only where the amounts of a group determine
/// each other: 0.70 for the half of a sum that two share, 0.84 for the cap of five.
@Suite(.enabled(if: isOptimized)) struct AggregatedPayoutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var total: Int64
    var group: Int
    var cap: Int64?

    var testDescription: String { "\(rule), \(total) fen among \(group)" }
  }

  static let cases = [
    Case(rule: .lineCut, total: 20, group: 2),
    Case(rule: .lineCut, total: 50, group: 10),
    Case(rule: .doubleMean, total: 60, group: 5),
    Case(rule: .doubleMean, total: 200, group: 4),
    Case(rule: .lineCut, total: 100, group: 5, cap: 30),
    Case(rule: .multinomial, total: 30, group: 10),
  ]

  private func counts(
    _ aCase: Case, groups: Int64, seed: UInt64
  ) -> [[Int64: Int64]] {
    let round = CampaignRound(
      name: "a", length: 1, attention: 1, pot: Amount(fen: groups * aCase.total),
      prizes: .packets(
        count: groups * Int64(aCase.group), group: aCase.group, rule: aCase.rule,
        minimum: Amount(fen: 1), cap: aCase.cap.map { Amount(fen: $0) }))
    let payout = RoundPayout(round)
    return (0..<2000).map { block in
      var generator = StreamKey(
        seed: seed, block: UInt64(block), entity: 0, purpose: .payout
      ).generator()
      let amounts = payout.amounts(
        of: groups * Int64(aCase.group), pot: round.pot, using: &generator)
      #expect(amounts.sum == round.pot.fen)
      return Dictionary(uniqueKeysWithValues: amounts.entries.map { ($0.fen, $0.count) })
    }
  }

  @Test(arguments: cases)
  func `means of counts agree and fluctuations are of the same size`(aCase: Case) {
    let counted = counts(aCase, groups: 2049, seed: 1)
    let split = counts(aCase, groups: 2048, seed: 2)
    let factor = 2048.0 / 2049
    var ratios: [Double] = []
    for fen in 0...aCase.total {
      let a = TwoSamples.moments(counted.map { $0[fen] ?? 0 })
      let b = TwoSamples.moments(split.map { $0[fen] ?? 0 })
      #expect((a.mean == 0) == (b.mean == 0) || max(a.mean, b.mean) < 0.05, "\(fen): \(a) \(b)")
      guard b.mean > 20 else { continue }
      let error = ((a.variance + b.variance) / 2000).squareRoot()
      #expect(
        abs(a.mean * factor - b.mean) < 5 * error, "\(fen): \(a) and \(b)")
      ratios.append((a.variance / b.variance).squareRoot())
    }
    #expect(ratios.allSatisfy { (0.6..<1.12).contains($0) })
  }
}

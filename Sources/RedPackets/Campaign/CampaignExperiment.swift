public import MonteCarlo
import Randomness

/// The Monte Carlo experiment of a campaign: one replication is the whole campaign.
///
/// - Draws: streams with the purposes `attendance`, `shaking`, `payout`, `settling`, `forwarding`,
///   `sampling`, `cards`, `funnel` and `diffusion`; entity = replication in the block × 2^32 + round
///   or stage (`Docs/StreamContract.md`).
public struct CampaignExperiment: Experiment {
  /// The campaign.
  public let campaign: Campaign

  /// The replications of a block.
  public let blockSize = 16

  /// There are no pools: the numbers of rounds differ for reasons, not by chance.
  public var pools: [Pool] { [] }

  let layout: CampaignMeasures
  let payouts: [RoundPayout]
  let hazards: [[Double]]

  /// Prepares a campaign.
  ///
  /// - Parameters:
  ///   - campaign: the campaign.
  ///   - metrics: the metrics to report; `nil` for all. The draws do not depend on it.
  public init(_ campaign: Campaign, metrics: Set<String>? = nil) {
    self.campaign = campaign
    layout = CampaignMeasures(campaign, metrics: metrics)
    payouts = campaign.rounds.reduce(into: []) { payouts, round in
      // The law of a group can take a quarter of a second: rounds alike share it.
      let same = payouts.first { $0.prizes == round.prizes && $0.pot == round.pot }
      payouts.append(same ?? RoundPayout(round))
    }
    hazards = campaign.rounds.map { campaign.arrivals.hazards(length: $0.length) }
  }

  /// What each replication reports.
  public var measures: [Measure] { layout.measures }

  /// Runs the first replications of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    for r in 0..<values.replications {
      var run = CampaignRun(campaign, seed: seed, block: block, replication: r)
      run.run(hazards: hazards, payouts: payouts)
      let difference = run.outcome.ledger.difference
      guard difference == 0 else {
        throw LedgerError(
          identity: "budget + overrun = paid + unclaimed + returned + leaked", block: block,
          replication: r, difference: difference)
      }
      for (i, read) in layout.readers.enumerated() { values[i, r] = read(run.outcome) }
    }
  }

  /// No laws: a campaign's stages depend on each other.
  public func exactLaws() -> ExactLaws { ExactLaws() }

  /// The metrics with what they mean, in the order of reports.
  public static let metrics: [(name: String, meaning: String)] = CampaignMetric.allCases.map {
    ($0.rawValue, $0.meaning)
  }
}

/// The name of a stream of random numbers: seed, block, entity and purpose.
///
/// Every random number of a run is found by name, never by what was drawn before it in other
/// work: that is why results do not depend on threads, on chunks or on which outputs are asked
/// for. `Docs/StreamContract.md` says which model uses which names; to change that is a
/// value-breaking change.
public struct StreamKey: Hashable, Sendable {
  /// The seed of the run.
  public var seed: UInt64

  /// The number of the block of replications, from 0.
  public var block: UInt64

  /// Whose draws they are: a class of members, a period, a packet; 0 where there is only one.
  public var entity: UInt64

  /// What the draws decide.
  public var purpose: StreamPurpose

  /// Names a stream.
  public init(seed: UInt64, block: UInt64, entity: UInt64 = 0, purpose: StreamPurpose) {
    self.seed = seed
    self.block = block
    self.entity = entity
    self.purpose = purpose
  }

  /// Returns the generator at the beginning of this stream.
  ///
  /// The state is the Philox4x64-10 block with counter (block, entity, purpose, 0) and key
  /// (seed, contract version), so that two different names never share a state.
  ///
  /// - Complexity: one Philox block, about 20 multiplications; allocates nothing.
  public func generator() -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus(
      state: Philox4x64.block(
        counter: SIMD4(block, entity, purpose.rawValue, 0),
        key: SIMD2(seed, StreamKey.contractVersion)))
  }

  /// The version of the stream contract; it is part of the key of every stream.
  public static let contractVersion: UInt64 = 1
}

/// What a stream decides; the raw values are part of the stream contract and are never reused.
public enum StreamPurpose: UInt64, Sendable, CaseIterable {
  /// How a packet is split into amounts.
  case splitting = 1

  /// How many claims a class has in a period.
  case claims = 2

  /// The value of an uncertain parameter in a replication.
  case parameters = 3

  /// Who takes part in a round of a campaign.
  case attendance = 4

  /// Who begins, asks and wins, second by second of a round.
  case shaking = 5

  /// What the winners of a round, or those who complete a set of cards, get.
  case payout = 6

  /// Who is flagged, claims and redeems.
  case settling = 7

  /// Who passes a campaign on, and who joins.
  case forwarding = 8

  /// Who collects which cards.
  case cards = 9

  /// Who binds a card and who stays.
  case funnel = 10

  /// Who takes up a wallet.
  case diffusion = 11

  /// Which people are looked at one by one.
  case sampling = 12

  /// Who joins, leaves, dies and grows older in a plan.
  case membership = 13

  /// What is decided about claims.
  case handling = 14

  /// Whose debit fails, and who tops up a balance.
  case debits = 15

  /// Whether a plan ends, and who takes another.
  case ending = 16

  /// The value of an uncertain key of a scenario.
  case laws = 17

  /// How evenly spread values of uncertain keys are permuted or scrambled.
  case spreading = 18

  /// What the samples of a coverage study are.
  case coverage = 19
}

public import Statistics

/// Independent risks whose total loss is shared: what sharing rules need to know of them.
///
/// All amounts are whole multiples of one unit, the unit of the pool's lattice.
public protocol SharingPool: Sendable {
  /// Those who pay, each standing for all members who are like it.
  var payers: [Payer] { get }

  /// What one event of each payer adds to the total: the benefit for a claim of a class, 1 for a
  /// unit of loss of a single risk.
  var eventSizes: [Int64] { get }

  /// The law of the total S, or its moments where the law would need too wide a window.
  ///
  /// - Complexity: as that of a convolution or a transform; callers keep it.
  func totalLaw() -> ExactLaw
}

/// One payer of a pool: a risk, or any member of a class of equal risks.
public struct Payer: Equatable, Sendable {
  /// How many members it stands for.
  public var members: Int64

  /// Payers of one band share their claims under `AgeBandSharing`.
  public var band: Int

  /// The values of the own loss X, in rising order, with their chances, all above 0.
  public var outcomes: [Outcome]

  /// A value of a loss and its chance.
  public struct Outcome: Equatable, Sendable {
    /// The loss, in units of the lattice.
    public var loss: Double

    /// Its chance, above 0 and at most 1.
    public var chance: Double

    /// Describes an outcome.
    public init(loss: Double, chance: Double) {
      self.loss = loss
      self.chance = chance
    }
  }

  /// Describes a payer.
  public init(members: Int64, band: Int, outcomes: [Outcome]) {
    self.members = members
    self.band = band
    self.outcomes = outcomes
  }

  /// E[X].
  public var mean: Double { outcomes.reduce(0) { $0 + $1.loss * $1.chance } }

  /// Var[X], about the mean.
  public var variance: Double {
    let mean = mean
    return outcomes.reduce(0) { $0 + ($1.loss - mean) * ($1.loss - mean) * $1.chance }
  }

  /// The largest loss that can occur.
  public var largest: Double { outcomes.last?.loss ?? 0 }

  /// Returns E[(X - d)⁺], what is left above a deductible d.
  public func excess(over deductible: Double) -> Double {
    outcomes.reduce(0) { $0 + max(0, $1.loss - deductible) * $1.chance }
  }
}

extension SharingPool {
  /// n, all members.
  public var members: Double { payers.reduce(0) { $0 + Double($1.members) } }

  /// E[S].
  public var totalMean: Double { payers.reduce(0) { $0 + Double($1.members) * $1.mean } }

  /// Var[S].
  public var totalVariance: Double { payers.reduce(0) { $0 + Double($1.members) * $1.variance } }
}

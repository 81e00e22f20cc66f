import Money
public import Statistics

/// The members of a plan in one year: classes of equal, independent members, each with at most one
/// claim.
///
///     X[i] = b[c] with chance q[c], else 0     for each of the n[c] members of class c
///     S    = Σ_c K[c] b[c],   K[c] ~ Binomial(n[c], q[c])
///
/// The lattice's unit is the greatest common divisor of the benefits. Nothing here costs more with
/// more members, but for the width of the law of S, which grows as its standard deviation.
public struct ClassPool: SharingPool, Equatable {
  /// The classes, all with members.
  public let classes: [PlanClass]

  /// The unit of the lattice, in fen.
  public let unit: Int64

  /// What a claim of each class counts, in units.
  public let eventSizes: [Int64]

  /// The classes as payers.
  public let payers: [Payer]

  /// Makes a pool.
  ///
  /// - Parameters:
  ///   - classes: at least one, all with members, benefits above 0 and incidence from 0 to 1.
  ///   - bands: for each class the band that it belongs to; `nil` for one of its own.
  public init(_ classes: [PlanClass], bands: [Int]? = nil) {
    precondition(!classes.isEmpty, "a pool has at least one class")
    precondition(classes.allSatisfy { $0.members > 0 }, "every class has members")
    precondition(bands.map { $0.count == classes.count } ?? true, "every class is in a band")
    self.classes = classes
    let unit = PerCapitaSharing.commonUnit(classes.map(\.benefit.fen))
    self.unit = unit
    eventSizes = classes.map { $0.benefit.fen / unit }
    payers = classes.enumerated().map { c, planClass in
      let q = planClass.annualIncidence
      return Payer(
        members: planClass.members, band: bands?[c] ?? c,
        outcomes: [
          .init(loss: 0, chance: 1 - q),
          .init(loss: Double(planClass.benefit.fen / unit), chance: q),
        ].filter { $0.chance > 0 })
    }
  }

  /// The law of the total: binomial for one class, by characteristic function for several.
  public func totalLaw() -> ExactLaw { law(of: eventSizes) }

  /// The claims of each class, for sums over all of them.
  var terms: [CompoundClaims.Term] { terms(weights: eventSizes) }

  /// The law of a sum over all claims, or its moments where the law is too wide.
  func law(of weights: [Int64]) -> ExactLaw { CompoundClaims(terms(weights: weights)).law }

  /// What a simulation of a sum over all claims can be compared with; `nil` for nothing.
  ///
  /// Of a sum that rests on what hardly ever happens, and of which only the moments are known, that
  /// is nothing: a simulation that has not met it would seem to contradict them. Such is a sum with
  /// an excess kurtosis above 20, as that of less than a claim in twenty years:
  ///
  ///     Σ n w⁴ q (1 - q) (1 - 6 q (1 - q)) / Var²
  func comparable(_ law: ExactLaw, of weights: [Double]) -> ExactLaw? {
    guard case .moments = law else { return law }
    var (variance, fourth) = (0.0, 0.0)
    for (planClass, weight) in zip(classes, weights) {
      let spread = planClass.annualIncidence * (1 - planClass.annualIncidence)
      let part = Double(planClass.members) * weight * weight * spread
      variance += part
      fourth += part * weight * weight * (1 - 6 * spread)
    }
    return fourth > 20 * variance * variance ? nil : law
  }

  /// The claims of each class, weighing something else.
  func terms(weights: [Int64]) -> [CompoundClaims.Term] {
    zip(classes, weights).map { planClass, weight in
      .init(trials: planClass.members, chance: planClass.annualIncidence, weight: weight)
    }
  }
}

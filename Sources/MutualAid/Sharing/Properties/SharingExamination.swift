import Statistics

/// A pool with the contributions of a rule, and what their exact laws say about them.
///
/// Equalities and inequalities are taken as met where they are missed by no more than doubles round:
/// by 10⁻⁹ of the largest number that is compared.
struct SharingExamination<Pool: SharingPool> {
  let pool: Pool
  let contributions: [Contribution]

  /// Whether the law of the total is not too wide to be known.
  private let isTotalKnown: Bool

  /// The totals that occur, with their chances.
  private let totals: [(value: Int64, chance: Double)]

  private static var tolerance: Double { 1e-9 }

  /// Totals rarer than this are left out: masses of transforms mean nothing there.
  private static var rarest: Double { 1e-13 }

  /// Conditional means of rarer totals have lost too many digits to the chance they are divided by.
  private static var rarestDivided: Double { 1e-9 }

  init(pool: Pool, contributions: [Contribution]) {
    self.pool = pool
    self.contributions = contributions
    guard case .law(let law) = pool.totalLaw() else {
      isTotalKnown = false
      totals = []
      return
    }
    isTotalKnown = true
    totals = law.mass.enumerated().filter { $0.element > Self.rarest }
      .map { (law.first + Int64($0.offset), $0.element) }
  }

  private var dependOnTotalAlone: Bool { contributions.allSatisfy(\.dependsOnTotalAlone) }

  /// Σ h = S for every total that occurs, or event by event.
  var fullAllocation: SharingProperties.Verdict {
    let payers = pool.payers
    if dependOnTotalAlone {
      guard isTotalKnown else { return .notComputed }
      return verdict(
        totals.filter { $0.chance > Self.rarestDivided }.allSatisfy { s, _ in
          let sum = zip(payers, contributions).reduce(0) {
            $0 + Double($1.0.members) * ($1.1.value(ofTotal: s) ?? 0)
          }
          return (sum - Double(s)).magnitude <= 1e-6 * max(1, Double(s))
        })
    }
    return verdict(
      pool.eventSizes.indices.filter { payers[$0].mean > 0 }.allSatisfy { j in
        let sum = zip(payers, contributions).reduce(0.0) {
          $0 + Double($1.0.members) * coefficient($1.1, j)
        }
        let size = Double(pool.eventSizes[j])
        return (sum - size).magnitude <= Self.tolerance * size
      })
  }

  /// E[h] of a payer, exactly.
  func mean(_ i: Int) -> Double? {
    switch contributions[i] {
    case .line(let line):
      return line.value(pool.totalMean)
    case .weighted:
      return zip(pool.payers, pool.eventSizes).enumerated().reduce(0.0) { sum, item in
        let (payer, size) = item.element
        let events = Double(payer.members) * payer.mean / Double(size)
        return sum + coefficient(contributions[i], item.offset) * events
      }
    case .table:
      guard isTotalKnown else { return nil }
      return totals.reduce(0) { $0 + $1.chance * (contributions[i].value(ofTotal: $1.value) ?? 0) }
    }
  }

  func fairness(_ i: Int) -> SharingProperties.Verdict {
    guard let mean = mean(i) else { return .notComputed }
    let own = pool.payers[i].mean
    return verdict(
      (mean - own).magnitude <= Self.tolerance * max(own, mean, pool.payers[i].largest))
  }

  /// Every contribution rises with the total, over the totals that occur.
  var comonotonicity: SharingProperties.Verdict {
    guard dependOnTotalAlone else {
      // With one payer, or everybody paying alike, there is nobody to run apart from.
      return contributions.allSatisfy { $0 == contributions[0] } ? .holds : .notComputed
    }
    guard isTotalKnown else { return .notComputed }
    let occurring = totals.map(\.value)
    return verdict(
      contributions.indices.allSatisfy { i in
        let values = occurring.map { contributions[i].value(ofTotal: $0) ?? 0 }
        let slack = 1e-7 * pool.payers[i].largest
        return zip(values, values.dropFirst()).allSatisfy { $1 >= $0 - slack }
      })
  }

  func noRipOff(_ i: Int) -> SharingProperties.Verdict {
    let payers = pool.payers
    let bound = payers[i].largest * (1 + Self.tolerance)
    switch contributions[i] {
    case .line(let line):
      let most = payers.reduce(0) { $0 + Double($1.members) * $1.largest }
      return verdict(line.value(most) <= bound)
    case .table:
      guard isTotalKnown else { return .notComputed }
      return verdict(
        totals.allSatisfy { (contributions[i].value(ofTotal: $0.value) ?? 0) <= bound })
    case .weighted:
      let most = zip(payers, pool.eventSizes).enumerated().reduce(0.0) { sum, item in
        let (payer, size) = item.element
        let events = Double(payer.members) * payer.largest / Double(size)
        let least = Double(payer.members) * (payer.outcomes.first?.loss ?? 0) / Double(size)
        let part = coefficient(contributions[i], item.offset)
        return sum + part * (part > 0 ? events : least)
      }
      return verdict(most <= bound)
    }
  }

  /// Whether a payer pays 0 in every case.
  func paysNothing(_ i: Int) -> SharingProperties.Verdict {
    let slack = Self.tolerance * (pool.payers.map(\.largest).max() ?? 1) / pool.members
    switch contributions[i] {
    case .line(let line):
      return verdict(
        line.intercept.magnitude <= slack && line.slope * pool.totalMean <= slack)
    case .table:
      guard isTotalKnown else { return .notComputed }
      return verdict(
        totals.allSatisfy { (contributions[i].value(ofTotal: $0.value) ?? 0).magnitude <= slack })
    case .weighted(let coefficients, _):
      return verdict(
        zip(coefficients, pool.payers).allSatisfy { $1.mean == 0 || $0.magnitude <= slack })
    }
  }

  /// Convex order against the own loss.
  ///
  /// Between values of X its excess is a straight line in d and
  /// that of h is convex, so that only these values, and d far below, have to be compared.
  func willingness(_ i: Int) -> SharingProperties.Verdict {
    let payer = pool.payers[i]
    guard let mean = mean(i) else { return .notComputed }
    let slack = Self.tolerance * max(payer.largest, mean)
    guard mean <= payer.mean + slack else { return .fails }
    guard let outcomes = outcomes(i) else { return .notComputed }
    return verdict(
      payer.outcomes.map(\.loss).allSatisfy { d in
        let excess = outcomes.reduce(0) { $0 + max(0, $1.value - d) * $1.chance }
        return excess <= payer.excess(over: d) + slack
      })
  }

  /// The values of a contribution with their chances; `nil` where they are not known.
  private func outcomes(_ i: Int) -> [(value: Double, chance: Double)]? {
    switch contributions[i] {
    case .line, .table:
      guard isTotalKnown else { return nil }
      return totals.map { (contributions[i].value(ofTotal: $0.value) ?? 0, $0.chance) }
    case .weighted(let coefficients, let step):
      return WeightedLaw.outcomes(of: coefficients, step: step, in: pool)
    }
  }

  private func coefficient(_ contribution: Contribution, _ j: Int) -> Double {
    guard case .weighted(let coefficients, _) = contribution else { return 0 }
    return coefficients[j]
  }

  private func verdict(_ holds: Bool) -> SharingProperties.Verdict { holds ? .holds : .fails }
}

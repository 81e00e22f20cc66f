public import Money

/// Classes of a plan, with the band that each belongs to.
public struct BandedClasses: Equatable, Sendable {
  /// The classes, all with members.
  public var classes: [PlanClass]

  /// For each class its band; classes of one band share under `AgeBandSharing`.
  public var bands: [Int]

  /// Puts classes into bands.
  public init(classes: [PlanClass], bands: [Int]) {
    precondition(classes.count == bands.count, "every class is in a band")
    self.classes = classes
    self.bands = bands
  }
}

extension Population {
  /// Makes a class for each band of ages and sex that has members.
  ///
  /// A band of the mix is cut where the benefit changes. The members are those of the single ages,
  /// and the rate is theirs on average, so that the expected claims are the same to the last digit:
  ///
  ///     q[band, sex] = Σ over ages of n[age, sex] q[age, sex] / Σ n[age, sex]
  ///
  /// - Parameters:
  ///   - members: all members.
  ///   - table: the incidence of every age of the mix.
  ///   - benefits: the benefit of every age of the mix, in bands that do not overlap.
  /// - Returns: classes named like `male 30-39`, men first, in rising age; men and women of the same
  ///   ages are in one band.
  /// - Throws: `PopulationError` for an age without a rate or a benefit.
  public func bandedClasses(
    members: Int64, table: IncidenceTable, benefits: [AgeBand<Amount>]
  ) throws(PopulationError) -> BandedClasses {
    let single = try classes(members: members, table: table, benefits: benefits)
    let byName = [String: PlanClass](uniqueKeysWithValues: single.map { ($0.name, $0) })
    let ranges = ageRanges(benefits)
    var result = BandedClasses(classes: [], bands: [])
    for sex in Sex.allCases {
      for (band, ages) in ranges.enumerated() {
        let parts = ages.compactMap { byName["\(sex.rawValue) \($0)"] }
        let count = parts.reduce(Int64(0)) { $0 + $1.members }
        guard let first = parts.first, count > 0 else { continue }
        let claims = parts.reduce(0.0) { $0 + Double($1.members) * $1.annualIncidence }
        let name = ages.count > 1 ? "\(ages.lowerBound)-\(ages.upperBound)" : "\(ages.lowerBound)"
        result.classes.append(
          PlanClass(
            name: "\(sex.rawValue) \(name)", members: count,
            annualIncidence: claims / Double(count), benefit: first.benefit))
        result.bands.append(band)
      }
    }
    return result
  }

  /// The ages of each band of the mix, cut where another benefit begins.
  private func ageRanges(_ benefits: [AgeBand<Amount>]) -> [ClosedRange<Int>] {
    mix.map(\.ages).sorted { $0.lowerBound < $1.lowerBound }.flatMap { ages in
      benefits.map(\.ages).sorted { $0.lowerBound < $1.lowerBound }
        .filter { $0.overlaps(ages) }.map { $0.clamped(to: ages) }
    }
  }
}

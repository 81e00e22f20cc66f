public import Money

/// Classes by age and sex of a plan through time: each grows older into the next of its sex.
///
/// A band is divided where benefits change, so that everybody in a class has the same. Rates of a
/// class are plain means over its ages, that is, members of a band are spread evenly over its ages.
public struct AgeClasses {
  /// The ages of members, in bands that do not overlap, with shares that add up to 1.
  public var mix: [AgeBand<Double>]

  /// The ages of those who join, at the beginning and at the end of the horizon.
  public var entryMix: (first: [AgeBand<Double>], last: [AgeBand<Double>])

  /// The part of men.
  public var male: Double

  /// Chances of a claim by age and sex.
  public var incidence: IncidenceTable

  /// Chances of dying by age and sex; `nil` where nobody dies but after a claim.
  public var mortality: IncidenceTable?

  /// What claimants receive, in bands that do not overlap.
  public var benefits: [AgeBand<Amount>]

  /// The highest age of a member.
  public var oldest: Int

  /// Whether every age has a class of its own.
  public var singleAges = false

  /// Whether members grow older.
  public var ageing = true

  /// Describes classes; newcomers are mixed as members are.
  public init(
    mix: [AgeBand<Double>], male: Double, incidence: IncidenceTable, benefits: [AgeBand<Amount>],
    oldest: Int
  ) {
    self.mix = mix
    entryMix = (mix, mix)
    self.male = male
    self.incidence = incidence
    self.benefits = benefits
    self.oldest = oldest
  }

  /// Makes the classes, men first, in rising age.
  ///
  /// - Returns: classes named like `male 30-39`, from the youngest age of any mix to the oldest. Ages
  ///   that nobody has at the start or at joining have classes too if members grow into them.
  /// - Throws: `PopulationError` for an age without a rate or a benefit, or with two.
  public func classes() throws(Population.PopulationError) -> [MemberClass] {
    for bands in [mix, entryMix.first, entryMix.last] {
      if let age = AgeClasses.firstOverlap(bands.map(\.ages)) { throw .overlap(age: age) }
      let sum = bands.reduce(0) { $0 + $1.value }
      guard (sum - 1).magnitude < 1e-9 else { throw .sharesMiss(sum: sum) }
    }
    if let age = AgeClasses.firstOverlap(benefits.map(\.ages)) { throw .overlap(age: age) }
    let bands = self.bands
    var classes: [MemberClass] = []
    for (sex, part) in [(Sex.male, male), (Sex.female, 1 - male)] where part > 0 {
      for (i, ages) in bands.enumerated() {
        var memberClass = try memberClass(sex, part, ages)
        let isLast = i == bands.count - 1
        if ageing {
          memberClass.ageing = 1 / Double(ages.count)
          memberClass.next = isLast ? nil : classes.count + 1
        }
        classes.append(memberClass)
      }
    }
    return classes
  }

  private func memberClass(
    _ sex: Sex, _ part: Double, _ ages: ClosedRange<Int>
  ) throws(Population.PopulationError) -> MemberClass {
    guard let benefit = benefits.first(where: { $0.ages.contains(ages.lowerBound) }) else {
      throw .noBenefit(age: ages.lowerBound)
    }
    var rate = 0.0
    var death = 0.0
    for age in ages {
      guard let own = incidence.rate(age: age, sex) else { throw .noRate(age: age) }
      rate += own / Double(ages.count)
      guard let mortality else { continue }
      guard let own = mortality.rate(age: age, sex) else { throw .noRate(age: age) }
      death += own / Double(ages.count)
    }
    let name = ages.count == 1 ? "\(ages.lowerBound)" : "\(ages.lowerBound)-\(ages.upperBound)"
    var memberClass = MemberClass(
      name: "\(sex.rawValue) \(name)", share: part * share(of: ages, in: mix), incidence: rate,
      benefit: benefit.value)
    memberClass.sex = sex
    memberClass.ages = ages
    memberClass.mortality = death
    memberClass.entryShare = (
      part * share(of: ages, in: entryMix.first), part * share(of: ages, in: entryMix.last)
    )
    return memberClass
  }

  /// The part of a mix in an interval of ages, each band spread evenly over its ages.
  private func share(of ages: ClosedRange<Int>, in bands: [AgeBand<Double>]) -> Double {
    bands.reduce(0) { sum, band in
      let common = ages.clamped(to: band.ages)
      guard ages.overlaps(band.ages) else { return sum }
      return sum + band.value * Double(common.count) / Double(band.ages.count)
    }
  }

  /// The ages of the classes: cut wherever a band of any mix or of the benefits begins or ends.
  private var bands: [ClosedRange<Int>] {
    let given = (mix + entryMix.first + entryMix.last).map(\.ages)
    let lowest = given.map(\.lowerBound).min() ?? 0
    let highest = max(oldest, given.map(\.upperBound).max() ?? 0)
    let all = given + benefits.map(\.ages)
    var starts = Set(all.map(\.lowerBound) + all.map { $0.upperBound + 1 } + [lowest])
    if singleAges { starts.formUnion(lowest...highest) }
    starts = starts.filter { (lowest...highest).contains($0) }
    let sorted = starts.sorted()
    let bands = zip(sorted, sorted.dropFirst() + [highest + 1]).map { $0...($1 - 1) }
    // Without ageing nobody comes into a gap between the bands.
    return ageing ? bands : bands.filter { ages in given.contains { $0.overlaps(ages) } }
  }

  private static func firstOverlap(_ bands: [ClosedRange<Int>]) -> Int? {
    let sorted = bands.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst())
      .first { $0.upperBound >= $1.lowerBound }.map { $1.lowerBound }
  }
}

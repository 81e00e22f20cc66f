public import Money

/// Members by single age and sex: what turns a table of incidence into the classes of a plan.
///
///     weight[age, sex] = share of the age's band / ages in the band × share of the sex
///
/// Members of a band are spread evenly over its ages, and the sexes are mixed alike at every age;
/// both are assumptions.
public struct Population: Equatable, Sendable {
  /// The bands of ages with their shares of all members; they add up to 1.
  public let mix: [AgeBand<Double>]

  /// The share of men.
  public let male: Double

  /// Why there is no such population.
  public enum PopulationError: Error, Equatable, Sendable {
    /// The shares of the bands do not add up to 1.
    case sharesMiss(sum: Double)
    /// Two bands of the mix, or of the benefits, hold the same age.
    case overlap(age: Int)
    /// The table of incidence has no rate for an age of the mix.
    case noRate(age: Int)
    /// No benefit is given for an age of the mix.
    case noBenefit(age: Int)
  }

  /// Checks and makes a population.
  ///
  /// - Parameters:
  ///   - mix: bands that do not overlap, with shares from 0 to 1 that add up to 1 within 1e-9.
  ///   - male: the share of men, from 0 to 1.
  /// - Throws: `PopulationError` where the bands are no mix.
  public init(mix: [AgeBand<Double>], male: Double) throws(PopulationError) {
    precondition((0...1).contains(male), "the share of men is from 0 to 1")
    let sum = mix.reduce(0) { $0 + $1.value }
    guard (sum - 1).magnitude < 1e-9 else { throw .sharesMiss(sum: sum) }
    if let age = Population.firstOverlap(mix.map(\.ages)) { throw .overlap(age: age) }
    self.mix = mix
    self.male = male
  }

  /// Makes a class for every age and sex that has members.
  ///
  /// Members are whole people: they are apportioned by largest remainders, and add up exactly.
  ///
  /// - Parameters:
  ///   - members: all members.
  ///   - table: the incidence of every age of the mix.
  ///   - benefits: the benefit of every age of the mix, in bands that do not overlap.
  /// - Returns: classes named like `male 30`, men first, in rising age.
  /// - Throws: `PopulationError` for an age without a rate or a benefit.
  public func classes(
    members: Int64, table: IncidenceTable, benefits: [AgeBand<Amount>]
  ) throws(PopulationError) -> [PlanClass] {
    if let age = Population.firstOverlap(benefits.map(\.ages)) { throw .overlap(age: age) }
    var classes: [PlanClass] = []
    var weights: [Double] = []
    for (sex, part) in [(Sex.male, male), (Sex.female, 1 - male)] {
      for band in mix.sorted(by: { $0.ages.lowerBound < $1.ages.lowerBound }) {
        guard part > 0, band.value > 0 else { continue }
        for age in band.ages {
          guard let rate = table.rate(age: age, sex) else { throw .noRate(age: age) }
          guard let benefit = benefits.first(where: { $0.ages.contains(age) }) else {
            throw .noBenefit(age: age)
          }
          classes.append(
            PlanClass(
              name: "\(sex.rawValue) \(age)", members: 0, annualIncidence: rate,
              benefit: benefit.value))
          weights.append(part * band.value / Double(band.ages.count))
        }
      }
    }
    let parts = Apportionment.largestRemainder(members, weights: weights)
    for i in classes.indices { classes[i].members = parts[i] }
    return classes.filter { $0.members > 0 }
  }

  private static func firstOverlap(_ bands: [ClosedRange<Int>]) -> Int? {
    let sorted = bands.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst())
      .first { $0.upperBound >= $1.lowerBound }.map { $1.lowerBound }
  }
}

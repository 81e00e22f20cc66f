/// Annual incidence by single age and sex.
///
/// Rates are expected first claims per person and year, from 0 to 1, at completed age.
public struct IncidenceTable: Equatable, Sendable {
  /// The youngest age of the table.
  public let firstAge: Int

  /// The rates of men, from `firstAge` upwards.
  public let male: [Double]

  /// The rates of women, from `firstAge` upwards.
  public let female: [Double]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - firstAge: the age of the first rates.
  ///   - male: rates from 0 to 1, at least one.
  ///   - female: as many rates.
  public init(firstAge: Int, male: [Double], female: [Double]) {
    precondition(!male.isEmpty && male.count == female.count, "both sexes have the same ages")
    precondition((male + female).allSatisfy { (0...1).contains($0) }, "rates are from 0 to 1")
    self.firstAge = firstAge
    self.male = male
    self.female = female
  }

  /// The ages of the table.
  public var ages: ClosedRange<Int> { firstAge...firstAge + male.count - 1 }

  /// Returns the rate of an age and sex; `nil` outside the table.
  public func rate(age: Int, _ sex: Sex) -> Double? {
    guard ages.contains(age) else { return nil }
    return (sex == .male ? male : female)[age - firstAge]
  }
}

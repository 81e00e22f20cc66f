/// Something that holds for all ages of a band, both ends included.
public struct AgeBand<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The ages, in completed years.
  public let ages: ClosedRange<Int>

  /// What holds for them.
  public let value: Value

  /// Says what holds for a band of ages.
  public init(_ ages: ClosedRange<Int>, _ value: Value) {
    self.ages = ages
    self.value = value
  }
}

extension AgeBand where Value == Double {
  /// The age mix that fentan assumes of 相互宝, as shares of all members.
  ///
  /// No plan has published its members by age. The mix was chosen so that its mean age, 33.7 with
  /// ages spread evenly within bands, is near the 34.4 that 相互宝 reported for 2020, and its mean
  /// benefit near the 145 to 157 thousand yuan that 相互宝 paid a case. It is an assumption: change
  /// it with `plan.age-mix`.
  public static let assumedXiangHuBao: [AgeBand<Double>] = [
    AgeBand(0...17, 0.08), AgeBand(18...29, 0.30), AgeBand(30...39, 0.32), AgeBand(40...49, 0.19),
    AgeBand(50...59, 0.11),
  ]
}

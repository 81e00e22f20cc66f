public import Money

/// Members of a plan who are alike: the same chance of a claim, the same benefit, the same chance
/// of dying, and the same class to grow older into.
public struct MemberClass: Equatable, Sendable {
  /// What the class is called in tables, such as `female 30-39`.
  public var name: String

  /// The sex of the class; `nil` where it has none.
  public var sex: Sex?

  /// The ages of the class, both ends included; `nil` where it has none.
  public var ages: ClosedRange<Int>?

  /// Its part of the members at the start.
  public var share: Double

  /// Its part of those who join at the beginning, and at the end of the horizon.
  public var entryShare: (first: Double, last: Double)

  /// Expected claims per member and year, from 0 to 1, before level, selection and trend.
  public var incidence: Double

  /// The chance of dying within a year without a claim, from 0 to 1.
  public var mortality: Double

  /// What a severe case receives.
  public var benefit: Amount

  /// The part of the class that grows out of it in a year: 1 / its number of ages; 0 for nobody.
  public var ageing: Double

  /// Where those who grow out of it go, by place among the classes; `nil` for out of the plan.
  public var next: Int?

  /// Describes a class whose members do not grow older; newcomers are mixed as founders are.
  public init(name: String, share: Double, incidence: Double, benefit: Amount) {
    self.name = name
    self.share = share
    self.incidence = incidence
    self.benefit = benefit
    entryShare = (share, share)
    mortality = 0
    ageing = 0
  }

  /// Whether two classes are the same in all they have.
  public static func == (a: MemberClass, b: MemberClass) -> Bool {
    a.name == b.name && a.sex == b.sex && a.ages == b.ages && a.share == b.share
      && a.entryShare == b.entryShare
      && a.incidence == b.incidence && a.mortality == b.mortality && a.benefit == b.benefit
      && a.ageing == b.ageing && a.next == b.next
  }
}

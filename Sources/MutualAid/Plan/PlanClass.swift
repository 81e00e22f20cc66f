public import Money

/// Members of a plan who have the same chance of a claim and the same benefit.
public struct PlanClass: Equatable, Sendable {
  /// What the class is called in tables.
  public var name: String

  /// How many members it has.
  public var members: Int64

  /// The expected number of claims per member and year, from 0 to 1.
  public var annualIncidence: Double

  /// What a claimant receives.
  public var benefit: Amount

  /// Describes a class.
  public init(name: String, members: Int64, annualIncidence: Double, benefit: Amount) {
    self.name = name
    self.members = members
    self.annualIncidence = annualIncidence
    self.benefit = benefit
  }
}

/// Why a plan cannot be.
public enum PlanError: Error, Equatable, Sendable {
  /// No class has a member.
  case noMembers
  /// A class has a negative number of members.
  case negativeMembers(class: String, members: Int64)
  /// A class has an incidence that is not a number from 0 to 1.
  case incidenceOutside(class: String, incidence: Double)
  /// A class has no benefit.
  case benefitNotPositive(class: String)
  /// Costs are never shared.
  case noPeriods
  /// A replication has no length.
  case noYears
  /// The fee is not a part of the aid from 0 to 1.
  case feeOutside(Double)
  /// The cap per case is not positive.
  case capNotPositive
  /// Sums could exceed the whole numbers of the engine.
  case tooLarge
}

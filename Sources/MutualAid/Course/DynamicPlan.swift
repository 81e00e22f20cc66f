public import Money
import MonteCarlo

/// A mutual-aid plan through time: people join, wait, fall ill, are paid, pay, grow older and leave,
/// until the plan ends.
///
/// `Docs/DynamicPlan.md` defines every step and says what is assumed. Members are counted by class
/// and by the period in which they joined, so that the cost of a replication depends on the numbers
/// of classes and periods, never on that of members.
public struct DynamicPlan: Equatable, Sendable {
  /// When costs are shared.
  public var calendar: ShareCalendar

  /// The first day after the horizon.
  public var end: Day

  /// The classes of members.
  public var classes: [MemberClass]

  /// Members at the start.
  public var founders: Int64

  /// Whether those have waited already, or wait like newcomers.
  public var foundersAreMatured = true

  /// Whether some of the founders have claims under way, as in a plan that has long been running.
  public var claimsAreUnderWay = false

  /// Who joins later.
  public var entries = EntryCurve.none

  /// Why members leave.
  public var exits = ExitBehaviour()

  /// How incidence differs from the table.
  public var incidence = IncidenceCourse()

  /// What claims are paid; the parts add up to 1.
  public var levels = [PaymentLevel(name: "severe", share: 1, payment: .part(1))]

  /// From diagnosis to publication.
  public var lags = LagLaw()

  /// What is decided about claims.
  public var investigation = Investigation()

  /// Whether a member leaves with the payment, or stays and may claim again.
  public var claimantsLeave = true

  /// The management fee as a part of the aid.
  public var fee = 0.0

  /// What members pay at most.
  public var caps = ShareCaps()

  /// How they pay.
  public var payment = Payment()

  /// The insurer behind the plan, if any.
  public var backstop: Backstop?

  /// The insurance that the plan is compared with, if any.
  public var insurance: InsurancePremium?

  /// When the plan ends.
  public var ending = Ending()

  /// Plans with pools of their own that members go into when they are too old for this one.
  public var linked: [LinkedPlan] = []

  /// Limits whose chance to be exceeded is reported: of a period's share and of a year's.
  public var limits: (period: [Amount], year: [Amount]) = ([], [])

  /// Describes a plan in which nothing but claims happens.
  public init(calendar: ShareCalendar, end: Day, classes: [MemberClass], founders: Int64) {
    self.calendar = calendar
    self.end = end
    self.classes = classes
    self.founders = founders
  }

  /// A plan that takes those who are too old for another.
  public struct LinkedPlan: Equatable, Sendable {
    /// What tables call it.
    public var name: String
    /// The plan.
    ///
    /// It has no linked plans of its own. Its calendar starts when it opens, and has the rhythm of
    /// the other.
    public var plan: DynamicPlan
    /// The chance that a member who is too old for the other plan joins, with a new wait.
    public var joining: Double

    /// Describes a linked plan.
    public init(name: String, plan: DynamicPlan, joining: Double) {
      self.name = name
      self.plan = plan
      self.joining = joining
    }
  }

  /// Whether two plans are the same.
  public static func == (a: DynamicPlan, b: DynamicPlan) -> Bool {
    a.calendar == b.calendar && a.end == b.end && a.classes == b.classes
      && a.founders == b.founders && a.foundersAreMatured == b.foundersAreMatured
      && a.claimsAreUnderWay == b.claimsAreUnderWay
      && a.entries == b.entries && a.exits == b.exits && a.incidence == b.incidence
      && a.levels == b.levels && a.lags == b.lags && a.investigation == b.investigation
      && a.claimantsLeave == b.claimantsLeave && a.fee == b.fee && a.caps == b.caps
      && a.payment == b.payment && a.backstop == b.backstop && a.insurance == b.insurance
      && a.ending == b.ending && a.linked == b.linked && a.limits.period == b.limits.period
      && a.limits.year == b.limits.year
  }
}

extension DynamicPlan {
  /// The length of the horizon in years.
  public var years: Double {
    Double(end.number - calendar.start.number) / SharePeriod.daysAYear
  }

  /// The periods of the horizon; none after the day on which the plan ends in any case.
  public var periods: [SharePeriod] {
    let periods = calendar.periods(until: end)
    guard let date = ending.date else { return periods }
    return periods.filter { $0.share <= date }
  }

  /// Whether the plan ends at its date, if not before: a date behind the horizon changes nothing.
  var endsByDate: Bool { ending.date.map { $0 < end } ?? false }

  /// The fee on a payment: rounded to the fen, half to even.
  func fee(on payment: Amount) -> Int64 {
    Int64((Double(payment.fen) * fee).rounded(.toNearestOrEven))
  }

  /// The most members that the plan can ever have; `nil` where that has no bound.
  var mostMembers: Int64? {
    entries.bound(until: end, start: calendar.start).map { founders + $0 }
  }

  /// The expected claims of a class in a year that are filed in time, true and false ones.
  func filedRate(_ memberClass: MemberClass) -> Double {
    memberClass.incidence * incidence.level * lags.filed / (1 - investigation.falseShare)
  }

  /// What a filed claim of a class is paid on average if it is granted, in fen.
  func meanPayment(_ memberClass: MemberClass) -> Double {
    levels.reduce(0) { $0 + $1.share * Double($1.amount(benefit: memberClass.benefit).fen) }
  }

  /// The expected payments to a member of a class in a year, of long standing, in yuan.
  func ownCost(_ memberClass: MemberClass) -> Double {
    filedRate(memberClass) * investigation.granted * meanPayment(memberClass) / 100
  }

  /// The membership at which the dearest case costs each the cap per case; `nil` without a cap.
  ///
  /// Source: the thresholds of 相互宝 (3.3 million = 300,000 × 1.10 / 0.10) and of its old-age plan
  /// (110,000 = 100,000 × 1.10 / 1.00) are this number at the fee of 10% they began with.
  public var thresholdFromCap: Int64? {
    guard let cap = caps.perCase else { return nil }
    let payments = classes.flatMap { c in levels.map { $0.amount(benefit: c.benefit) } }
    let dearest = payments.map { $0.fen + fee(on: $0) }.max() ?? 0
    return (dearest + cap.fen - 1) / cap.fen
  }
}

import Money
import MutualAid
import Randomness

/// A plan that follows every single member, in plain loops.
///
/// Slow, and written from `Docs/DynamicPlan.md` without a look at how the engine counts members
/// together; what the page left open was settled afterwards, there and here. It draws each fate by itself: a date of joining, a report and a decision in days, the
/// vote of every juror, every attempt of a debit.
struct MemberByMember {
  let plan: DynamicPlan
  let periods: [SharePeriod]
  var dice: Xoshiro256PlusPlus

  /// Everybody who ever was in the plan.
  var people: [Person] = []
  /// Claims that are filed and not decided for good.
  var claims: [Claim] = []

  /// The factor of each calendar year, drawn when it is first needed.
  var yearFactors: [Int: Double] = [:]
  /// What a member of long standing was charged, by period.
  var charged: [Int64] = []
  var carried: Int64 = 0
  var insuredAid: [Int: Int64] = [:]
  var isOver = false
  /// Members counted at the publication before.
  var lastCount: Int64 = 0

  /// What came of it, by metric and group.
  var numbers: [String: Int64] = [:]
  var classPaid: [Int64]
  var classCost: [Double]
  var classYears: [Double]
  var totalClaims: Int64 = 0
  var totalAid: Int64 = 0
  var largestFloat: Int64 = 0
  var platform: Int64 = 0
  /// Expected payments to a member of each class in a year.
  var ownCosts: [Double] = []
  /// The chance that a filed claim is granted in the end.
  var grantedPart = 1.0

  /// Somebody who is or was a member.
  struct Person {
    var memberClass: Int
    var since: Since
    var state = State.member
    /// Whether the share was not paid, or the balance not filled up.
    var defaults = false
    var paidInYear: Int64 = 0
    var paid: Int64 = 0
    var balance: Int64 = 0

    var isCounted: Bool { state == .member || state == .ill }
  }

  /// When somebody joined.
  enum Since: Equatable {
    case longAgo
    case firstDay
    case period(Int)
  }

  /// What somebody is.
  enum State {
    case member
    /// Not at risk any more, and waiting for a decision.
    case ill
    /// Left by himself or removed for not paying: may come back.
    case away
    case gone
  }

  /// A claim that was filed.
  struct Claim {
    var owner: Int
    var payment: Int64
    var isFalse: Bool
    /// The period whose publication decides it.
    var ripe: Int
    var isWon = false
  }

  /// Prepares a plan on its first day.
  init(_ plan: DynamicPlan, seed: UInt64, replication: UInt64, entity: UInt64 = 1 << 60) {
    self.plan = plan
    periods = plan.periods
    dice = StreamKey(seed: seed, block: replication, entity: entity, purpose: .parameters)
      .generator()
    classPaid = [Int64](repeating: 0, count: plan.classes.count)
    classCost = [Double](repeating: 0, count: plan.classes.count)
    classYears = classCost
    grantedPart = granted
    ownCosts = plan.classes.map { ownCost($0) }
    lastCount = plan.founders
    for _ in 0..<plan.founders {
      join(pick(plan.classes.map(\.share)), plan.foundersAreMatured ? .longAgo : .firstDay)
    }
  }

  /// Follows a period to its end.
  ///
  /// - Parameters:
  ///   - t: the period.
  ///   - arrivals: those who come from another plan, by class.
  /// - Returns: who was too old, by class.
  mutating func step(_ t: Int, arrivals: [Int] = []) -> [Int] {
    guard !isOver else {
      charged.append(0)
      return []
    }
    let chances = plan.classes.indices.map { chanceToLeave($0, t) }
    let tooOld = leaveDieAge(t, chances)
    joinAll(t, arrivals)
    diagnose(t)
    let granted = decide(t)
    lastCount = count(t)
    share(t, granted, lastCount)
    leaveAfterShare(t, chances)
    end(t, lastCount)
    return tooOld
  }

  /// Chance with which something happens.
  mutating func happens(_ chance: Double) -> Bool { dice.unitInterval() < chance }

  /// The calendar year of a period: that of its share.
  func year(_ t: Int) -> Int { periods[t].share.year }

  /// Adds to a number of a calendar year.
  mutating func add(_ metric: String, _ number: Int64, year: Int) {
    numbers["\(metric) year=\(year)", default: 0] += number
  }

  /// Picks one of several with the given chances.
  mutating func pick(_ parts: [Double]) -> Int {
    var rest = dice.unitInterval()
    for (i, part) in parts.enumerated().dropLast() {
      if rest < part { return i }
      rest -= part
    }
    return parts.count - 1
  }
}

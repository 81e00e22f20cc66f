import Money
import MutualAid
import Randomness

/// A plan that follows every single member, in plain loops.
///
/// Slow, and written from `Docs/DynamicPlan.md` without a look at how the engine counts members
/// together. It draws each fate by itself: a date of joining, a report and a decision in days, the
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
  /// Members at the beginning of a period, before anybody leaves.
  var membersBefore: Int64 = 0

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
    ownCosts = plan.classes.map { ownCost($0) }
    let counts = MemberByMember.whole(plan.founders, parts: plan.classes.map(\.share))
    for (c, count) in counts.enumerated() {
      for _ in 0..<count { join(c, plan.foundersAreMatured ? .longAgo : .firstDay) }
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
    membersBefore = Int64(people.count { $0.isCounted })
    let chances = plan.classes.indices.map { chanceToLeave($0, t) }
    let tooOld = leaveDieAge(t, chances)
    joinAll(t, arrivals)
    diagnose(t)
    let granted = decide(t)
    let counted = count(t)
    share(t, granted, counted)
    leaveAfterShare(t, chances)
    end(t, counted)
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

  /// Divides people among classes: whole people, what is left to the largest remainders.
  static func whole(_ number: Int64, parts: [Double]) -> [Int] {
    var counts = parts.map { Int(Double(number) * $0) }
    let rests = parts.indices.map { Double(number) * parts[$0] - Double(counts[$0]) }
    let order = parts.indices.sorted { (-rests[$0], $0) < (-rests[$1], $1) }
    let missing = Int(number) - counts.reduce(0, +)
    for c in order.prefix(max(0, missing)) { counts[c] += 1 }
    return counts
  }
}

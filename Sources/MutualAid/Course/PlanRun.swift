import Glibc
import Money
import Randomness

/// One replication of a dynamic plan, period by period.
///
/// A period: members leave, die and grow older; others join; claims are diagnosed, and those that
/// are ripe decided; members are counted; the cost is shared; then those leave who waited for it,
/// and the plan may end. `Docs/DynamicPlan.md` has the same order.
struct PlanRun {
  let tables: PlanTables
  let stream: PlanStreams

  var outcome: PlanOutcome

  /// Members by cohort; the first are those of long standing.
  var cohorts: [Cohort]

  /// Claims by the publication at which they are decided, then by payment.
  var pending: [Int64]

  /// Granted on appeal for the next publication, by payment: all, and the false ones among them.
  var appealed: [Int64]
  var appealedFalse: [Int64]

  /// Members with a claim that is not decided yet.
  var waiting: Int64 = 0

  /// By class, those who left and may come back.
  var gone: [Int64]

  /// The last two shares, in fen.
  var lastShare: Int64 = 0
  var shareBefore: Int64 = 0

  /// By class, the part of those who leave in this period who do so after its share.
  var lateLeaving: [Double]

  /// Incidence of this year in proportion to an ordinary one.
  var yearFactor = 1.0

  /// Left of earlier shares: by rounding, and by caps that carry.
  var rounding: Int64 = 0
  var deferred: Int64 = 0

  /// Members at the publication before.
  var counted: Int64

  var isOpen = true

  /// What was granted at this publication, in fen, and how many claims of each payment.
  var aid: Int64 = 0
  var fees: Int64 = 0
  var ripeByPayment: [Int64]

  init(_ tables: PlanTables, stream: PlanStreams) {
    self.tables = tables
    self.stream = stream
    let plan = tables.plan
    let classes = plan.classes.count
    outcome = PlanOutcome(tables)
    cohorts = [Cohort(joined: Cohort.longStanding, classes: classes)]
    pending = [Int64](
      repeating: 0,
      count: (tables.periods.count + tables.lagMix.count + 1) * tables.payments.count)
    appealed = [Int64](repeating: 0, count: tables.payments.count)
    appealedFalse = appealed
    ripeByPayment = appealed
    gone = [Int64](repeating: 0, count: classes)
    lateLeaving = [Double](repeating: 0, count: classes)
    counted = plan.founders
    guard plan.founders > 0 else { return }
    var generator = stream.generator(.membership, PlanStreams.founding)
    var founders = Cohort(
      joined: plan.foundersAreMatured ? Cohort.longStanding : -1, classes: classes)
    PlanTables.multinomial(
      plan.founders, PlanTables.conditional(plan.classes.map(\.share)), using: &generator
    ) { founders.members[$0] = $1 }
    founders.balance = plan.payment.prepaid?.entry.fen ?? 0
    if founders.joined == Cohort.longStanding {
      cohorts[0] = founders
    } else {
      cohorts.append(founders)
    }
    takeOverClaims()
  }

  /// Runs a period.
  ///
  /// - Parameters:
  ///   - t: the period.
  ///   - arrivals: by class, members who come from a plan that this one is linked to.
  ///   - story: is told where the run stands after every phase; it changes nothing.
  /// - Returns: by class, those who are too old for the plan.
  mutating func step(_ t: Int, arrivals: [Int64]? = nil, story: PlanStory? = nil) -> [Int64] {
    guard isOpen else { return [] }
    drawYear(t)
    story?.tell(.drewYear, t, self)
    let tooOld = moveMembers(t)
    story?.tell(.moved, t, self)
    join(t, arrivals)
    story?.tell(.joined, t, self)
    diagnose(t, years: tables.periods[t].years)
    story?.tell(.diagnosed, t, self)
    decide(t)
    story?.tell(.decided, t, self)
    count(t)
    story?.tell(.counted, t, self)
    share(t)
    story?.tell(.shared, t, self)
    leaveLate(t)
    story?.tell(.leftLate, t, self)
    end(t)
    story?.tell(.ended, t, self)
    return tooOld
  }

  /// The incidence of a calendar year, drawn with its first period.
  private mutating func drawYear(_ t: Int) {
    let spread = tables.plan.incidence.yearlySpread
    guard t == 0 || tables.year[t] != tables.year[t - 1] else { return }
    for i in cohorts.indices { cohorts[i].paidThisYear = 0 }
    guard spread > 0 else { return }
    var generator = stream.generator(.parameters, tables.year[t])
    let shape = 1 / (spread * spread)
    guard let law = try? GammaSampler(shape: shape, scale: 1 / shape) else {
      preconditionFailure("a spread that was checked makes a gamma law")
    }
    yearFactor = law.sample(using: &generator)
  }

  /// Counts the members who share, and describes them.
  private mutating func count(_ t: Int) {
    var members = waiting
    var matured = Double(waiting)
    var risk = 0.0
    let years = tables.periods[t].years
    for cohort in cohorts {
      let part = tables.cover.matured(t, joined: cohort.joined)
      var total: Int64 = 0
      for c in cohort.members.indices {
        let n = cohort.members[c]
        total += n
        risk += Double(n) * tables.ownCost[c]
        outcome.classYears[c] += Double(n) * years
      }
      members += total
      matured += part * Double(total)
    }
    counted = members
    outcome.members[t] = members
    guard members > 0 else { return }
    outcome.matured[t] = matured / Double(members)
    let active = Double(members - waiting)
    let mean = active > 0 ? risk / active : 0
    // A plan that nobody can expect anything from has no index.
    outcome.risk[t] = tables.meanOwnCost > 0 ? min(1e6, mean / tables.meanOwnCost) : 0
  }
}

/// The streams of one replication of a plan.
struct PlanStreams {
  var seed: UInt64
  var block: UInt64
  var replication: Int

  /// 0 for the plan itself, then its linked plans.
  var pool = 0

  /// The place of the founders' draw in a stream by period.
  static let founding = 1 << 20

  /// A stream by period, or by calendar year.
  func generator(_ purpose: StreamPurpose, _ place: Int) -> Xoshiro256PlusPlus {
    StreamKey(
      seed: seed, block: block,
      entity: UInt64(replication) << 32 | UInt64(pool) << 24 | UInt64(place), purpose: purpose
    ).generator()
  }
}

import Glibc
import Money
import MutualAid
import Randomness

/// Diagnoses, what becomes of claims, and their decisions.
extension MemberByMember {
  /// What a level pays to a class, in fen.
  func payment(_ level: PaymentLevel, _ memberClass: MemberClass) -> Int64 {
    switch level.payment {
    case .part(let part):
      Int64((Double(memberClass.benefit.fen) * part).rounded(.toNearestOrEven))
    case .sum(let amount): amount.fen
    }
  }

  /// Each member may fall ill; a claim is filed if it is reported in time.
  ///
  /// - Parameters:
  ///   - t: the period.
  ///   - days: how many days are looked at, if not the whole period.
  mutating func diagnose(_ t: Int, days: Int? = nil) {
    let years = Double(days ?? periods[t].days) / 365.25
    let factor = courseFactor(t) * yearFactor(year(t)) * years
    let shared = factor * plan.incidence.level / (1 - plan.investigation.falseShare)
    for i in people.indices where people[i].state == .member {
      let memberClass = plan.classes[people[i].memberClass]
      let chance = shared * memberClass.incidence * risk(people[i].since, t)
      guard happens(chance) else { continue }
      let report = erlang(plan.lags.report)
      if let limit = plan.lags.filingLimit, report > Double(limit) { continue }
      file(i, t, days: report + erlang(plan.lags.decision))
    }
  }

  private mutating func file(_ i: Int, _ t: Int, days: Double) {
    let memberClass = plan.classes[people[i].memberClass]
    let length = 365.25 / plan.calendar.sharesAYear
    let ripe = t + Int((dice.unitInterval() * length + days) / length)
    let level = plan.levels[pick(plan.levels.map(\.share))]
    let claim = Claim(
      owner: i, payment: payment(level, memberClass),
      isFalse: happens(plan.investigation.falseShare), ripe: ripe)
    claims.append(claim)
    classCost[people[i].memberClass] += costWhenDiagnosed(claim)
    if plan.claimantsLeave { people[i].state = .ill }
  }

  /// What a claim is expected to cost the plan, for the costs of classes.
  private func costWhenDiagnosed(_ claim: Claim) -> Double {
    grantedPart * Double(claim.payment + fee(claim.payment))
  }

  /// The fee on a payment, in fen.
  func fee(_ payment: Int64) -> Int64 {
    Int64((Double(payment) * plan.fee).rounded(.toNearestOrEven))
  }

  /// A sum of exponential times, in days.
  private mutating func erlang(_ delay: LagLaw.Delay) -> Double {
    guard delay.mean > 0 else { return 0 }
    return (0..<delay.shape).reduce(0.0) { sum, _ in
      sum - log(dice.openUnitInterval()) * delay.mean / Double(delay.shape)
    }
  }

  /// Trend and dips.
  private func courseFactor(_ t: Int) -> Double {
    let days = periods[t].from.number..<periods[t].publication.number
    let middle = Double(days.lowerBound + days.upperBound) / 2
    let years = (middle - Double(plan.calendar.start.number)) / 365.25
    var factor = pow(1 + plan.incidence.trend, years)
    for dip in plan.incidence.dips {
      let missed = Double(dip.until.number - dip.from.number) * (1 - dip.factor)
      let sum = days.reduce(0.0) { sum, day in
        if day >= dip.from.number, day < dip.until.number { return sum + dip.factor }
        let since = day - dip.until.number
        let made = since >= 0 && since < dip.recoveryDays
        return sum + 1 + (made ? dip.backlog * missed / Double(dip.recoveryDays) : 0)
      }
      factor *= sum / Double(days.count)
    }
    return factor
  }

  /// The factor of a calendar year, drawn once.
  private mutating func yearFactor(_ year: Int) -> Double {
    let spread = plan.incidence.yearlySpread
    guard spread > 0 else { return 1 }
    if let factor = yearFactors[year] { return factor }
    let factor = (try? GammaSampler(shape: 1 / (spread * spread), scale: spread * spread))?
      .sample(using: &dice)
    yearFactors[year] = factor
    return factor ?? 1
  }

  /// Cover and selection of somebody in a period; the date of joining is drawn anew.
  private mutating func risk(_ since: Since, _ t: Int) -> Double {
    let course = plan.incidence
    let (from, to) = (Double(periods[t].from.number), Double(periods[t].publication.number))
    let joined: Double
    let middle: Double
    switch since {
    case .longAgo: return 1
    case .firstDay:
      joined = Double(plan.calendar.start.number)
      middle = joined
    case .period(let k):
      let (first, last) = (periods[k].from.number, periods[k].publication.number)
      joined = Double(first) + dice.unitInterval() * Double(last - first)
      middle = Double(first + last) / 2
    }
    func cover(_ day: Double) -> Double { max(0, to - max(from, day)) / (to - from) }
    let covered =
      course.accidents * cover(joined)
      + (1 - course.accidents) * cover(joined + Double(course.waitingDays))
    guard course.selectionYears > 0 else { return covered }
    let years = ((from + to) / 2 - middle) / 365.25
    let worn = min(1, years / course.selectionYears)
    return covered * (course.selectionAtEntry + (1 - course.selectionAtEntry) * worn)
  }

  /// Decides on ripe claims and pays those who won an appeal.
  ///
  /// - Returns: the claims that are granted.
  mutating func decide(_ t: Int, all: Bool = false) -> [Claim] {
    let investigation = plan.investigation
    var granted: [Claim] = []
    var open: [Claim] = []
    for var claim in claims {
      guard all || claim.ripe <= t else {
        open.append(claim)
        continue
      }
      if !claim.isWon {
        add("investigation", investigation.cost.fen, year: year(t))
        platform -= investigation.cost.fen
        let refused = happens(claim.isFalse ? investigation.detection : investigation.mistake)
        if refused {
          guard happens(investigation.appeals), juryGrants(claim) else {
            add("refused", 1, year: year(t))
            if plan.claimantsLeave { people[claim.owner].state = .gone }
            continue
          }
          if !all {
            claim.isWon = true
            claim.ripe = t + 1
            open.append(claim)
            continue
          }
        }
      }
      granted.append(claim)
      if plan.claimantsLeave { people[claim.owner].state = .gone }
    }
    claims = open
    return granted
  }

  private mutating func juryGrants(_ claim: Claim) -> Bool {
    let investigation = plan.investigation
    var votes = 0
    for _ in 0..<investigation.jurors {
      let isRight = happens(investigation.jurorRight)
      if isRight != claim.isFalse { votes += 1 }
    }
    return 2 * votes > investigation.jurors
  }
}

import Money
import MutualAid

/// How the cost of a period is shared.
extension MemberByMember {
  /// Counts members at publication.
  mutating func count(_ t: Int) -> Int64 {
    let date = "date=\(periods[t].share)"
    var (counted, atRisk, matured, expected) = (0, 0, 0.0, 0.0)
    for person in people where person.isCounted {
      counted += 1
      guard person.state == .member else {
        matured += 1
        continue
      }
      atRisk += 1
      matured += maturedPart(person.since, t)
      expected += ownCosts[person.memberClass]
      classYears[person.memberClass] += periods[t].years
    }
    let atStart = zip(plan.classes, ownCosts).reduce(0.0) { $0 + $1.0.share * $1.1 }
    let number = Double(max(1, counted))
    numbers["members \(date)"] = Int64(counted)
    numbers["matured \(date)"] = Int64((matured / number * 1e6).rounded())
    numbers["risk-index \(date)"] = Int64(
      (expected / Double(max(1, atRisk)) / atStart * 1e6).rounded())
    return Int64(counted)
  }

  /// The part of those who joined then that is past the wait at a publication.
  private func maturedPart(_ since: Since, _ t: Int) -> Double {
    let past = Double(periods[t].publication.number - plan.incidence.waitingDays)
    switch since {
    case .longAgo: return 1
    case .firstDay: return Double(plan.calendar.start.number) <= past ? 1 : 0
    case .period(let k):
      let part = (past - Double(periods[k].from.number)) / Double(periods[k].days)
      return min(1, max(0, part))
    }
  }

  /// Shares what was granted among those who are counted.
  mutating func share(_ t: Int, _ granted: [Claim], _ counted: Int64) {
    let year = year(t)
    if t > 0, self.year(t - 1) != year {
      for i in people.indices { people[i].paidInYear = 0 }
    }
    let fees = granted.reduce(0) { $0 + fee($1.payment) }
    let cost = book(granted, t) + fees
    add("fee", fees, year: year)
    platform += fees
    let most = plan.caps.perCase.map { $0.fen * counted } ?? .max
    let cases = granted.reduce(0) { $0 + min($1.payment + fee($1.payment), most) }
    let insured = insurer(granted.reduce(0) { $0 + $1.payment }, year: year)
    let asked = max(0, cases - insured)
    let due = asked + carried
    let share = due > 0 && counted > 0 ? divided(due, counted) : 0
    if isPaidByPlatform(t) {
      take(cost - insured - asked + max(0, due), from: .platform, year: year)
      carried = min(0, due)
      charged.append(0)
    } else {
      carried = due - share * counted
      charge(t, share, excess: cost - insured - asked)
    }
    let date = "date=\(periods[t].share)"
    numbers["share-due \(date)"] = share
    numbers["period-claims \(date)"] = Int64(granted.count)
    numbers["total-claims \(date)"] = totalClaims
    numbers["total-aid \(date)"] = totalAid
  }

  /// Notes granted claims, and returns their payments.
  mutating func book(_ granted: [Claim], _ t: Int) -> Int64 {
    let aid = granted.reduce(0) { $0 + $1.payment }
    add("aid", aid, year: year(t))
    add("claims", Int64(granted.count), year: year(t))
    add("leaked", granted.reduce(0) { $0 + ($1.isFalse ? $1.payment : 0) }, year: year(t))
    totalClaims += Int64(granted.count)
    totalAid += aid
    return aid
  }

  /// What the insurer adds for new aid of a year.
  private mutating func insurer(_ aid: Int64, year: Int) -> Int64 {
    guard let backstop = plan.backstop else { return 0 }
    func paid(_ aid: Int64) -> Int64 {
      min(backstop.limit?.fen ?? .max, max(0, aid - backstop.attachment.fen))
    }
    let before = insuredAid[year] ?? 0
    insuredAid[year] = before + aid
    let now = paid(before + aid) - paid(before)
    add("insured", now, year: year)
    return now
  }

  /// A sum for each of several members, in whole fen.
  func divided(_ fen: Int64, _ members: Int64) -> Int64 {
    let exact = Double(fen) / Double(members)
    switch plan.payment.rounding {
    case .nearest: return Int64(exact.rounded(.toNearestOrEven))
    case .down: return Int64(exact.rounded(.down))
    case .up: return Int64(exact.rounded(.up))
    }
  }

  /// Charges everybody, one by one.
  private mutating func charge(_ t: Int, _ share: Int64, excess caseExcess: Int64) {
    let year = year(t)
    var excess = caseExcess
    let before = numbers["annual-share year=\(year)"] ?? 0
    let mine = most(share, paid: before)
    for i in people.indices where people[i].isCounted {
      if people[i].state == .ill {
        excess += share - mine
        add("shares", mine, year: year)
        continue
      }
      let amount = most(share, paid: people[i].paidInYear)
      if isFree(people[i].since, t) {
        excess += share - most(share, paid: 0)
        take(most(share, paid: 0), from: .platform, year: year)
        continue
      }
      excess += share - amount
      if amount > 0, debitFails() {
        excess += amount
        people[i].defaults = true
      } else {
        let pays = plan.payment.prepaid == nil ? amount : min(amount, people[i].balance)
        excess += amount - pays
        people[i].paidInYear += pays
        people[i].paid += pays
        people[i].balance -= pays
        classPaid[people[i].memberClass] += pays
        add("shares", pays, year: year)
      }
    }
    take(excess, from: plan.caps.excess, year: year)
    topUp()
    charged.append(mine)
    numbers["period-share date=\(periods[t].share)"] = mine
    numbers["annual-share year=\(year)"] = before + mine
  }

  /// Whether the end is announced, and the platform pays what is left.
  private func isPaidByPlatform(_ t: Int) -> Bool {
    plan.ending.payer == .platform && plan.ending.announced.map { periods[t].share >= $0 } ?? false
  }

  /// A share within the caps of a period and a year.
  private func most(_ share: Int64, paid: Int64) -> Int64 {
    let left = plan.caps.perYear.map { max(0, $0.fen - paid) } ?? .max
    return min(share, plan.caps.perPeriod?.fen ?? .max, left)
  }

  private func isFree(_ since: Since, _ t: Int) -> Bool {
    guard let free = plan.payment.free else { return false }
    switch since {
    case .longAgo: return false
    case .firstDay:
      return t < free.periods && free.until.map { plan.calendar.start < $0 } ?? true
    case .period(let k):
      return t < k + free.periods && free.until.map { periods[k].from < $0 } ?? true
    }
  }

  private mutating func debitFails() -> Bool {
    guard let debits = plan.payment.debits, happens(debits.failure) else { return false }
    return !(0..<debits.retries).contains { _ in happens(debits.success) }
  }

  /// Who has too little in the balance pays again, or is removed.
  private mutating func topUp() {
    guard let prepaid = plan.payment.prepaid else { return }
    for i in people.indices
    where people[i].state == .member && people[i].balance < prepaid.least.fen {
      if happens(prepaid.chance) {
        people[i].balance += prepaid.topUp.fen
      } else {
        people[i].defaults = true
      }
    }
  }

  /// Books money that members do not pay.
  mutating func take(_ fen: Int64, from payer: ShareCaps.Payer, year: Int) {
    switch payer {
    case .platform:
      add("sponsor", fen, year: year)
      platform -= fen
    case .claimants: add("shortfall", fen, year: year)
    case .carried: carried += fen
    }
  }
}

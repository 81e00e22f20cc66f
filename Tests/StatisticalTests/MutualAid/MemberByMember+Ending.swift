import Glibc
import Money
import MutualAid

/// How a plan ends, and what is left.
extension MemberByMember {
  /// Ends the plan if it is time to.
  mutating func end(_ t: Int, _ counted: Int64) {
    let ending = plan.ending
    let float = people.reduce(0) { $0 + ($1.state == .member ? $1.balance : 0) }
    if plan.payment.prepaid != nil { largestFloat = max(largestFloat, float) }
    let age = periods[t].publication.number - plan.calendar.start.number
    let decided = happens(1 - exp(-ending.decisionRate * periods[t].years))
    let tooFew = ending.threshold.map { counted < $0 && age >= ending.graceDays } ?? false
    let isDate = ending.date != nil && t == periods.count - 1
    guard decided || tooFew || isDate else { return }
    isOver = true
    let last = isDate ? ending.date ?? periods[t].share : periods[t].share
    numbers["lifetime "] = Int64(last.number - plan.calendar.start.number)
    runOff(t, tail: last.number - periods[t].publication.number, counted)
    let members = people.filter { $0.state == .member }
    switch ending.refund {
    case .none: break
    case .shares: numbers["refunds "] = members.reduce(0) { $0 + $1.paid }
    case .balances: numbers["refunds "] = float
    }
    if let conversion = ending.conversion {
      let converted = Int64(members.count { _ in happens(conversion.share) })
      numbers["converted "] = converted
      platform -= converted * conversion.cost.fen
    }
    // Balances are the members' own money, and cost the platform nothing.
    if ending.refund == .shares { platform -= numbers["refunds "] ?? 0 }
  }

  /// Decides and pays all claims at once, without a fee.
  ///
  /// What was carried is paid with them. In the days from the last publication to the end people
  /// fall ill as in the period before.
  private mutating func runOff(_ t: Int, tail: Int, _ counted: Int64) {
    if tail > 0 { diagnose(t, days: tail) }
    let aid = book(decide(t, all: true), t)
    numbers["run-off "] = aid
    let due = aid + carried
    carried = min(0, due)
    guard due > 0 else { return }
    switch plan.ending.payer {
    case .platform: take(due, from: .platform, year: year(t))
    case .nobody: take(due, from: .claimants, year: year(t))
    case .members:
      let share = divided(due, counted)
      add("shares", share * counted, year: year(t))
      numbers["annual-share year=\(year(t))", default: 0] += share
      carried = due - share * counted
    }
  }

  /// Everything that the engine reports, by metric and group.
  mutating func summary() -> [String: Int64] {
    let horizon = Int64(plan.end.number - plan.calendar.start.number)
    numbers["lifetime "] = numbers["lifetime "] ?? horizon
    numbers["ended "] = isOver ? 1 : 0
    numbers["members "] =
      isOver ? 0 : numbers["members date=\(periods[periods.count - 1].share)"] ?? 0
    numbers["outstanding "] = Int64(claims.count)
    numbers["carried "] = carried
    numbers["platform-result "] = platform
    numbers["float "] = largestFloat
    for (t, period) in periods.enumerated() {
      if numbers["total-claims date=\(period.share)"] == nil {
        numbers["total-claims date=\(period.share)"] = totalClaims
        numbers["total-aid date=\(period.share)"] = totalAid
      }
      for limit in plan.limits.period where charged[t] > limit.fen {
        numbers["period-over limit=\(limit)", default: 0] += 1
      }
    }
    for limit in plan.limits.period {
      let over = Double(numbers["period-over limit=\(limit)"] ?? 0)
      numbers["period-over limit=\(limit)"] = Int64(
        (over / Double(periods.count) * 1e6).rounded())
    }
    for year in Set(periods.map(\.share.year)) {
      for limit in plan.limits.year {
        let paid = numbers["annual-share year=\(year)"] ?? 0
        numbers["annual-over year=\(year) limit=\(limit)"] = paid > limit.fen ? 1 : 0
      }
    }
    for (c, memberClass) in plan.classes.enumerated() {
      let years = classYears[c]
      func each(_ fen: Double) -> Int64 { years > 0 ? Int64((fen / years).rounded()) : 0 }
      let name = "class=\(memberClass.name)"
      numbers["class-paid \(name)"] = each(Double(classPaid[c]))
      numbers["class-cost \(name)"] = each(classCost[c])
      numbers["class-subsidy \(name)"] = each(Double(classPaid[c]) - classCost[c])
    }
    return numbers
  }
}

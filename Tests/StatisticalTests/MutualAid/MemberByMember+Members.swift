import Glibc
import Money
import MutualAid
import Randomness

/// Who leaves, dies, grows older, joins and comes back.
extension MemberByMember {
  /// The chance to leave for reasons of one's own, after the last share.
  func chanceToLeave(_ c: Int, _ t: Int) -> Double {
    let (exits, memberClass, period) = (plan.exits, plan.classes[c], periods[t])
    func yearly(_ t: Int) -> Double {
      t < 0 ? 0 : plan.calendar.sharesAYear * Double(charged[t]) / 100
    }
    let (last, before) = (yearly(t - 1), yearly(t - 2))
    let hazard =
      exits.base + exits.toShare * last / 100 + exits.toRise * max(0, last - before) / 100
    var stay = 1.0
    if let old = exits.old, let ages = memberClass.ages, ages.lowerBound >= old.age {
      stay = old.factor
    }
    var staying = exp(-period.years * stay * hazard)
    for item in exits.news where item.day >= period.from && item.day < period.publication {
      staying *= 1 - item.leaving
    }
    if let fairness = exits.fairness, last > 0 {
      let ratio = last / (fairness.tolerance * ownCost(memberClass))
      staying *= 1 - fairness.leaving / (1 + pow(ratio, -fairness.steepness))
    }
    return 1 - staying
  }

  /// The payments that a member of a class can expect in a year, in yuan.
  func ownCost(_ memberClass: MemberClass) -> Double {
    var mean = 0.0
    for level in plan.levels { mean += level.share * Double(payment(level, memberClass)) / 100 }
    var filed = 1.0
    if let limit = plan.lags.filingLimit { filed = erlang(plan.lags.report, upTo: Double(limit)) }
    let cases = memberClass.incidence * plan.incidence.level / (1 - plan.investigation.falseShare)
    return cases * filed * granted * mean
  }

  /// The chance that an Erlang time is over by a number of days.
  private func erlang(_ delay: LagLaw.Delay, upTo days: Double) -> Double {
    guard delay.mean > 0 else { return 1 }
    let x = Double(delay.shape) * days / delay.mean
    var (sum, term) = (1.0, 1.0)
    for i in 1..<max(2, delay.shape) where i < delay.shape {
      term *= x / Double(i)
      sum += term
    }
    return 1 - exp(-x) * sum
  }

  /// The chance that a filed claim is granted in the end.
  var granted: Double {
    let i = plan.investigation
    func jury(_ right: Double) -> Double {
      // All ways in which the jurors can vote.
      var sum = 0.0
      for votes in 0..<(1 << i.jurors) {
        let yes = votes.nonzeroBitCount
        guard 2 * yes > i.jurors else { continue }
        sum += pow(right, Double(yes)) * pow(1 - right, Double(i.jurors - yes))
      }
      return sum
    }
    let truly = 1 - i.mistake + i.mistake * i.appeals * jury(i.jurorRight)
    let falsely = 1 - i.detection + i.detection * i.appeals * jury(1 - i.jurorRight)
    return (1 - i.falseShare) * truly + i.falseShare * falsely
  }

  /// Members leave before the publication, die and grow older; the ill do not.
  ///
  /// - Returns: who was too old, by class.
  mutating func leaveDieAge(_ t: Int, _ chances: [Double]) -> [Int] {
    var tooOld = [Int](repeating: 0, count: plan.classes.count)
    let years = periods[t].years
    let deaths = plan.classes.map { 1 - pow(1 - $0.mortality, years) }
    for i in people.indices where people[i].state == .member {
      let c = people[i].memberClass
      if happens(deaths[c]) {
        people[i].state = .gone
        add("died", 1, year: year(t))
      } else if happens(plan.exits.escape * chances[c]) {
        people[i].state = .away
        add("left", 1, year: year(t))
      } else if happens(years * plan.classes[c].ageing) {
        if let next = plan.classes[c].next {
          people[i].memberClass = next
        } else {
          people[i].state = .gone
          add("too-old", 1, year: year(t))
          tooOld[c] += 1
        }
      }
    }
    return tooOld
  }

  /// Those who come back, newcomers, and those who come from another plan.
  mutating func joinAll(_ t: Int, _ arrivals: [Int]) {
    let back = 1 - exp(-plan.exits.reentry * periods[t].years)
    for i in people.indices where people[i].state == .away && happens(back) {
      people[i].state = .gone
      join(people[i].memberClass, .period(t))
      add("rejoined", 1, year: year(t))
    }
    let number = plan.entries.joining(
      periods[t], start: plan.calendar.start, members: lastCount)
    let passed = Double(t) / Double(max(1, periods.count - 1))
    let mix = plan.classes.map {
      $0.entryShare.first + ($0.entryShare.last - $0.entryShare.first) * passed
    }
    for _ in 0..<max(0, number) { join(pick(mix), .period(t)) }
    for (c, count) in arrivals.enumerated() {
      for _ in 0..<count { join(c, .period(t)) }
    }
    add("joined", max(0, number) + Int64(arrivals.reduce(0, +)), year: year(t))
  }

  /// Somebody joins, and pays a balance in if the plan has them.
  mutating func join(_ c: Int, _ since: Since) {
    var person = Person(memberClass: c, since: since)
    person.balance = plan.payment.prepaid?.entry.fen ?? 0
    people.append(person)
  }

  /// Those are removed who do not pay, and those leave who waited for the share.
  mutating func leaveAfterShare(_ t: Int, _ chances: [Double]) {
    let escape = plan.exits.escape
    for i in people.indices where people[i].isCounted {
      let chance = chances[people[i].memberClass]
      let after = escape * chance < 1 ? (1 - escape) * chance / (1 - escape * chance) : 0
      if people[i].defaults {
        people[i].state = .away
        add("unpaid", 1, year: year(t))
      } else if people[i].state == .member, happens(after) {
        people[i].state = .away
        add("left", 1, year: year(t))
      }
    }
  }
}

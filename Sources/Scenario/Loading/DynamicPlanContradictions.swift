import Money
import MutualAid
import Wording

/// Finds keys of a dynamic plan that contradict each other, or that have no use beside each other.
struct DynamicPlanContradictions {
  private let section: Settings
  private let path: String
  private let start: Day

  /// Looks at the section of a plan, or of a linked plan, that begins on a day.
  init(_ section: Settings, _ path: String, start: Day) {
    self.section = section
    self.path = path
    self.start = start
  }

  private var subject: Message { DynamicPlanProblem.subject(path) }

  /// Records all of them.
  func find(_ problems: inout [Problem]) {
    problems += names + calendar + withoutTable + entries + claims + money + ending
  }

  /// Names that tables could not tell apart.
  private var names: [Problem] {
    let classes = section[optional: PlanKeys.classes] ?? []
    let levels = section[optional: DynamicPlanKeys.claims]?[optional: ClaimKeys.levels] ?? []
    return twice(
      classes, ClassKeys.name, { "two classes of \(subject) are called \($0)" },
      "every class has a name of its own")
      + twice(
        levels, ClaimKeys.LevelKeys.name, { "two levels of \(subject) are called \($0)" },
        "every level has a name of its own")
  }

  private func twice(
    _ items: [Settings], _ key: Key<String>, _ given: (String) -> Message, _ allowed: Message
  ) -> [Problem] {
    var seen = Set<String>()
    return items.compactMap { item in
      let name = item[key]
      guard !seen.insert(name).inserted else { return nil }
      return Problem(
        item.place(of: key), given: given(name.excerpt()), allowed: allowed)
    }
  }

  /// Three ways to say when costs are shared; at most one of them can stand.
  private var calendar: [Problem] {
    let keys = section[optional: DynamicPlanKeys.calendar]
    var given: [(name: String, place: Place)] = []
    if let setting = keys?.setting(CalendarKeys.shareDays) {
      given.append(("calendar.share-days", setting.place))
    }
    if let setting = keys?.setting(CalendarKeys.every) {
      given.append(("calendar.every", setting.place))
    }
    if section.isWritten(PlanKeys.periodsPerYear) {
      given.append((PlanKeys.periodsPerYear.name, section.place(of: PlanKeys.periodsPerYear)))
    }
    return given.dropFirst().map { other in
      Problem(
        other.place, given: "\(path).\(other.name) stands beside \(path).\(given[0].name)",
        allowed: "one of them says when costs are shared", advice: "remove one of the two")
    }
  }

  /// Keys that divide members by age, where they have none.
  private var withoutTable: [Problem] {
    guard let incidence = section[optional: PlanKeys.incidence] else {
      return section[optional: PlanKeys.classes] == nil ? [] : byAge
    }
    guard case .fraction = incidence else { return [] }
    return byAge
  }

  private var byAge: [Problem] {
    var given: [(String, Place)] = []
    func add<Value>(_ outer: Key<Settings>, _ key: Key<Value>) {
      guard let keys = section[optional: outer], keys.isWritten(key) else { return }
      given.append(("\(outer.name).\(key.name)", keys.place(of: key)))
    }
    add(DynamicPlanKeys.population, PopulationKeys.resolution)
    add(DynamicPlanKeys.population, PopulationKeys.ageing)
    add(DynamicPlanKeys.population, PopulationKeys.oldest)
    add(DynamicPlanKeys.population, PopulationKeys.deaths)
    add(DynamicPlanKeys.entries, EntryKeys.mix)
    add(DynamicPlanKeys.entries, EntryKeys.mixEnd)
    add(DynamicPlanKeys.exits, ExitKeys.old)
    return given.map { name, place in
      Problem(
        place, given: "\(path).\(name) has no use here",
        allowed:
          "it counts only with incidence: \(PlanKeys.incidenceCI4) or \(PlanKeys.ownIncidence)",
        advice: "remove it, or write incidence: \(PlanKeys.incidenceCI4)")
    }
  }

  private var entries: [Problem] {
    guard let keys = section[optional: DynamicPlanKeys.entries] else { return [] }
    var problems: [Problem] = []
    if let table = keys[optional: EntryKeys.table] {
      for point in table where point[EntryKeys.JoinedKeys.date] <= start {
        problems.append(
          Problem(
            point.place(of: EntryKeys.JoinedKeys.date),
            given: "\(path).entries.table has \(point[EntryKeys.JoinedKeys.date]), and the plan "
              + "begins on \(start)",
            allowed: "later days; who is there at the start is in members"))
      }
    }
    if let middle = keys[optional: EntryKeys.middle], let width = keys[optional: EntryKeys.width],
      start.number - middle.number > 4 * Int(width)
    {
      problems.append(
        Problem(
          keys.place(of: EntryKeys.middle),
          given: "half of \(path).entries has joined by \(middle), and the plan begins on \(start)",
          allowed: "a middle at most four times the width before the start: later nobody is left",
          advice: "write a later middle or a larger width"))
    }
    return problems
  }

  private var claims: [Problem] {
    guard let keys = section[optional: DynamicPlanKeys.claims] else { return [] }
    var problems: [Problem] = []
    for dip in keys[optional: ClaimKeys.dips] ?? [] {
      let (from, until) = (dip[ClaimKeys.DipKeys.from], dip[ClaimKeys.DipKeys.until])
      guard until <= from else { continue }
      problems.append(
        Problem(
          dip.place(of: ClaimKeys.DipKeys.until),
          given: "a dip of \(path).claims ends on \(until), not after \(from)",
          allowed: "the first day after the dip"))
    }
    for slowdown in keys[optional: ClaimKeys.slowdowns] ?? [] {
      let from = slowdown[ClaimKeys.SlowdownKeys.from]
      let until = slowdown[ClaimKeys.SlowdownKeys.until]
      guard until <= from else { continue }
      problems.append(
        Problem(
          slowdown.place(of: ClaimKeys.SlowdownKeys.until),
          given: "a slowdown of \(path).claims ends on \(until), not after \(from)",
          allowed: "the first day after the slowdown"))
    }
    if let spread = keys[optional: ClaimKeys.spread], spread > 0, spread < 0.0001 {
      problems.append(
        Problem(
          keys.place(of: ClaimKeys.spread),
          given: "\(path).claims.yearly-spread is \(percentText(spread))",
          allowed: "0%, or 0.01% and more", advice: "write 0%"))
    }
    return problems
  }

  private var money: [Problem] {
    var problems: [Problem] = []
    if let prepaid = section[optional: DynamicPlanKeys.payment]?[optional: PaymentKeys.prepaid],
      let entry = prepaid[optional: PaymentKeys.PrepaidKeys.entry],
      let least = prepaid[optional: PaymentKeys.PrepaidKeys.least], least > entry
    {
      problems.append(
        Problem(
          prepaid.place(of: PaymentKeys.PrepaidKeys.least),
          given:
            "\(path).payment.prepaid.least is \(least) yuan, and newcomers pay in \(entry) yuan",
          allowed: "at most what newcomers pay in, or all of them would have to top up at once",
          advice: "lower least, or raise entry"))
    }
    let limits = section[optional: DynamicPlanKeys.limits]
    for key in [LimitKeys.periodShare, LimitKeys.annualShare] {
      guard let limits, let list = limits[optional: key] else { continue }
      for (i, limit) in list.enumerated() where list[..<i].contains(limit) {
        problems.append(
          Problem(
            limits.place(of: key), given: "\(path).limits.\(key.name) has \(limit) yuan twice",
            allowed: "each limit once"))
      }
    }
    return problems
  }

  private var ending: [Problem] {
    guard let keys = section[optional: DynamicPlanKeys.ending],
      let announced = keys[optional: EndingKeys.announced],
      let date = keys[optional: EndingKeys.date], announced > date
    else { return [] }
    return [
      Problem(
        keys.place(of: EndingKeys.announced),
        given: "the end of \(subject) is announced on \(announced), after its date, \(date)",
        allowed: "a day up to the date", advice: "write an earlier day")
    ]
  }
}

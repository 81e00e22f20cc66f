import Money
import MutualAid
import Wording

/// Reads the sections that follow a plan through time.
struct DynamicPlanReader {
  /// The section of the plan, or of a linked plan.
  let section: Settings

  /// Where it stands: `plan`, or `plan.linked[0]`.
  let path: String

  init(_ section: Settings, _ path: String = "plan") {
    self.section = section
    self.path = path
  }

  /// Whether any section of a dynamic plan stands in the text.
  var isDynamic: Bool {
    DynamicPlanKeys.all.contains { key in
      section.entries.contains { $0.name == key.name } || section.refused.contains(key.name)
    }
  }

  /// Reads all sections into a plan; what is missing stays as it is.
  func read(into plan: inout DynamicPlan, _ problems: inout [Problem]) {
    plan.foundersAreMatured =
      keys(DynamicPlanKeys.population)?[optional: PopulationKeys.matured] ?? true
    plan.claimsAreUnderWay =
      plan.foundersAreMatured
      && keys(DynamicPlanKeys.population)?[optional: PopulationKeys.underWay] ?? true
    plan.entries = entries
    readClaims(into: &plan, &problems)
    plan.investigation = investigation
    plan.payment = payment
    plan.exits = exits
    plan.caps.perCase = section[optional: PlanKeys.capPerCase]
    if let keys = keys(DynamicPlanKeys.caps) {
      plan.caps.perPeriod = keys[optional: CapKeys.perPeriod]
      plan.caps.perYear = keys[optional: CapKeys.perYear]
      plan.caps.excess = word(keys, CapKeys.excess) ?? .platform
    }
    plan.fee = section[optional: PlanKeys.fee] ?? 0
    plan.backstop = keys(DynamicPlanKeys.backstop).flatMap { keys in
      keys[optional: BackstopKeys.attachment].map {
        Backstop(attachment: $0, limit: keys[optional: BackstopKeys.limit])
      }
    }
    plan.insurance = keys(DynamicPlanKeys.insurance).map { keys in
      InsurancePremium(
        expenses: keys[optional: InsuranceKeys.expenses] ?? 0,
        solvency: keys[optional: InsuranceKeys.solvency] ?? 0.995,
        costOfCapital: keys[optional: InsuranceKeys.costOfCapital] ?? 0)
    }
    if let keys = keys(DynamicPlanKeys.limits) {
      plan.limits = (
        keys[optional: LimitKeys.periodShare] ?? [], keys[optional: LimitKeys.annualShare] ?? []
      )
    }
    readEnding(into: &plan, &problems)
  }

  private func keys(_ key: Key<Settings>) -> Settings? { section[optional: key] }

  private func word<Value: RawRepresentable<String>>(
    _ keys: Settings, _ key: Key<String>
  ) -> Value? {
    keys[optional: key].flatMap { Value(rawValue: $0) }
  }

  /// When costs are shared.
  func calendar() -> ShareCalendar {
    let keys = keys(DynamicPlanKeys.calendar)
    let start = keys?[optional: CalendarKeys.start] ?? Day(number: 17_897)
    var rhythm = ShareCalendar.Rhythm.daysOfMonth([14, 28])
    if let days = keys?[optional: CalendarKeys.shareDays] {
      rhythm = .daysOfMonth(Array(Set(days.map { Int($0) })).sorted())
    } else if let every = keys?[optional: CalendarKeys.every] {
      rhythm = .every(days: Int(every))
    } else if section.isWritten(PlanKeys.periodsPerYear),
      let times = section[optional: PlanKeys.periodsPerYear]
    {
      rhythm = .timesAYear(Int(times))
    }
    return ShareCalendar(
      start: start, rhythm: rhythm,
      publicationLead: Int(keys?[optional: CalendarKeys.lead] ?? 7))
  }

  private var entries: EntryCurve {
    guard let keys = keys(DynamicPlanKeys.entries) else { return .none }
    switch keys[optional: EntryKeys.curve] {
    case "steps":
      return .steps(
        (keys[optional: EntryKeys.steps] ?? []).map {
          .init(
            from: $0[EntryKeys.StepKeys.from], perYear: Double($0[EntryKeys.StepKeys.perYear]))
        })
    case "table":
      return .table(
        (keys[optional: EntryKeys.table] ?? []).map {
          .init(day: $0[EntryKeys.JoinedKeys.date], joined: $0[EntryKeys.JoinedKeys.joined])
        })
    case "growth":
      return .growth(rate: keys[optional: EntryKeys.rate] ?? 0)
    case "logistic":
      guard let total = keys[optional: EntryKeys.total],
        let middle = keys[optional: EntryKeys.middle], let width = keys[optional: EntryKeys.width]
      else { return .none }
      return .logistic(total: total, middle: middle, width: Double(width))
    default:
      return .none
    }
  }

  private func readClaims(into plan: inout DynamicPlan, _ problems: inout [Problem]) {
    guard let keys = keys(DynamicPlanKeys.claims) else { return }
    plan.incidence.level = keys[optional: ClaimKeys.level] ?? 1
    plan.incidence.waitingDays = Int(keys[optional: ClaimKeys.wait] ?? 0)
    plan.incidence.accidents = keys[optional: ClaimKeys.accidents] ?? 0
    plan.incidence.trend = keys[optional: ClaimKeys.trend] ?? 0
    plan.incidence.yearlySpread = keys[optional: ClaimKeys.spread] ?? 0
    if let selection = keys[optional: ClaimKeys.selection] {
      plan.incidence.selectionAtEntry = selection[optional: ClaimKeys.SelectionKeys.atEntry] ?? 1
      plan.incidence.selectionYears = selection[optional: ClaimKeys.SelectionKeys.years] ?? 0
    }
    for dip in keys[optional: ClaimKeys.dips] ?? [] {
      plan.incidence.dips.append(
        .init(
          from: dip[ClaimKeys.DipKeys.from], until: dip[ClaimKeys.DipKeys.until],
          factor: dip[ClaimKeys.DipKeys.factor],
          backlog: dip[ClaimKeys.DipKeys.backlog],
          recoveryDays: Int(dip[ClaimKeys.DipKeys.recovery])))
    }
    plan.lags.report = delay(keys[optional: ClaimKeys.reportLag])
    plan.lags.decision = delay(keys[optional: ClaimKeys.decisionLag])
    plan.lags.slowdowns = (keys[optional: ClaimKeys.slowdowns] ?? []).map {
      .init(
        from: $0[ClaimKeys.SlowdownKeys.from], until: $0[ClaimKeys.SlowdownKeys.until],
        factor: $0[ClaimKeys.SlowdownKeys.factor])
    }
    plan.lags.filingLimit = keys[optional: ClaimKeys.filingLimit].map { Int($0) }
    plan.claimantsLeave = keys[optional: ClaimKeys.claimants] != "stay"
    if let levels = keys[optional: ClaimKeys.levels] {
      plan.levels = levels.compactMap { level($0, &problems) }
    }
  }

  private func delay(_ keys: Settings?) -> LagLaw.Delay {
    guard let keys else { return .init() }
    return .init(
      mean: Double(keys[optional: ClaimKeys.LagKeys.mean] ?? 0),
      shape: Int(keys[optional: ClaimKeys.LagKeys.shape] ?? 2))
  }

  private func level(_ keys: Settings, _ problems: inout [Problem]) -> PaymentLevel? {
    let name = keys[ClaimKeys.LevelKeys.name]
    let share = keys[ClaimKeys.LevelKeys.share]
    switch (keys[optional: ClaimKeys.LevelKeys.part], keys[optional: ClaimKeys.LevelKeys.amount]) {
    case (let part?, nil): return PaymentLevel(name: name, share: share, payment: .part(part))
    case (nil, let amount?): return PaymentLevel(name: name, share: share, payment: .sum(amount))
    case (let part, _):
      let subject = DynamicPlanProblem.subject(path)
      problems.append(
        Problem(
          keys.place,
          given: part == nil
            ? "the level \(name.excerpt()) of \(subject) has neither part nor amount"
            : "the level \(name.excerpt()) of \(subject) has both part and amount",
          allowed: "one of the two", advice: "write, for example, part: 100%"))
      return nil
    }
  }

  private var investigation: Investigation {
    var result = Investigation()
    guard let keys = keys(DynamicPlanKeys.investigation) else { return result }
    result.falseShare = keys[optional: InvestigationKeys.falseClaims] ?? 0
    result.detection = keys[optional: InvestigationKeys.detected] ?? 1
    result.mistake = keys[optional: InvestigationKeys.mistakes] ?? 0
    result.appeals = keys[optional: InvestigationKeys.appeals] ?? 0
    result.jurors = Int(keys[optional: InvestigationKeys.jurors] ?? 1)
    result.jurorRight = keys[optional: InvestigationKeys.jurorRight] ?? 0.5
    result.cost = keys[optional: InvestigationKeys.cost] ?? .zero
    return result
  }

  private var payment: Payment {
    var result = Payment()
    guard let keys = keys(DynamicPlanKeys.payment) else { return result }
    result.rounding = word(keys, PaymentKeys.rounding) ?? .nearest
    if let free = keys[optional: PaymentKeys.free],
      let periods = free[optional: PaymentKeys.FreeKeys.periods]
    {
      result.free = .init(
        periods: Int(periods), until: free[optional: PaymentKeys.FreeKeys.until])
    }
    if let debits = keys[optional: PaymentKeys.debits],
      let failure = debits[optional: PaymentKeys.DebitKeys.failure]
    {
      result.debits = .init(
        failure: failure, retries: Int(debits[optional: PaymentKeys.DebitKeys.retries] ?? 0),
        success: debits[optional: PaymentKeys.DebitKeys.success] ?? 0)
    }
    if let prepaid = keys[optional: PaymentKeys.prepaid],
      let entry = prepaid[optional: PaymentKeys.PrepaidKeys.entry],
      let least = prepaid[optional: PaymentKeys.PrepaidKeys.least],
      let topUp = prepaid[optional: PaymentKeys.PrepaidKeys.topUp],
      let chance = prepaid[optional: PaymentKeys.PrepaidKeys.chance]
    {
      result.prepaid = .init(entry: entry, least: least, topUp: topUp, chance: chance)
    }
    return result
  }
}

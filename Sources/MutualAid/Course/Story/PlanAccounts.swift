import Money
import MonteCarlo
import Statistics

/// What the events of a plan add up to: the numbers of its measures, without another look at the
/// run.
///
///     members counted = founders + joined + rejoined - left - died - too old - unpaid
///                       - claims granted and refused, where claimants leave
///     outstanding     = diagnosed - granted - refused
///     carried         = aid + fee - shares - sponsor - shortfall - insured
///     platform result = fee - investigation - sponsor - what refunds and offers cost the platform
struct PlanAccounts {
  private let tables: PlanTables
  private let suffix: String
  private let sums: StorySums

  /// Stored numbers by metric and group.
  private var numbers: [String: Int64] = [:]

  init(_ tables: PlanTables, suffix: String, events: [StoryEvent]) {
    self.tables = tables
    self.suffix = suffix
    sums = StorySums(events)
    let years = Set(tables.year).sorted().map { tables.plan.calendar.start.year + $0 }
    let members = membersByDate(events)
    addDates(members)
    for year in years { addYear("year=\(year)", year) }
    addWhole(members)
  }

  /// The stored number of a measure; `nil` where it does not follow from events.
  func number(of measure: Measure) -> Int64? {
    numbers["\(measure.metric)\n\(measure.group)"]
  }

  private func group(_ text: String) -> String { PlanStory.group(text, suffix) }

  private func sum(_ name: String, _ text: String = "") -> Int64 { sums[name, group(text)] }

  private mutating func set(_ metric: DynamicMetric, _ text: String, _ number: Int64) {
    numbers["\(metric.rawValue)\n\(group(text))"] = number
  }

  private mutating func setMoney(_ metric: DynamicMetric, _ text: String, _ fen: Int64) {
    let isSigned = metric == .carried || metric == .platformResult
    let zero = isSigned ? RunSettings.largestStored / 2 : 0
    set(metric, text, zero + fen / tables.plan.moneyUnit)
  }

  /// Runs through the events and counts heads.
  private func membersByDate(_ events: [StoryEvent]) -> [Int64] {
    let leaving = tables.plan.claimantsLeave ? ["claims", "refused"] : []
    let losses = ["left", "died", "too-old", "unpaid"] + leaving
    let whole = group("")
    var heads: Int64 = 0
    var counted: [String: Int64] = [:]
    for event in events where event.groups.contains(whole) {
      for gain in ["founders", "joined", "rejoined"] { heads += event.number(gain) }
      for loss in losses { heads -= event.number(loss) }
      if event.kind == "members-counted" { counted[event.groups[0]] = heads }
    }
    return tables.periods.map { counted[group("date=\($0.share)")] ?? 0 }
  }

  private mutating func addDates(_ members: [Int64]) {
    var (claims, aid): (Int64, Int64) = (0, 0)
    var isOver = false
    for (t, period) in tables.periods.enumerated() {
      let date = "date=\(period.share)"
      claims += sum("claims", date)
      aid += sum("aid", date)
      let late = isOver ? (sum("claims", PlanStory.runOff), sum("aid", PlanStory.runOff)) : (0, 0)
      set(.periodShare, date, sum("share", date))
      set(.shareDue, date, sum("share", date) + sum("cut", date))
      set(.members, date, members[t])
      set(.periodClaims, date, sum("claims", date))
      set(.totalClaims, date, claims + late.0)
      setMoney(.totalAid, date, aid + late.1)
      // Sums up to a later date hold what was paid after the end.
      isOver = isOver || sum("lifetime", date) > 0
    }
    for limit in tables.plan.limits.period {
      let over = tables.periods.reduce(0) {
        $0 + (sum("share", "date=\($1.share)") > limit.fen ? 1 : 0)
      }
      let part = Double(over) / Double(max(1, tables.periods.count))
      set(.periodOver, "limit=\(limit)", Int64((part / DynamicMeasures.shareScale).rounded()))
    }
  }

  private mutating func addYear(_ text: String, _ year: Int) {
    let share = sum("share", text)
    set(.annualShare, text, share)
    for limit in tables.plan.limits.year {
      set(.annualOver, "\(text) limit=\(limit)", share > limit.fen ? 1 : 0)
    }
    for metric in [
      DynamicMetric.aid, .fee, .shares, .sponsor, .shortfall, .insured, .investigation, .leaked,
    ] { setMoney(metric, text, sum(metric.rawValue, text)) }
    for metric in [
      DynamicMetric.joined, .left, .rejoined, .unpaid, .died, .tooOld, .claims, .refused,
    ] { set(metric, text, sum(metric.rawValue, text)) }
  }

  private mutating func addWhole(_ members: [Int64]) {
    let lifetime = sum("lifetime")
    let horizon = tables.plan.end.number - tables.plan.calendar.start.number
    set(.ended, "", lifetime > 0 ? 1 : 0)
    set(.lifetime, "", lifetime > 0 ? lifetime : Int64(horizon))
    set(.members, "", lifetime > 0 ? 0 : members.last ?? 0)
    set(.outstanding, "", sum("diagnosed") - sum("claims") - sum("refused"))
    let paid = sum("shares") + sum("sponsor") + sum("shortfall") + sum("insured")
    setMoney(.carried, "", sum("aid") + sum("fee") - paid)
    setMoney(
      .platformResult, "",
      sum("fee") - sum("investigation") - sum("sponsor") - sum("platform-cost"))
    setMoney(.runOff, "", sum("aid", PlanStory.runOff))
    setMoney(.refunds, "", sum("refunds"))
    set(.converted, "", sum("converted"))
  }
}

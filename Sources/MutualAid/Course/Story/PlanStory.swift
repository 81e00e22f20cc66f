import Money
import Statistics

/// Tells one replication of a plan: watches a run after every phase, and makes events of what has
/// changed.
///
/// It sees the state that the run itself goes through and draws nothing, so that a run with a story
/// and one without are the same.
final class PlanStory {
  /// The moments at which a run is looked at, in their order.
  enum Phase {
    case drewYear, moved, joined, diagnosed, decided, counted, shared, leftLate, ended
  }

  /// What happened, in the order of the run.
  private(set) var events: [StoryEvent] = []

  let tables: PlanTables

  /// What is added to groups of a linked plan; empty for the plan itself.
  let suffix: String

  /// The run at the moment before.
  private var before: PlanRun?

  init(_ tables: PlanTables, suffix: String) {
    self.tables = tables
    self.suffix = suffix
  }

  /// A group of measures of this plan.
  func group(_ text: String) -> String { PlanStory.group(text, suffix) }

  static func group(_ text: String, _ suffix: String) -> String {
    [text, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The group of what is paid after the end; no measure has it.
  static let runOff = "run-off"

  /// Tells how the plan begins.
  func open(_ run: PlanRun) {
    before = run
    let start = "\(tables.plan.calendar.start)"
    add(
      start, "plan-opened", groups: [group("")],
      [
        .init("founders", number: tables.plan.founders, unit: "people"),
        .init("diagnosed", number: run.outcome.outstanding, unit: "claims"),
      ])
  }

  /// Tells what a phase has changed.
  func tell(_ phase: Phase, _ t: Int, _ run: PlanRun) {
    guard let before else { return }
    let change = PlanChange(before: before, after: run, year: tables.year[t])
    switch phase {
    case .drewYear: tellYear(t, change)
    case .moved, .leftLate: tellMoves(phase, t, change)
    case .joined: tellJoining(t, change)
    case .diagnosed:
      add(
        publication(t), "claims-diagnosed", groups: groups(t),
        [.init("diagnosed", number: change.of(\.outstanding), unit: "claims")])
    case .decided: tellDecisions(t, change)
    case .counted: tellCount(t, change)
    case .shared: tellShare(t, change)
    case .ended: tellEnd(t, change)
    }
    self.before = run
  }

  /// Tells how the plan stands at the end of the horizon, if it still does.
  func close(_ run: PlanRun) {
    guard run.isOpen, !tables.periods.isEmpty else { return }
    add(
      "\(tables.plan.end)", "horizon-ended", groups: [],
      [
        .init("members", number: run.cohorts.reduce(run.waiting) { $0 + $1.total }, unit: "people"),
        .init("under-way", number: run.outcome.outstanding, unit: "claims"),
        .init("carried", fen: run.outcome.carried),
      ])
  }

  /// Adds an event without its zeros, if anything is left of it.
  func add(
    _ time: String, _ kind: String, who: String = "", groups: [String],
    _ quantities: [StoryEvent.Quantity]
  ) {
    let name = [who, suffix].filter { !$0.isEmpty }.joined(separator: " ")
    let event = StoryEvent(
      time: time, kind: kind, who: name, groups: groups, quantities: quantities)
    if let event = event.withoutZeros { events.append(event) }
  }

  /// The groups that an event of a period counts in.
  ///
  /// - Parameters:
  ///   - t: the period.
  ///   - isOver: whether the plan has ended: what is paid then belongs to no date.
  /// - Returns: the group of the date, that of the year, and the whole.
  func groups(_ t: Int, isOver: Bool = false) -> [String] {
    let year = tables.plan.calendar.start.year + tables.year[t]
    return [
      group(isOver ? PlanStory.runOff : "date=\(tables.periods[t].share)"),
      group("year=\(year)"), group(""),
    ]
  }

  func publication(_ t: Int) -> String { "\(tables.periods[t].publication)" }
  func shareDate(_ t: Int) -> String { "\(tables.periods[t].share)" }
}

/// A run before and after a phase.
struct PlanChange {
  let before: PlanRun
  let after: PlanRun

  /// The calendar year of the period, as tables count it.
  let year: Int

  /// By how much a number of the whole has changed.
  func of(_ part: KeyPath<PlanOutcome, Int64>) -> Int64 {
    after.outcome[keyPath: part] - before.outcome[keyPath: part]
  }

  /// By how much a number of the year has changed.
  func inYear(_ part: KeyPath<PlanOutcome.YearMoney, Int64>) -> Int64 {
    after.outcome.years[year][keyPath: part] - before.outcome.years[year][keyPath: part]
  }
}

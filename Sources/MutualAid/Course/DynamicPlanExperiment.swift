public import MonteCarlo
import Randomness
import Statistics

/// The Monte Carlo experiment of a dynamic plan: one replication is the whole horizon.
///
/// - Draws: streams with the purposes `membership`, `claims`, `handling`, `debits`, `ending` and
///   `parameters`; entity = replication in the block × 2^32 + pool × 2^24 + period
///   (`Docs/StreamContract.md`).
/// - Complexity: O(periods × classes × cohorts that are told apart), whatever the number of members.
public struct DynamicPlanExperiment: Experiment {
  /// The plan.
  public let plan: DynamicPlan

  /// The replications of a block.
  public let blockSize = 16

  let tables: [PlanTables]
  let layout: DynamicMeasures

  /// Prepares a plan that was checked.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - metrics: the metrics to report; `nil` for all. The draws do not depend on it.
  public init(_ plan: DynamicPlan, metrics: Set<String>? = nil) {
    self.plan = plan
    tables = [PlanTables(plan)] + plan.linked.map { PlanTables($0.plan) }
    layout = DynamicMeasures(
      tables, names: [""] + plan.linked.map(\.name), metrics: metrics)
  }

  /// How many cells of class and cohort a replication steps through.
  public var steps: Int64 {
    tables.reduce(0) { sum, tables in
      sum + Int64(tables.periods.count)
        * Int64(tables.plan.classes.count * (tables.cover.tracked + 2))
    }
  }

  /// What each replication reports.
  public var measures: [Measure] { layout.measures }

  /// The shares of all periods together.
  public var pools: [Pool] { layout.pools }

  /// Runs the first replications of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    for r in 0..<values.replications {
      let outcomes = outcomes(block: block, seed: seed, replication: r)
      for outcome in outcomes where outcome.ledgerDifference != 0 {
        throw LedgerError(
          identity: "aid + fee = shares + sponsor + shortfall + insured + carried", block: block,
          replication: r, difference: outcome.ledgerDifference)
      }
      for (i, read) in layout.readers.enumerated() { values[i, r] = read(outcomes) }
    }
  }

  /// Runs one replication of the plan and of those that are linked to it.
  ///
  /// Stories, one for each of them, are told what happens; without them the run is the same.
  func outcomes(
    block: UInt64, seed: UInt64, replication: Int, stories: [PlanStory]? = nil
  ) -> [PlanOutcome] {
    var runs = tables.enumerated().map { i, tables in
      PlanRun(
        tables,
        stream: PlanStreams(seed: seed, block: block, replication: replication, pool: i))
    }
    if let stories {
      for (story, run) in zip(stories, runs) { story.open(run) }
    }
    var joining = PlanStreams(seed: seed, block: block, replication: replication)
      .generator(.membership, PlanStreams.moving)
    // Dates of two calendars can differ by a day, and one plan can outlive the other.
    var next = [Int](repeating: 0, count: runs.count)
    var coming = plan.linked.map { [Int64](repeating: 0, count: $0.plan.classes.count) }
    for (t, period) in tables[0].periods.enumerated() {
      let tooOld = runs[0].step(t, story: stories?[0])
      for (i, other) in plan.linked.enumerated() {
        let periods = tables[i + 1].periods
        guard let first = periods.first, period.share > first.from else { continue }
        let moving = other.moving(tooOld, from: plan.classes, using: &joining)
        for c in moving.indices { coming[i][c] += moving[c] }
        while next[i] < periods.count, periods[next[i]].share <= period.share {
          _ = runs[i + 1].step(next[i], arrivals: coming[i], story: stories?[i + 1])
          for c in moving.indices { coming[i][c] = 0 }
          next[i] += 1
        }
      }
    }
    for i in plan.linked.indices {
      for t in next[i]..<tables[i + 1].periods.count {
        _ = runs[i + 1].step(t, arrivals: coming[i], story: stories?[i + 1])
        for c in coming[i].indices { coming[i][c] = 0 }
      }
    }
    if let stories {
      for (story, run) in zip(stories, runs) { story.close(run) }
    }
    return runs.map(\.outcome)
  }

  /// The means of people, claims and money, where nothing reacts to the share; else nothing.
  public func exactLaws() -> ExactLaws {
    var laws = ExactLaws()
    guard let course = ExpectedCourse(tables[0]) else { return laws }
    for (i, measure) in layout.measures.enumerated() {
      guard let mean = course.means["\(measure.metric)\n\(measure.group)"] else { continue }
      let unit = measure.unit == "yuan" ? Double(plan.moneyUnit) : 1
      laws.measures[i] = .moments(mean: mean / unit, variance: nil)
    }
    return laws
  }

  /// The metrics with what they mean, in the order of reports.
  public static let metrics: [(name: String, meaning: String)] = DynamicMetric.allCases.map {
    ($0.rawValue, $0.meaning)
  }
}

extension DynamicPlan.LinkedPlan {
  /// Those who are too old for a plan and join this one, by class of this one.
  ///
  /// They go into the class of their sex that holds the next age, or else into the first.
  func moving(
    _ tooOld: [Int64], from classes: [MemberClass], using generator: inout Xoshiro256PlusPlus
  ) -> [Int64] {
    var arrivals = [Int64](repeating: 0, count: plan.classes.count)
    for (c, number) in tooOld.enumerated() where number > 0 {
      let age = (classes[c].ages?.upperBound ?? 0) + 1
      let place =
        plan.classes.firstIndex {
          $0.sex == classes[c].sex && ($0.ages?.contains(age) ?? false)
        } ?? 0
      arrivals[place] += binomialDraw(number, joining, using: &generator)
    }
    return arrivals
  }
}

extension PlanStreams {
  /// The place of the draws of who goes from one plan to another.
  static let moving = 1 << 19
}

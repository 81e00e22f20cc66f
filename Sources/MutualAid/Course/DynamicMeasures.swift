import Money
import MonteCarlo

/// Which measures a dynamic plan has, and how each is read off a replication.
struct DynamicMeasures: Sendable {
  /// The measures, metric by metric.
  private(set) var measures: [Measure] = []

  /// The pools: the shares of all periods.
  private(set) var pools: [Pool] = []

  /// Reads the stored number of each measure.
  private(set) var readers: [@Sendable ([PlanOutcome]) -> Int64] = []

  private let wanted: Set<String>?

  /// Up to so many replications quantiles are exact: numbers of members are far larger than their
  /// spread.
  private static let listed = 1000

  /// With more replications measures by date are stored in bins of 0.05%; there can be hundreds.
  private static let exactBits = 12

  /// Shares of all members are stored in millionths.
  static let shareScale = 1e-6

  /// Lays out the measures of a plan and of those that are linked to it.
  init(_ tables: [PlanTables], names: [String], metrics: Set<String>?) {
    wanted = metrics
    for (i, table) in tables.enumerated() {
      add(table, pool: i, suffix: i == 0 ? "" : "plan=\(names[i])")
    }
    let order = measures.indices.sorted {
      (DynamicMeasures.rank(measures[$0]), $0) < (DynamicMeasures.rank(measures[$1]), $1)
    }
    (measures, readers) = (order.map { measures[$0] }, order.map { readers[$0] })
    let shares = measures.indices.filter {
      measures[$0].metric == DynamicMetric.periodShare.rawValue
        && !measures[$0].group.contains("plan=")
    }
    if let first = shares.first, let last = shares.last {
      pools = [
        Pool(
          metric: DynamicMetric.periodShare.rawValue, members: first..<last + 1,
          independent: false)
      ]
    }
  }

  private static func rank(_ measure: Measure) -> Int {
    DynamicMetric.allCases.firstIndex { $0.rawValue == measure.metric } ?? 0
  }

  private mutating func add(
    _ metric: DynamicMetric, _ unit: String, group: String = "", scale: Double = 1,
    zero: Double = 0, bits: Int = DynamicMeasures.exactBits, listed: Int = DynamicMeasures.listed,
    kind: Measure.Kind = .quantity, read: @escaping @Sendable ([PlanOutcome]) -> Int64
  ) {
    guard wanted?.contains(metric.rawValue) ?? true else { return }
    measures.append(
      Measure(
        metric: metric.rawValue, group: group, unit: unit, scale: scale, zero: zero,
        kind: kind, exactBits: bits, listed: listed))
    readers.append(read)
  }

  /// Adds a sum of money, stored in the unit of the plan; the middle of what a tally holds stands for
  /// 0 where it can be below.
  private mutating func addMoney(
    _ metric: DynamicMetric, _ unit: Int64, group: String, signed: Bool = false,
    read: @escaping @Sendable ([PlanOutcome]) -> Int64
  ) {
    let zero = signed ? RunSettings.largestStored / 2 : 0
    add(
      metric, "yuan", group: group, scale: 0.01 * Double(unit), zero: Double(zero), listed: 10_000
    ) { zero + read($0) / unit }
  }

  private mutating func add(_ table: PlanTables, pool: Int, suffix: String) {
    func group(_ text: String) -> String {
      [text, suffix].filter { !$0.isEmpty }.joined(separator: " ")
    }
    addByDate(table, pool, group)
    addByYear(table, pool, group)
    addByClass(table, pool, group)
    addWhole(table, pool, group)
  }

  private mutating func addByDate(
    _ table: PlanTables, _ pool: Int, _ group: (String) -> String
  ) {
    let part = DynamicMeasures.shareScale
    let unit = table.plan.moneyUnit
    for (t, period) in table.periods.enumerated() {
      let date = group("date=\(period.share)")
      add(.periodShare, "yuan", group: date, scale: 0.01, bits: 16) { $0[pool].share[t] }
      add(.shareDue, "yuan", group: date, scale: 0.01, bits: 16) { $0[pool].due[t] }
      add(.members, "people", group: date) { $0[pool].members[t] }
      add(.matured, "share", group: date, scale: part) { Int64(($0[pool].matured[t] / part)) }
      add(.riskIndex, "ratio", group: date, scale: part) { Int64($0[pool].risk[t] / part) }
      add(.periodClaims, "claims", group: date) { $0[pool].claims[t] }
      add(.totalClaims, "claims", group: date) { $0[pool].totalClaims[t] }
      add(.totalAid, "yuan", group: date, scale: 0.01 * Double(unit)) {
        $0[pool].totalAid[t] / unit
      }
    }
  }

  private mutating func addByYear(
    _ table: PlanTables, _ pool: Int, _ group: (String) -> String
  ) {
    typealias Year = PlanOutcome.YearMoney
    let plan = table.plan
    let unit = plan.moneyUnit
    var money: [(DynamicMetric, @Sendable (Year) -> Int64)] = [
      (.aid, { $0.aid }), (.fee, { $0.fee }), (.shares, { $0.shares }), (.sponsor, { $0.sponsor }),
      (.shortfall, { $0.shortfall }),
    ]
    if plan.backstop != nil { money.append((.insured, { $0.insured })) }
    if plan.investigation.cost > .zero { money.append((.investigation, { $0.investigation })) }
    if plan.investigation.falseShare > 0 { money.append((.leaked, { $0.leaked })) }
    var people: [(DynamicMetric, @Sendable (Year) -> Int64)] = [
      (.joined, { $0.joined }), (.left, { $0.left }),
    ]
    if plan.exits.reentry > 0 { people.append((.rejoined, { $0.rejoined })) }
    if plan.payment.debits != nil || plan.payment.prepaid != nil {
      people.append((.unpaid, { $0.unpaid }))
    }
    if plan.classes.contains(where: { $0.mortality > 0 }) { people.append((.died, { $0.died })) }
    if plan.classes.contains(where: { $0.ageing > 0 }) { people.append((.tooOld, { $0.tooOld })) }
    let first = plan.calendar.start.year
    for y in Set(table.year).sorted() {
      let year = group("year=\(first + y)")
      add(.annualShare, "yuan", group: year, scale: 0.01, bits: 20) { $0[pool].yearShare[y] }
      for (metric, part) in money {
        addMoney(metric, unit, group: year) { part($0[pool].years[y]) }
      }
      for (metric, part) in people {
        add(metric, "people", group: year) { part($0[pool].years[y]) }
      }
      add(.claims, "claims", group: year) { $0[pool].years[y].claims }
      if !plan.investigation.grantsAll {
        add(.refused, "claims", group: year) { $0[pool].years[y].refused }
      }
      for limit in plan.limits.year {
        add(.annualOver, "share", group: group("year=\(first + y) limit=\(limit)"), kind: .event) {
          $0[pool].yearShare[y] > limit.fen ? 1 : 0
        }
      }
    }
    for limit in plan.limits.period {
      let periods = Double(max(1, table.periods.count))
      let part = DynamicMeasures.shareScale
      add(.periodOver, "share", group: group("limit=\(limit)"), scale: part) { outcomes in
        let over = outcomes[pool].share.reduce(0) { $0 + ($1 > limit.fen ? 1 : 0) }
        return Int64((Double(over) / periods / part).rounded())
      }
    }
  }

  private mutating func addByClass(
    _ table: PlanTables, _ pool: Int, _ group: (String) -> String
  ) {
    for (c, memberClass) in table.plan.classes.enumerated() {
      let name = group("class=\(memberClass.name)")
      @Sendable func perYear(_ fen: Double, _ outcome: PlanOutcome) -> Int64 {
        outcome.classYears[c] > 0 ? Int64((fen / outcome.classYears[c]).rounded()) : 0
      }
      add(.classPaid, "yuan", group: name, scale: 0.01) {
        perYear(Double($0[pool].classPaid[c]), $0[pool])
      }
      add(.classCost, "yuan", group: name, scale: 0.01) { perYear($0[pool].classCost[c], $0[pool]) }
      let zero = RunSettings.largestStored / 2
      add(.classSubsidy, "yuan", group: name, scale: 0.01, zero: Double(zero), listed: 10_000) {
        max(0, zero + perYear(Double($0[pool].classPaid[c]) - $0[pool].classCost[c], $0[pool]))
      }
    }
  }

  private mutating func addWhole(
    _ table: PlanTables, _ pool: Int, _ group: (String) -> String
  ) {
    let plan = table.plan
    let whole = group("")
    let last = max(0, table.periods.count - 1)
    add(.members, "people", group: whole) { $0[pool].ended ? 0 : $0[pool].members[last] }
    add(.outstanding, "claims", group: whole) { $0[pool].outstanding }
    let unit = plan.moneyUnit
    addMoney(.carried, unit, group: whole, signed: true) { $0[pool].carried }
    addMoney(.platformResult, unit, group: whole, signed: true) { $0[pool].platformResult }
    if plan.payment.prepaid != nil {
      addMoney(.float, unit, group: whole) { $0[pool].largestFloat }
    }
    addEnd(plan, pool, whole)
    guard let insurance = plan.insurance, let terms = table.insuranceTerms else { return }
    let (premium, _, capital) = insurance.premium(terms, members: plan.founders)
    let (premiumFen, capitalFen) = (
      Int64((premium * 100).rounded()), Int64((capital * 100).rounded())
    )
    add(.insurancePremium, "yuan", group: whole, scale: 0.01) { _ in premiumFen }
    add(.insuranceCapital, "yuan", group: whole, scale: 0.01) { _ in capitalFen }
  }

  private mutating func addEnd(_ plan: DynamicPlan, _ pool: Int, _ whole: String) {
    let ending = plan.ending
    guard ending.threshold != nil || ending.date != nil || ending.decisionRate > 0 else { return }
    add(.ended, "share", group: whole, kind: .event) { $0[pool].ended ? 1 : 0 }
    add(.lifetime, "years", group: whole, scale: 1 / SharePeriod.daysAYear) {
      Int64($0[pool].lifetime)
    }
    let unit = plan.moneyUnit
    addMoney(.runOff, unit, group: whole) { $0[pool].runOff }
    if ending.refund != .none {
      addMoney(.refunds, unit, group: whole) { $0[pool].refunds }
    }
    if ending.conversion != nil {
      add(.converted, "people", group: whole) { $0[pool].converted }
    }
  }
}

import MutualAid
import Testing

@testable import Scenario

@Suite struct DynamicPlanBuilderTests {
  private func dynamicPlan(_ text: String) throws -> DynamicPlan {
    let experiment = try Files(text).load().variants[0].experiment
    return try #require(experiment as? DynamicPlanExperiment).plan
  }

  @Test func `every key of the language lands in the plan`() throws {
    let plan = try dynamicPlan(WholePlan.text)
    let expected = try WholePlan.plan()
    // Part by part first: a difference of whole plans is hard to read.
    #expect(plan.calendar == expected.calendar)
    #expect(plan.end == expected.end)
    #expect(plan.classes == expected.classes)
    #expect(plan.entries == expected.entries)
    #expect(plan.incidence == expected.incidence)
    #expect(plan.lags == expected.lags)
    #expect(plan.levels == expected.levels)
    #expect(plan.investigation == expected.investigation)
    #expect(plan.payment == expected.payment)
    #expect(plan.caps == expected.caps)
    #expect(plan.exits == expected.exits)
    #expect(plan.ending == expected.ending)
    #expect(plan.linked == expected.linked)
    #expect(plan == expected)
  }

  @Test func `the whole plan has every key, and explain tells each with its origin`() throws {
    let scenario = try Files(WholePlan.text).load()
    let paths = scenario.variants[0].explanation.map(\.path)
    func expect(_ keys: [KeyDefinition], under path: String) {
      for key in keys {
        let full = "\(path).\(key.name)"
        switch key.shape {
        case .table(let inner): expect(inner, under: full)
        case .list(.table(let inner)): expect(inner, under: full + "[0]")
        default:
          #expect(paths.contains { $0 == full || $0.hasPrefix(full + "[") }, "\(full)")
        }
      }
    }
    // The other curves, the other calendar and the other payment of a level stand in their own tests.
    let elsewhere = [
      "total", "middle", "width", "table", "rate", "every", "part", "amount", "classes",
      "periods-per-year", "linked", "sharing",
    ]
    func without(_ keys: [KeyDefinition]) -> [KeyDefinition] {
      keys.filter { !elsewhere.contains($0.name) }.map { key in
        var key = key
        if case .table(let inner) = key.shape { key.shape = .table(without(inner)) }
        if case .list(.table(let inner)) = key.shape { key.shape = .list(.table(without(inner))) }
        return key
      }
    }
    expect(without(PlanKeys.all), under: "plan")
    #expect(scenario.value("plan.calendar.start") == "2020-03-01")
    #expect(scenario.origin("plan.calendar.start") == "a.yaml:17:12")
    #expect(scenario.value("plan.claims.waiting-period") == "90 days")
    #expect(scenario.value("plan.linked[0].ending.grace") == "90 days")
    #expect(
      scenario.origin("plan.linked[0].ending.grace")
        == "default: 相互宝 counted after three months")
  }

  @Test func `without sections of its own a plan is the static one`() throws {
    let experiment = try Files(aid + plan("fee: 8%, periods-per-year: 12, cap-per-case: 1")).load()
      .variants[0].experiment
    #expect(experiment is StaticPlanExperiment)
  }

  @Test(arguments: [
    "calendar: {}", "population: {}", "entries: {curve: none}", "claims: {}", "investigation: {}",
    "payment: {}", "caps: {}", "exits: {}", "ending: {}", "backstop: {attachment: 5}",
    "insurance: {}", "limits: {}",
    "linked: [{name: a, opens: \"2019-03-01\", members: 5, incidence: 1‰, benefit: 1}]",
  ])
  func `any section makes a plan go through time`(section: String) throws {
    let plan = try dynamicPlan(aid + plan(section))
    #expect(plan.founders == 50_000)
    #expect(plan.calendar.rhythm == .daysOfMonth([14, 28]))
    #expect(plan.calendar.publicationLead == 7)
    #expect(plan.foundersAreMatured)
  }

  @Test(arguments: [
    ("calendar: {every: 10 days}", ShareCalendar.Rhythm.every(days: 10)),
    ("calendar: {}, periods-per-year: 12", .timesAYear(12)),
    ("calendar: {share-days: [20, 5, 20]}", .daysOfMonth([5, 20])),
  ])
  func `shares follow each other as they are written`(
    keys: String, rhythm: ShareCalendar.Rhythm
  ) throws {
    #expect(try dynamicPlan(aid + plan(keys)).calendar.rhythm == rhythm)
  }

  @Test(arguments: [
    ("growth, rate: 5%", EntryCurve.growth(rate: 0.05)),
    (
      "logistic, total: 9万, middle: \"2019-06-01\", width: 200 days",
      .logistic(total: 90_000, middle: Day(number: 18_048), width: 200)
    ),
    (
      "table, table: [{date: \"2019-06-01\", joined: 5}]",
      .table([.init(day: Day(number: 18_048), joined: 5)])
    ),
    ("none", .none),
  ])
  func `every curve of entries is read`(text: String, curve: EntryCurve) throws {
    #expect(try dynamicPlan(aid + plan("entries: {curve: \(text)}")).entries == curve)
  }

  @Test(arguments: [
    ("{}", true, true), ("{claims-under-way: false}", true, false),
    ("{matured: false}", false, false),
  ])
  func `members at the start have waited, and some have claims under way`(
    population: String, matured: Bool, underWay: Bool
  ) throws {
    let plan = try dynamicPlan(aid + plan("population: \(population)"))
    #expect(plan.foundersAreMatured == matured)
    #expect(plan.claimsAreUnderWay == underWay)
  }

  @Test func `shares of classes are kept, however few begin`() throws {
    let classes = """
      plan:
        members: 1
        classes:
          - {name: young, share: 75%, incidence: 1‰, benefit: 30万}
          - {name: old, share: 25%, incidence: 5‰, benefit: 10万}
        entries: {curve: growth, rate: 5%}

      """
    let plan = try dynamicPlan(aid + classes)
    #expect(plan.classes.map(\.share) == [0.75, 0.25])
    #expect(plan.classes.map(\.entryShare.first) == [0.75, 0.25])
  }

  @Test(arguments: [
    ("2019-01-01", 1, "2020-01-01"), ("2020-02-29", 1, "2021-02-28"),
    ("2020-02-29", 5, "2025-02-28"), ("2020-02-29", 4, "2024-02-29"),
  ])
  func `a horizon ends on an anniversary`(start: String, years: Int, end: String) throws {
    let text = "calendar: {start: \"\(start)\"}"
    let plan = try dynamicPlan(aid + plan(text) + "run: {horizon: \(years) years}\n")
    #expect(plan.end.description == end)
  }

  @Test func `variants are all static or all go through time`() throws {
    let variants =
      "compare:\n  variants:\n    - {name: a, set: {plan.fee: 1%}}\n"
      + "    - {name: b, set: {plan.caps.per-year: 10}}\n"
    #expect(
      try Files(aid + plan() + variants).problems() == [
        "a.yaml:3:7: the variant b follows the plan through time, and a does not; "
          + "all variants do, or none; write calendar: {} under plan, so that all of them do"
      ])
    #expect(try Files(aid + plan("calendar: {}") + variants).load().variants.count == 2)
  }
}

import Testing

@testable import Scenario

/// What is said of times and claims of a dynamic plan that cannot be, word for word.
@Suite struct DynamicClaimsMistakesTests: PlanMistakes {
  @Test(arguments: [
    plan(
      "  calendar: {start: \"2019-02-30\"}\n",
      "7:21: plan.calendar.start is 2019-02-30, a day that does not exist; allowed is a date "
        + "from 1900-01-01 to 2199-12-31, as \"year-month-day\" in quotes"
    ),
    plan(
      "  calendar: {start: \"1899-12-31\"}\n",
      "7:21: plan.calendar.start is 1899-12-31; allowed is a date from 1900-01-01 to 2199-12-31, "
        + "as \"year-month-day\" in quotes; write, for example, 2019-01-28"
    ),
    plan(
      "  calendar: {start: 2019-02-03}\n",
      "7:21: 2019-02-03 means different things to different YAML readers; write decimal digits "
        + "alone for a number, or quotes around a text"
    ),
    plan(
      "  calendar: {start: today}\n",
      "7:21: plan.calendar.start is today; allowed is a date from 1900-01-01 to 2199-12-31, as "
        + "\"year-month-day\" in quotes; write, for example, 2019-01-28"
    ),
    plan(
      "  claims: {waiting-period: 3 months}\n",
      "7:28: plan.claims.waiting-period is 3 months, which is a time in months; allowed is 0 to "
        + "3,650 whole days; write, for example, 90 days"
    ),
  ])
  func `dates exist and stand in quotes`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  calendar: {share-days: [14], every: 30 days}\n",
      "7:39: plan.calendar.every stands beside plan.calendar.share-days; one of them says when "
        + "costs are shared; remove one of the two"
    ),
    plan(
      "  periods-per-year: 12\n  calendar: {every: 30 days}\n",
      "7:21: plan.periods-per-year stands beside plan.calendar.every; one of them says when "
        + "costs are shared; remove one of the two"
    ),
    plan(
      "  calendar: {share-days: [29]}\n",
      "7:27: plan.calendar.share-days[0] is 29; allowed is a whole number of days of the month "
        + "from 1 to 28"
    ),
    plan(
      "  calendar: {every: 400 days}\n",
      "7:13: no share falls into the time of the plan, 2019-01-01 to 2019-12-31; at least one, "
        + "published after the first day; share more often, or lengthen run.horizon"
    ),
    plan(
      "  calendar: {every: 12}\n",
      "7:21: plan.calendar.every is 12, which is a bare number; allowed is 1 to 3,650 whole "
        + "days; write, for example, 90 days"
    ),
  ])
  func `one key says when costs are shared, and some share falls into the horizon`(mistake: Mistake)
    throws
  {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  calendar: {every: 1 day}\nrun: {horizon: 50 years}\n",
      "4:3: the plan has 18,255 shares, those of linked plans too; at most 4,000 in a horizon; "
        + "write a shorter horizon or fewer shares a year"
    ),
    table(
      "  population: {resolution: single-ages}\n  claims: {selection: {at-entry: 50%, "
        + "years: 20}}\n  calendar: {every: 5 days}\nrun: {horizon: 50 years}\n",
      "4:3: a replication of this plan takes 1,068,574,680 steps; 10,000,000: periods × classes "
        + "× cohorts; write age-bands, a shorter horizon or fewer shares a year"
    ),
  ])
  func `a replication has an end`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  claims: {levels: [{name: a, share: 99%, part: 1}]}\n",
      "7:20: the shares of plan.claims.levels add up to 99%; they add up to 100%; add the claims "
        + "that are missing"
    ),
    plan(
      "  claims: {levels: [{name: a, share: 60%, part: 1}, {name: b, share: 60%, part: 1}]}\n",
      "7:20: the shares of plan.claims.levels add up to 120%; they add up to 100%; lower some of "
        + "them"
    ),
    plan(
      "  claims: {levels: [{name: a, share: 50%, part: 1}, {name: a, share: 50%, part: 1}]}\n",
      "7:60: two levels of the plan are called a; every level has a name of its own"
    ),
    plan(
      "  claims: {levels: [{name: a, share: 100%, part: 1, amount: 5}]}\n",
      "7:21: the level a of the plan has both part and amount; one of the two; write, for "
        + "example, part: 100%"
    ),
    plan(
      "  claims: {levels: [{name: a, share: 100%}]}\n",
      "7:21: the level a of the plan has neither part nor amount; one of the two; write, for "
        + "example, part: 100%"
    ),
  ])
  func `levels hold all claims, each with one payment`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  claims: {level: 0%}\n",
      "5:14: nobody can expect a payment from the plan; an incidence, a level and payments above "
        + "0, of members at the start; raise incidence, claims.level or the payments"
    ),
    plan(
      "  claims: {levels: [{name: a, share: 100%, amount: 0.01}, {name: b, share: 0%, "
        + "part: 1}], filing-limit: 1 day,\n    report-lag: {mean: 1825 days, shape: 20}}\n",
      "7:105: next to no claim is reported within plan.claims.filing-limit; a limit that some of "
        + "the claims keep, by report-lag; raise filing-limit, or lower report-lag"
    ),
    bare(
      "  incidence: 0%\n  benefit: 30万\n  calendar: {}\n",
      "5:14: nobody can expect a payment from the plan; an incidence, a level and payments above "
        + "0, of members at the start; raise incidence, claims.level or the payments"
    ),
    bare(
      "  classes: [{name: a, share: 100%, incidence: 0, benefit: 1}, {name: b, share: 0%, "
        + "incidence: 1, benefit: 1}]\n  calendar: {}\n",
      "5:12: nobody can expect a payment from the plan; an incidence, a level and payments above "
        + "0, of members at the start; raise incidence, claims.level or the payments"
    ),
    bare(
      "  classes: [{name: a, share: 100%, incidence: 0.00000001, benefit: 1}, {name: b, "
        + "share: 0%, incidence: 1, benefit: 1}]\n  calendar: {}\n",
      "5:12: a class of the plan can expect more than a million times the payments of all; an "
        + "incidence, a level and payments above 0, of members at the start; raise incidence, "
        + "claims.level or the payments"
    ),
  ])
  func `somebody can expect a payment`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  claims: {dips: [{from: \"2019-03-01\", until: \"2019-03-01\", factor: 5%}]}\n",
      "7:47: a dip of plan.claims ends on 2019-03-01, not after 2019-03-01; the first day after "
        + "the dip"
    ),
    plan(
      "  claims: {slowdowns: [{from: \"2019-03-01\", until: \"2019-02-01\", factor: 5%}]}\n",
      "7:52: a slowdown of plan.claims ends on 2019-02-01, not after 2019-03-01; the first day "
        + "after the slowdown"
    ),
    plan(
      "  claims: {yearly-spread: 0.001%}\n",
      "7:27: plan.claims.yearly-spread is 0.001%; 0%, or 0.01% and more; write 0%"
    ),
  ])
  func `times in which fewer claims come end after they began`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }
}

import Testing

@testable import Scenario

/// What is said of payments, caps and the end of a dynamic plan that cannot be, word for word.
@Suite struct DynamicMoneyMistakesTests: PlanMistakes {
  @Test(arguments: [
    plan(
      "  caps: {per-period: 0}\n",
      "7:22: plan.caps.per-period is 0; allowed is a sum of money from 0.01 to 1,000,000,000 yuan"
    ),
    plan(
      "  caps: {per-year: 0.001}\n",
      "7:20: plan.caps.per-year is 0.001; allowed is a sum of money from 0.01 to 1,000,000,000 "
        + "yuan; money is exact to the fen (0.01 yuan)"
    ),
    plan(
      "  cap-per-case: 0.1\n  caps: {excess: carried}\n",
      "8:18: plan.caps.excess is carried, with a cap-per-case; a cap on periods or years can be "
        + "carried, one on cases cannot; write platform or claimants, or leave plan.cap-per-case "
        + "out"
    ),
    plan(
      "  payment: {prepaid: {entry: 3, least: 5, top-up: 10, chance: 95%}}\n",
      "7:40: plan.payment.prepaid.least is 5.00 yuan, and newcomers pay in 3.00 yuan; at most "
        + "what newcomers pay in, or all of them would have to top up at once; lower least, or "
        + "raise entry"
    ),
    plan(
      "  payment: {prepaid: {entry: 3, top-up: 10, chance: 95%}}\n",
      "7:22: the key plan.payment.prepaid.least is missing; it holds a sum of money from 0.01 to "
        + "1,000,000 yuan; write, for example, least: 30万 or 0.10 元"
    ),
    plan(
      "  backstop: {limit: 5}\n",
      "7:13: the key plan.backstop.attachment is missing; it holds a sum of money from 0 to "
        + "100,000,000,000 yuan; write, for example, attachment: 30万 or 0.10 元"
    ),
  ])
  func `caps and balances hold some money`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  ending: {threshold: 5.1万}\n",
      "7:23: the plan ends below 51,000 members and never has more than 50,000; a threshold that "
        + "the plan can reach; lower plan.ending.threshold, or raise plan.members or plan.entries"
    ),
    plan(
      "  ending: {threshold: from-cap}\n",
      "7:23: plan.ending.threshold is from-cap, but there is no plan.cap-per-case; a number of "
        + "members, or from-cap with a cap-per-case; write, for example, cap-per-case: 0.10 元"
    ),
    plan(
      "  ending: {threshold: always}\n",
      "7:23: plan.ending.threshold is always; allowed is a whole number of members from 1 to "
        + "20,000,000,000, or one of from-cap"
    ),
    plan(
      "  ending: {refund: balances}\n",
      "7:20: plan.ending.refund is balances, but members have none; balances with "
        + "plan.payment.prepaid; write refund: shares, or add plan.payment.prepaid"
    ),
    plan(
      "  ending: {date: \"2018-12-31\"}\n",
      "7:18: the plan ends on 2018-12-31, before its first share; a day from the first share on, "
        + "2019-01-14"
    ),
    plan(
      "  ending: {date: \"2019-01-13\"}\n",
      "7:18: the plan ends on 2019-01-13, before its first share; a day from the first share on, "
        + "2019-01-14"
    ),
    plan(
      "  ending: {date: \"2019-03-31\", announced: \"2019-04-01\"}\n",
      "7:43: the end of the plan is announced on 2019-04-01, after its date, 2019-03-31; a day "
        + "up to the date; write an earlier day"
    ),
  ])
  func `an end can be reached, after it was announced`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  exits: {fairness: {tolerance: 3, steepness: soft}}\n",
      "7:47: plan.exits.fairness.steepness is soft; allowed is a number from 0.1 to 1,000, or "
        + "one of step"
    ),
    plan(
      "  exits: {fairness: {tolerance: 3, steepness: 0.01}}\n",
      "7:47: plan.exits.fairness.steepness is 0.01; allowed is a number from 0.1 to 1,000, or "
        + "one of step"
    ),
    plan(
      "  exits: {fairness: {}}\n",
      "7:21: the key plan.exits.fairness.tolerance is missing; it holds a number from 0.01 to "
        + "1,000; write, for example, tolerance: 1.5"
    ),
  ])
  func `members compare sharply or softly, with a number`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  limits: {period-share: [1, 1.00]}\n",
      "7:26: plan.limits.period-share has 1.00 yuan twice; each limit once"
    ),
    plan(
      "  limits: {annual-share: []}\n",
      "7:26: plan.limits.annual-share is an empty list; allowed is a list, each item a sum of "
        + "money from 0 to 1,000,000,000 yuan; write, for example, [30万 or 0.10 元]"
    ),
    plan(
      "  limits: {period-share: 5}\n",
      "7:26: plan.limits.period-share is 5; allowed is a list, each item a sum of money from 0 "
        + "to 1,000,000,000 yuan; write, for example, [30万 or 0.10 元]"
    ),
    plan(
      "  limits: {period: [5]}\n",
      "7:12: unknown key period in plan.limits; allowed are period-share, annual-share"
    ),
  ])
  func `limits are amounts, each once`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    bare(
      "  incidence: 50%\n  benefit: 10亿\n  calendar: {}\n",
      "4:12: the members or the costs of the plan go beyond the whole numbers that are added up "
        + "exactly; 20 billion members, and about 70,000 billion yuan in a replication; lower the "
        + "members, the entries, the incidence, the benefit or the horizon"
    ),
    // Hardly any money, but more people than there is room for.
    bare(
      "  incidence: 0.0001%\n  benefit: 0.01\n  entries: {curve: growth, rate: 1000%}\n"
        + "run: {horizon: 2 years}\n",
      "4:12: the members or the costs of the plan go beyond the whole numbers that are added up "
        + "exactly; 20 billion members, and about 70,000 billion yuan in a replication; lower the "
        + "members, the entries, the incidence, the benefit or the horizon"
    ),
    plan(
      "  entries: {curve: growth, rate: 1000%}\nrun: {horizon: 5 years}\n",
      "4:12: the members or the costs of the plan go beyond the whole numbers that are added up "
        + "exactly; 20 billion members, and about 70,000 billion yuan in a replication; lower the "
        + "members, the entries, the incidence, the benefit or the horizon"
    ),
  ])
  func `what is too much to add up exactly is told`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  waiting-period: 90 days\n",
      "7:3: unknown key waiting-period in plan; allowed are members, incidence, benefit, "
        + "classes, age-mix, male, fee, periods-per-year, cap-per-case, sharing, calendar, population, "
        + "entries, claims, investigation, payment, caps, exits, ending, backstop, insurance, "
        + "limits, linked; did you mean claims.waiting-period?"
    ),
    plan(
      "  claims: {waiting: 90 days}\n",
      "7:12: unknown key waiting in plan.claims; allowed are level, waiting-period, accidents, "
        + "selection, trend, yearly-spread, dips, report-lag, decision-lag, slowdowns, "
        + "filing-limit, levels, claimants"
    ),
  ])
  func `a key that stands elsewhere is found`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }
}

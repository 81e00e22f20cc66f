import Testing

@testable import Scenario

/// What is said of plans that are linked to another and cannot be, word for word.
@Suite struct LinkedPlanMistakesTests: PlanMistakes {
  @Test(arguments: [
    plan(
      "  linked: [{name: a, opens: \"2020-01-01\", members: 9, incidence: 1%, benefit: 1万}]\n",
      "7:29: plan.linked[0] opens on 2020-01-01; a day of the horizon, 2019-01-01 to 2019-12-31"
    ),
    plan(
      "  linked: [{name: a, opens: \"2018-12-31\", members: 9, incidence: 1%, benefit: 1万}]\n",
      "7:29: plan.linked[0] opens on 2018-12-31; a day of the horizon, 2019-01-01 to 2019-12-31"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-12-28\", members: 9, incidence: 1%, benefit: 1万}]\n",
      "7:12: no share falls into the time of plan.linked[0], 2019-12-28 to 2019-12-31; at least "
        + "one, published after the first day; share more often, or lengthen run.horizon"
    ),
    plan(
      "  calendar: {every: 30 days}\n  linked: [{name: a, opens: \"2019-02-01\", members: "
        + "9, incidence: 1%, benefit: 1万}]\n",
      "8:29: plan.linked[0] opens on 2019-02-01 and would share on other days than the plan; any "
        + "day with calendar.share-days, or with calendar.every whole periods after the start; "
        + "write plan.calendar.share-days"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-02-29\", members: 9, incidence: 1%, benefit: 1万}]\n",
      "7:29: plan.linked[0].opens is 2019-02-29, a day that does not exist; allowed is a date "
        + "from 1900-01-01 to 2199-12-31, as \"year-month-day\" in quotes"
    ),
  ])
  func `a linked plan opens within the horizon, on shares of the plan`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: "
        + "1万},\n    {name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: "
        + "1万}]\n",
      "8:12: two linked plans are called a; every linked plan has a name of its own"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", incidence: 1%, benefit: 1万}]\n",
      "7:12: plan.linked[0] has no members, and nobody joins; members at the start, a section "
        + "entries, or joining in a linked plan"
    ),
    table(
      "  linked: [{name: a, opens: \"2019-03-01\", joining: 5%, incidence: ci4-2020, "
        + "benefit: 1万}]\n",
      "7:12: plan.linked[0] has no members aged 60, the age of those who are too old for the "
        + "plan; an age-mix or population.oldest that reaches from 60 on; write, for example, "
        + "age-mix: [{ages: 60-70, share: 100%}]"
    ),
  ])
  func `linked plans have names and members of their own`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, benefit: 1万}]\n",
      "7:12: the key plan.linked[0].incidence is missing; a plan has an incidence and a benefit, "
        + "or plan.linked[0].classes; write, for example, incidence: 1‰"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: ci4-2020, "
        + "benefit: 1, age-mix: [{ages: 60-65, share: 150%}]}]\n",
      "7:119: plan.linked[0].age-mix[0].share is 150%; allowed is a part of a whole from 0% to "
        + "100%"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: ci4-2020, "
        + "benefit: 1, age-mix: [{ages: 60-65, share: 50%}]}]\n",
      "7:97: the shares of plan.linked[0].age-mix add up to 50%; they add up to 100%; add who is "
        + "missing"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: ci4-2020, "
        + "benefit: [{ages: 60-69, amount: 1}], age-mix: [{ages: 60-70, share: 100%}]}]\n",
      "7:85: plan.linked[0].benefit says nothing for members aged 70; a benefit for every age of "
        + "plan.linked[0].age-mix; add a band that holds 70, or leave these ages out of "
        + "plan.linked[0].age-mix"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "claims: {levels: [{name: a, share: 99%, part: 1}]}}]\n",
      "7:99: the shares of plan.linked[0].claims.levels add up to 99%; they add up to 100%; add "
        + "the claims that are missing"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "claims: {levels: [{name: a, share: 100%}]}}]\n",
      "7:66: nobody can expect a payment from plan.linked[0]; an incidence, a level and payments "
        + "above 0, of members at the start; raise incidence, claims.level or the payments",
      "7:99: the shares of plan.linked[0].claims.levels add up to 0%; they add up to 100%; add "
        + "the claims that are missing",
      "7:100: the level a of plan.linked[0] has neither part nor amount; one of the two; write, "
        + "for example, part: 100%"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "claims: {level: 0%}}]\n",
      "7:66: nobody can expect a payment from plan.linked[0]; an incidence, a level and payments "
        + "above 0, of members at the start; raise incidence, claims.level or the payments"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "ending: {refund: balances}}]\n",
      "7:99: plan.linked[0].ending.refund is balances, but members have none; balances with "
        + "plan.linked[0].payment.prepaid; write refund: shares, or add "
        + "plan.linked[0].payment.prepaid"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "ending: {threshold: from-cap}}]\n",
      "7:102: plan.linked[0].ending.threshold is from-cap, but there is no "
        + "plan.linked[0].cap-per-case; a number of members, or from-cap with a cap-per-case; "
        + "write, for example, cap-per-case: 0.10 元"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "ending: {threshold: 10}}]\n",
      "7:102: plan.linked[0] ends below 10 members and never has more than 9; a threshold that "
        + "the plan can reach; lower plan.linked[0].ending.threshold, or raise "
        + "plan.linked[0].members or plan.linked[0].entries"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "ending: {date: \"2019-02-28\"}}]\n",
      "7:97: plan.linked[0] ends on 2019-02-28, before its first share; a day from the first "
        + "share on, 2019-03-14"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "cap-per-case: 5, caps: {excess: carried}}]\n",
      "7:114: plan.linked[0].caps.excess is carried, with a cap-per-case; a cap on periods or "
        + "years can be carried, one on cases cannot; write platform or claimants, or leave "
        + "plan.linked[0].cap-per-case out"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, classes: [{name: a, share: "
        + "50%, incidence: 1%, benefit: 1}]}]\n",
      "7:64: the shares of plan.linked[0].classes add up to 50%; they add up to 100%; add who is "
        + "missing"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, classes: [{name: a, share: "
        + "100%, incidence: 1%, benefit: 1}], incidence: 5%}]\n",
      "7:128: plan.linked[0].incidence stands beside plan.linked[0].classes; each class has an "
        + "incidence and a benefit of its own; remove plan.linked[0].incidence or "
        + "plan.linked[0].classes"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 200亿, incidence: 1%, benefit: "
        + "1, entries: {curve: growth, rate: 5%}}]\n",
      "7:52: the members or the costs of plan.linked[0] go beyond the whole numbers that are "
        + "added up exactly; 20 billion members, and about 70,000 billion yuan in a replication; "
        + "lower the members, the entries, the incidence, the benefit or the horizon"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "payment: {prepaid: {entry: 1, least: 5, top-up: 10, chance: 95%}}}]\n",
      "7:119: plan.linked[0].payment.prepaid.least is 5.00 yuan, and newcomers pay in 1.00 yuan; "
        + "at most what newcomers pay in, or all of them would have to top up at once; lower "
        + "least, or raise entry"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "entries: {curve: steps, steps: [{from: \"2019-06-01\", per-year: 5}, {from: "
        + "\"2019-05-01\", per-year: 6}]}}]\n",
      "7:91: plan.linked[0].entries does not rise at 2019-05-01; dates in their order, and as "
        + "many or more people by each"
    ),
    plan(
      "  linked: [{name: a, opens: \"2019-03-01\", members: 9, incidence: 1%, benefit: 1, "
        + "calendar: {}}]\n",
      "7:82: unknown key calendar in plan.linked[0]; allowed are name, opens, joining, members, "
        + "incidence, benefit, classes, age-mix, male, fee, cap-per-case, population, entries, "
        + "claims, investigation, payment, caps, exits, ending"
    ),
  ])
  func `a linked plan is told by its own path`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }
}

import Testing

@testable import Scenario

/// What is said of members, ages and entries of a dynamic plan that cannot be, word for word.
@Suite struct DynamicMembersMistakesTests: PlanMistakes {
  @Test(arguments: [
    bare(
      "  classes: [{name: a, share: 90%, incidence: 1‰, benefit: 1}]\n  calendar: {}\n",
      "5:12: the shares of plan.classes add up to 90%; they add up to 100%; add who is missing"
    ),
    bare(
      "  classes: [{name: a, share: 50%, incidence: 1‰, benefit: 1},\n    {name: a, share: "
        + "50%, incidence: 1‰, benefit: 1}]\n  calendar: {}\n",
      "6:12: two classes of the plan are called a; every class has a name of its own"
    ),
    bare(
      "  incidence: ci4-2020\n  benefit: [{ages: 0-39, amount: 1}, {ages: 41-59, amount: "
        + "1}]\n  calendar: {}\n",
      "6:12: plan.benefit says nothing for members aged 40; a benefit for every age of "
        + "plan.age-mix; add a band that holds 40, or leave these ages out of plan.age-mix"
    ),
    bare(
      "  incidence: ci4-2020\n  benefit: [{ages: 0-40, amount: 1}, {ages: 40-59, amount: "
        + "1}]\n  calendar: {}\n",
      "6:12: two bands of plan.benefit hold the age 40; every age belongs to one band; write "
        + "bands such as 0-39 and 40-59"
    ),
    bare(
      "  incidence: ci4-2020\n  benefit: [{ages: 0-59, amount: 1}]\n  population: {oldest: "
        + "64}\n",
      "6:12: plan.benefit says nothing for members aged 60; a benefit for every age that members "
        + "grow into; add a band that holds 60"
    ),
    bare(
      "  incidence: ci4-2020\n  benefit: [{ages: 0-59, amount: 1}]\n  entries: {curve: "
        + "none, age-mix: [{ages: 55-64, share: 100%}]}\n",
      "6:12: plan.benefit says nothing for members aged 60; a benefit for every age of "
        + "plan.entries.age-mix; add a band that holds 60, or leave these ages out of "
        + "plan.entries.age-mix"
    ),
  ])
  func `classes and benefits hold all members, each once`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    table(
      "  population: {oldest: 50}\n",
      "7:24: plan.population.oldest is 50, but plan.age-mix has members aged 59; the oldest age "
        + "of the mix or a higher one; raise oldest, or leave these ages out of plan.age-mix"
    ),
    table(
      "  population: {oldest: 59}\n  entries: {curve: none, age-mix: [{ages: 55-64, share: "
        + "100%}]}\n",
      "7:24: plan.population.oldest is 59, but plan.entries.age-mix has members aged 64; the "
        + "oldest age of the mix or a higher one; raise oldest, or leave these ages out of "
        + "plan.entries.age-mix"
    ),
    table(
      "  population: {oldest: 110}\n",
      "7:24: plan.population.oldest is 110; the table ci4-2020 has the ages 0 to 105"
    ),
    table(
      "  entries: {curve: none, age-mix-end: [{ages: 100-110, share: 100%}]}\n",
      "7:39: plan.entries.age-mix-end has members aged 110; the table ci4-2020 has the ages 0 to "
        + "105"
    ),
    plan(
      "  population: {oldest: 60, ageing: false}\n",
      "7:24: plan.population.oldest has no use here; it counts only with incidence: ci4-2020 or {file: ...}; "
        + "remove it, or write incidence: ci4-2020",
      "7:36: plan.population.ageing has no use here; it counts only with incidence: ci4-2020 or {file: ...}; "
        + "remove it, or write incidence: ci4-2020"
    ),
    plan(
      "  exits: {old: {age: 40, factor: 50%}}\n",
      "7:16: plan.exits.old has no use here; it counts only with incidence: ci4-2020 or {file: ...}; remove it, "
        + "or write incidence: ci4-2020"
    ),
  ])
  func `ages are those of the table, and members are not too old`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    table(
      "  entries: {curve: none, age-mix: [{ages: 18-29, share: 50%}, {ages: 30-39, share: "
        + "40%}]}\n",
      "7:35: the shares of plan.entries.age-mix add up to 90%; they add up to 100%; add who is "
        + "missing"
    ),
    table(
      "  entries: {curve: none, age-mix-end: [{ages: 18-29, share: 110%}]}\n",
      "7:61: plan.entries.age-mix-end[0].share is 110%; allowed is a part of a whole from 0% to "
        + "100%"
    ),
    table(
      "  entries: {curve: none, age-mix-end: [{ages: 18-29, share: 70%}, {ages: 30-39, "
        + "share: 70%}]}\n",
      "7:39: the shares of plan.entries.age-mix-end add up to 140%; they add up to 100%; lower "
        + "some of them"
    ),
    table(
      "  entries: {curve: none, age-mix-end: [{ages: 18-29, share: 50%}, {ages: 29-39, "
        + "share: 50%}]}\n",
      "7:39: two bands of plan.entries.age-mix-end hold the age 29; every age belongs to one "
        + "band; write bands such as 0-39 and 40-59"
    ),
    table(
      "  age-mix: [{ages: 18-29, share: 50%}, {ages: 29-39, share: 50%}]\n  entries: "
        + "{curve: none}\n",
      "7:12: two bands of plan.age-mix hold the age 29; every age belongs to one band; write "
        + "bands such as 0-39 and 40-59"
    ),
    table(
      "  age-mix: [{ages: 18-29, share: 50%}, {ages: 30-39, share: 60%}]\n  entries: "
        + "{curve: none}\n",
      "7:12: the shares of plan.age-mix add up to 110%; they add up to 100%; lower some of them"
    ),
    plan(
      "  entries: {curve: none, age-mix: [{ages: 18-29, share: 100%}]}\n",
      "7:35: plan.entries.age-mix has no use here; it counts only with incidence: ci4-2020 or {file: ...}; "
        + "remove it, or write incidence: ci4-2020"
    ),
  ])
  func `mixes of newcomers add up and do not overlap`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    plan(
      "  entries: {curve: table, table: [{date: \"2019-06-01\", joined: 5}, {date: "
        + "\"2019-06-01\", joined: 6}]}\n",
      "7:12: plan.entries does not rise at 2019-06-01; dates in their order, and as many or more "
        + "people by each"
    ),
    plan(
      "  entries: {curve: table, table: [{date: \"2019-06-01\", joined: 5}, {date: "
        + "\"2019-07-01\", joined: 4}]}\n",
      "7:12: plan.entries does not rise at 2019-07-01; dates in their order, and as many or more "
        + "people by each"
    ),
    plan(
      "  entries: {curve: table, table: [{date: \"2019-01-01\", joined: 5}]}\n",
      "7:42: plan.entries.table has 2019-01-01, and the plan begins on 2019-01-01; later days; "
        + "who is there at the start is in members"
    ),
    plan(
      "  entries: {curve: steps, steps: [{from: \"2019-06-01\", per-year: 5}, {from: "
        + "\"2019-05-01\", per-year: 6}]}\n",
      "7:12: plan.entries does not rise at 2019-05-01; dates in their order, and as many or more "
        + "people by each"
    ),
    plan(
      "  entries: {curve: steps}\n",
      "7:12: the key plan.entries.steps is missing; it holds a list, each item a mapping with "
        + "the keys from, per-year, with curve: steps; write, for example, steps: [{from: ...}]"
    ),
    plan(
      "  entries: {curve: none, rate: 5%}\n",
      "7:26: plan.entries.rate has no use here; it counts only with curve: growth; remove it, or "
        + "write curve: growth"
    ),
    plan(
      "  entries: {curve: logistic, total: 5, middle: \"2018-01-01\", width: 30 days}\n",
      "7:48: half of plan.entries has joined by 2018-01-01, and the plan begins on 2019-01-01; a "
        + "middle at most four times the width before the start: later nobody is left; write a "
        + "later middle or a larger width"
    ),
    plan(
      "  entries: {}\n",
      "7:12: the key plan.entries.curve is missing; it holds one of none, steps, logistic, "
        + "table, growth; write, for example, curve: none"
    ),
  ])
  func `curves of entries rise`(mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }
}

/// Plans through time, with every section, and small enough to be simulated.
enum PlanCorpus {
  static let scenarios = [
    """
    fentan: 1
    model: mutual-aid
    run: {horizon: 2 years, seed: 3}
    plan:
      members: 5万
      incidence: ci4-2020
      benefit:
        - {ages: 0-39, amount: 30万}
        - {ages: 40-65, amount: 10万}
      age-mix:
        - {ages: 18-39, share: 60%}
        - {ages: 40-59, share: 40%}
      male: 45%
      fee: 8%
      cap-per-case: 3 元
      calendar:
        start: "2020-03-01"
        share-days: [28, 14]
        publication-lead: 5 days
      population:
        resolution: single-ages
        ageing: true
        oldest: 65
        deaths: cl-2010-2013
        matured: false
      entries:
        curve: steps
        steps:
          - {from: "2020-03-01", per-year: 10万}
          - {from: "2021-01-01", per-year: 2万 people}
        age-mix: [{ages: 18-29, share: 100%}]
        age-mix-end: [{ages: 30-59, share: 100%}]
      claims:
        level: 90%
        waiting-period: 90 days
        accidents: 10%
        selection: {at-entry: 50%, years: 3}
        trend: 2%
        yearly-spread: 5%
        dips:
          - {from: "2020-04-01", until: "2020-05-01", factor: 40%, backlog: 70%, recovery: 30 days}
        report-lag: {mean: 60 days, shape: 3}
        decision-lag: {mean: 30 days, shape: 1}
        slowdowns: [{from: "2020-06-01", until: "2020-07-01", factor: 50%}]
        filing-limit: 180 days
        levels:
          - {name: severe, share: 80%, part: 100%}
          - {name: mild, share: 20%, amount: 5万}
        claimants: stay
      investigation:
        false-claims: 10%
        detected: 90%
        mistakes: 1%
        appeals: 20%
        jurors: 11
        juror-right: 60%
        cost: 1000
      payment:
        rounding: up
        free-periods: {periods: 2, until: "2020-12-31"}
        debits: {failure: 5%, retries: 3, success: 40%}
        prepaid: {entry: 9, least: 3, top-up: 10, chance: 95%}
      caps: {per-period: 2, per-year: 20, excess: claimants}
      exits:
        base: 6%
        to-share: 1%
        to-rise: 2%
        fairness: {tolerance: 3, steepness: 4, leaving: 50%}
        news: [{date: "2020-10-01", leaving: 2%}]
        old: {age: 40, factor: 50%}
        escape: 80%
        reentry: 1%
      ending:
        threshold: from-cap
        grace: 30 days
        date: "2022-01-28"
        announced: "2021-12-28"
        decision-rate: 3%
        payer: members
        refund: balances
        conversion: {share: 20%, cost: 50}
      backstop: {attachment: 1000万, limit: 1亿}
      insurance: {expenses: 25%, solvency: 99%, cost-of-capital: 5%}
      limits: {period-share: [1, 2], annual-share: [20]}
      linked:
        - name: old
          opens: "2021-01-01"
          joining: 50%
          members: 200
          incidence: ci4-2020
          benefit: 10万
          age-mix: [{ages: 66-70, share: 100%}]
          male: 60%
          fee: 6%
          cap-per-case: 1
          population: {resolution: age-bands, deaths: none}
          entries: {curve: growth, rate: 10%}
          claims: {waiting-period: 180 days}
          investigation: {mistakes: 2%}
          payment: {rounding: down}
          caps: {per-year: 100}
          exits: {base: 5%}
          ending: {threshold: 10 members, payer: nobody}

    """,
    """
    fentan: 1
    model: mutual-aid
    plan:
      members: 1000
      classes:
        - {name: young, share: 60%, incidence: 5‰, benefit: 3000}
        - {name: old, share: 40%, incidence: 20‰, benefit: 1000}
      calendar: {start: "2019-01-01", every: 30 days, publication-lead: 0 days}
      entries: {curve: logistic, total: 5000, middle: "2019-06-01", width: 100 days}
      claims:
        report-lag: {mean: 20 days}
        levels: [{name: a, share: 70%, part: 50%}, {name: b, share: 30%, amount: 100 元}]
      caps: {per-period: 10, excess: carried}
      exits: {to-share: 10%, fairness: {tolerance: 2}}
      ending: {threshold: 100, grace: 0 days, payer: nobody}
      limits: {annual-share: [5, 50]}
    run: {metrics: [period-share, members, annual-over, ended]}

    """,
    """
    fentan: 1
    model: mutual-aid
    run: {horizon: 2 years}
    plan:
      members: 5000
      incidence: ci4-2020
      benefit: [{ages: 0-39, amount: 3万}, {ages: 40-64, amount: 1万}]
      periods-per-year: 4
      population: {oldest: 64}
      entries:
        curve: table
        table:
          - {date: "2019-06-01", joined: 2000}
          - {date: "2020-06-01", joined: 2500}
      payment: {prepaid: {entry: 30, least: 5, top-up: 30, chance: 90%}}
      ending: {date: "2020-10-01", announced: "2020-07-01", refund: balances}
    compare:
      plan.claims.waiting-period: [0 days, 90 days, 180 days]

    """,
  ]
}

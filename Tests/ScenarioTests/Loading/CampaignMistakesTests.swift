import Testing

@testable import Scenario

/// What is said of campaigns that cannot be, word for word.
@Suite struct CampaignMistakesTests {
  private static let audience = CampaignBuilderTests.audience
  private static let simple = CampaignBuilderTests.simple

  /// A campaign with one round.
  private static func round(_ keys: String, _ messages: String...) -> Mistake {
    var mistake = Mistake(audience + "  rounds: [{\(keys)}]\n")
    mistake.messages = messages.map { "a.yaml:5:" + $0 }
    return mistake
  }

  /// A simple campaign with one more stage.
  private static func stage(_ text: String, _ messages: String...) -> Mistake {
    var mistake = Mistake(simple + "  \(text)\n")
    mistake.messages = messages.map { "a.yaml:6:" + $0 }
    return mistake
  }

  private func expect(_ mistake: Mistake) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    round(
      "pot: 0.04, packets: 5, split: equal",
      "18: campaign.rounds[0].pot is 0.04 yuan for 5 packets; at least 0.01 yuan for each packet; "
        + "raise the pot, or lower the packets or the minimum"
    ),
    round(
      "pot: 10, packets: 2000万, split: line-cut, minimum: 1",
      "18: campaign.rounds[0].pot is 10.00 yuan for 20,000,000 packets; "
        + "at least 1.00 yuan for each packet; raise the pot, or lower the packets or the minimum"
    ),
    round(
      "pot: 1, packets: 55, split: line-cut",
      "12: campaign.rounds[0] has 55 packets in groups of 10; groups that are all full; "
        + "write a group that divides the packets"
    ),
    round(
      "pot: 1, packets: 55, split: line-cut, group: 20",
      "58: campaign.rounds[0] has 55 packets in groups of 20; groups that are all full; "
        + "write a group that divides the packets"
    ),
    round(
      "pot: 1, packets: 5, split: line-cut, group: 5, cap: 0.19",
      "65: campaign.rounds[0].cap is 0.19 yuan for 5 people who share 1.00 yuan; "
        + "at most 0.95 yuan can be given out below it; "
        + "raise the cap or the count, or lower the total"
    ),
    round(
      "pot: 2亿, packets: 5, split: line-cut, group: 5",
      "18: campaign.rounds[0].pot is 200000000.00 yuan for each group of packets; "
        + "a group holds at most 100000000.00 yuan; "
        + "lower the pot, or write more packets or a smaller group"
    ),
    round(
      "pot: 1, packets: 10, split: sub-range, sub-range: {from: 0.01, to: 0.02}",
      "12: campaign.rounds[0] has a sub-range, but no cap; "
        + "the other amounts are drawn from the minimum to the cap; write, for example, cap: 10 元"
    ),
    round(
      "pot: 1, split: tiers, prizes: [{amount: 1, stock: 1}, {amount: 0.01, stock: 5}]",
      "43: campaign.rounds[0].prizes are worth 1.05 yuan; at most the pot, 1.00 yuan; "
        + "lower a stock, or raise the pot"
    ),
    // Such a stock once stopped the program.
    round(
      "pot: 1, split: tiers, prizes: [{amount: 1亿, stock: 1000亿}]",
      "43: campaign.rounds[0].prizes are worth 1e+19 yuan; at most the pot, 1.00 yuan; "
        + "lower a stock, or raise the pot"
    ),
    round(
      "pot: 1, split: probability-table, chances: [{amount: 1, chance: 50%}]",
      "56: the chances of campaign.rounds[0].chances add up to 50%; they add up to 100%; "
        + "add an amount of 0 for those who get nothing"
    ),
    round(
      "pot: 1, split: probability-table, "
        + "chances: [{amount: 1, chance: 50%}, {amount: 0, chance: 60%}]",
      "56: the chances of campaign.rounds[0].chances add up to 110%; they add up to 100%; "
        + "lower some of them"
    ),
  ])
  func `money that cannot be divided is told`(mistake: Mistake) throws {
    try expect(mistake)
  }

  @Test(arguments: [
    round(
      "pot: 1, packets: 5, split: equal, length: 0 s",
      "55: campaign.rounds[0].length is 0 s; allowed is a time from 1 to 86,400 whole seconds"
    ),
    round(
      "pot: 1, packets: 5, split: equal, length: -5 s",
      "55: campaign.rounds[0].length is -5 s; allowed is a time from 1 to 86,400 whole seconds"
    ),
    round(
      "pot: 1, packets: 5, split: equal, length: 2 days",
      "55: campaign.rounds[0].length is 2 days; allowed is a time from 1 to 86,400 whole seconds"
    ),
    round(
      "pot: 1, packets: 5, split: equal, length: 1.5 s",
      "55: campaign.rounds[0].length is 1.5 s; allowed is a time from 1 to 86,400 whole seconds"
    ),
    round(
      "pot: 1, packets: 5, split: equal, length: 1 month",
      "55: campaign.rounds[0].length is 1 month; allowed is a time from 1 to 86,400 whole seconds"
    ),
    stage(
      "claiming: {window: 0 s}",
      "22: campaign.claiming.window is 0 s; allowed is a time from 1 to 8,640,000 whole seconds"
    ),
    stage(
      "claiming: {window: -1 day}",
      "22: campaign.claiming.window is -1 day; allowed is a time from 1 to 8,640,000 whole seconds"
    ),
    round(
      "pot: 1, packets: 5, split: equal, win: chance, win-chance: 101%",
      "72: campaign.rounds[0].win-chance is 101%; allowed is a part of a whole from 0% to 100%"
    ),
    round(
      "pot: 1, packets: 5, split: equal, win: chance",
      "12: the key campaign.rounds[0].win-chance is missing; "
        + "it holds a part of a whole from 0% to 100%, with win: chance; "
        + "write, for example, win-chance: 8% or 2.3‰"
    ),
    round(
      "pot: 1, packets: 5, split: equal, win-chance: 5%",
      "47: campaign.rounds[0].win-chance has no use here; it counts only with win: chance; "
        + "remove it, or write win: chance"
    ),
    round(
      "pot: 1, packets: 5, split: equal, release-rate: 50",
      "61: campaign.rounds[0].release-rate is 50, which is a bare number; "
        + "allowed is a whole number a second from 1 to 1,000,000,000,000; "
        + "write, for example, 5万/s or 14M/s"
    ),
    stage(
      "capacity: {requests: 5万}",
      "24: campaign.capacity.requests is 5万, which is a bare number; "
        + "allowed is a whole number a second from 1 to 1,000,000,000,000; "
        + "write, for example, 5万/s or 14M/s"
    ),
    stage(
      "capacity: {request: 5万/s}",
      "14: unknown key request in campaign.capacity; allowed are requests, credits; "
        + "did you mean requests?"
    ),
    stage(
      "fraud: {}",
      "10: the key campaign.fraud.share is missing; it holds a part of a whole from 0% to 100%; "
        + "write, for example, share: 8% or 2.3‰"
    ),
  ])
  func `times, chances and rates are checked by themselves`(mistake: Mistake) throws {
    try expect(mistake)
  }

  @Test(arguments: [
    stage(
      "funnel: {new: 1, bind: 10%, organic: 11%, lasting: 2%}",
      "40: campaign.funnel.organic is above campaign.funnel.bind; "
        + "who would have bound a card anyway binds one"
    ),
    stage(
      "funnel: {new: 1, bind: 10%, lasting: 2%, days: [1, 30, 7]}",
      "50: campaign.funnel.days do not rise; days in rising order, each once"
    ),
    stage(
      "funnel: {new: 1, bind: 10%, lasting: 2%, days: [1, 1]}",
      "50: campaign.funnel.days do not rise; days in rising order, each once"
    ),
    stage(
      "arrivals: {table: [{by: 5 s, share: 50%}, {by: 4 s, share: 100%}]}",
      "21: campaign.arrivals.table does not rise to 1; "
        + "times and shares that rise, the last share 100%"
    ),
    stage(
      "arrivals: {table: [{by: 5 s, share: 50%}, {by: 6 s, share: 40%}]}",
      "21: campaign.arrivals.table does not rise to 1; "
        + "times and shares that rise, the last share 100%"
    ),
    stage(
      "arrivals: {table: [{by: 5 s, share: 90%}]}",
      "21: campaign.arrivals.table does not rise to 1; "
        + "times and shares that rise, the last share 100%"
    ),
    // The burst was once left out without a word.
    stage(
      "arrivals: {burst: 50%, tail: 5 s, table: [{by: 5 s, share: 100%}]}",
      "21: campaign.arrivals.burst stands beside campaign.arrivals.table; "
        + "a table holds all arrivals; remove one of the two",
      "32: campaign.arrivals.tail stands beside campaign.arrivals.table; "
        + "a table holds all arrivals; remove one of the two"
    ),
    stage(
      "cards: {attention: 1, kinds: [{name: a, chance: 5%}], days: 3, draws-per-day: 1, pool: 1}",
      "32: campaign.cards.kinds cannot be: the chances add up to 5%; "
        + "up to 10 kinds of different names, with chances that add up to 100% "
        + "and a stock for no more than the days there are"
    ),
  ])
  func `stages are checked as a whole`(mistake: Mistake) throws {
    try expect(mistake)
  }

  private static func wallet(_ name: String, _ more: String = "") -> String {
    "{name: \(name), potential: 5, users: 1, innovation: 1%, imitation: 1%\(more)}"
  }

  @Test(arguments: [
    (
      wallet("a") + ", " + wallet("a"),
      "a.yaml:7:17: two wallets are called a; every wallet has a name of its own"
    ),
    // Such an impulse was once left out without a word.
    (
      wallet("a", ", impulses: [{period: 3, conversion: 1%}]"),
      "a.yaml:6:117: an impulse is in period 3 of 2; at most one for each period there is"
    ),
    (
      wallet("a", ", impulses: [{period: 2, conversion: 1%}, {period: 2, conversion: 1%}]"),
      "a.yaml:6:146: two impulses are in period 2; at most one for each period there is"
    ),
    (
      wallet("a").replacing("users: 1", with: "users: 6"),
      "a.yaml:6:31: campaign.wallets.each cannot be: a has 6 users of 5 possible ones; "
        + "wallets of different names, each with no more users than its potential"
    ),
  ])
  func `wallets are checked as a whole`(wallets: String, message: String) throws {
    let wallets = wallets.replacing("}, {name", with: "},\n         {name")
    let text = CampaignMistakesTests.simple + "  wallets: {periods: 2, each: [\(wallets)]}\n"
    #expect(try Files(text).problems() == [message])
  }

  @Test(arguments: [
    Mistake(
      audience,
      "4:3: the campaign has no rounds, cards or wallets; at least one of them; "
        + "write, for example, rounds: [{pot: 1亿元, packets: 1000万, split: equal}]"
    ),
    Mistake(
      CampaignBuilderTests.head + "  rounds: [\(CampaignBuilderTests.round)]\n",
      "4:3: the key campaign.audience is missing; "
        + "it holds a whole number of people from 1 to 10,000,000,000; "
        + "write, for example, audience: 20万 or 20万 people"
    ),
    Mistake(
      simple.replacing("audience: 100", with: "audience: 0"),
      "4:13: campaign.audience is 0; allowed is a whole number of people from 1 to 10,000,000,000"
    ),
    Mistake(
      simple.replacing("audience: 100", with: "audience: 101亿"),
      "4:13: campaign.audience is 101亿; "
        + "allowed is a whole number of people from 1 to 10,000,000,000"
    ),
    Mistake(
      audience
        + "  rounds: [\(CampaignBuilderTests.round),\n    {name: 1, pot: 1, split: equal-pool}]\n",
      "6:5: two rounds are called 1; every round has a name of its own"
    ),
    Mistake(
      simple.replacing("audience: 100", with: "audience: 100亿")
        .replacing("packets: 5, split: equal", with: "split: probability-table")
        .replacing("}]", with: ", chances: [{amount: 1亿, chance: 100%}]}]"),
      "4:3: pots, and what tables, over-issue and rewards can come to, are too much money; "
        + "up to about 700 billion yuan in a campaign is added up exactly; "
        + "lower a pot, an amount, a reward or the audience"
    ),
  ])
  func `a campaign needs people and something to give`(mistake: Mistake) throws {
    try expect(mistake)
  }

  @Test func `no rounds are an empty list, and a misspelt key is told from the others`() throws {
    let keys =
      "name, at, length, attention, pot, split, minimum, cap, alpha, spread, fair-rate, sub-range, "
      + "prizes, chances, packets, group, most-winners, win, win-chance, release-rate, "
      + "carry-over, over-issue, claiming"
    #expect(
      try Files(CampaignMistakesTests.audience + "  rounds: []\n").problems() == [
        "a.yaml:5:11: campaign.rounds is an empty list; "
          + "allowed is a list, each item a mapping with the keys \(keys); "
          + "write, for example, [{name: ...}]"
      ])
    try expect(
      CampaignMistakesTests.round(
        "pot: 1, packets: 5, split: equal, attentoin: 5%",
        "47: unknown key attentoin in campaign.rounds[0]; allowed are \(keys); "
          + "did you mean attention?"))
  }

  @Test func `the second of several rounds is named`() throws {
    let text =
      CampaignMistakesTests.audience
      + "  rounds:\n    - {pot: 1, split: equal-pool}\n    - {pot: 0.04, packets: 5, split: equal}\n"
    #expect(
      try Files(text).problems() == [
        "a.yaml:7:13: campaign.rounds[1].pot is 0.04 yuan for 5 packets; "
          + "at least 0.01 yuan for each packet; "
          + "raise the pot, or lower the packets or the minimum"
      ])
  }

  private func reported(_ figure: String) throws -> [String] {
    let named = CampaignMistakesTests.simple.replacing("{pot", with: "{name: eve, pot")
    return try Files(named + "reported:\n  - {\(figure), basis: sourced}\n").problems()
  }

  @Test func `a figure of a misspelt metric or group is told which there are`() throws {
    let metrics =
      "budget, paid, unclaimed, returned, cost, amount-per-win, amount-per-person, gini, "
      + "under-0.10, largest, reached, took-part, winners, win-chance, claims, sold-out, sold-out-time, "
      + "round-winners, requests, peak-requests"
    #expect(
      try reported("metric: payd, value: 5元") == [
        "a.yaml:7:14: metric is payd; allowed is one of \(metrics); did you mean paid?"
      ])
    #expect(
      try reported("metric: sold-out, group: round=evee, value: 5") == [
        "a.yaml:7:31: group is round=evee; allowed is one of round=eve; did you mean round=eve?"
      ])
    #expect(
      try reported("metric: sold-out, value: 5") == [
        "a.yaml:7:5: group is missing; allowed is one of round=eve"
      ])
  }

  @Test(arguments: ["{value: 5, basis: sourced}", "{metric: paid, basis: sourced}", "{}", "5"])
  func `a figure with a key too few is refused`(figure: String) throws {
    let problems = try Files(CampaignMistakesTests.simple + "reported: [\(figure)]\n").problems()
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.hasPrefix("a.yaml:6:") })
  }
}

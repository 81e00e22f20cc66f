import Money
import RedPackets
import Testing

@testable import Scenario

@Suite struct SplitReaderTests {
  private let head = "fentan: 1\nmodel: packet\npacket:\n  total: 20\n  count: 10\n"

  private func packet(_ keys: String) throws -> Packet {
    let scenario = try Files(head + keys).load()
    return try #require(scenario.variants[0].experiment as? PacketExperiment).packet
  }

  private static let rules: [(String, SplittingRule)] = [
    ("  split: equal\n", .equal), ("  split: double-mean\n", .doubleMean), ("", .doubleMean),
    ("  split: double-mean-reserved\n", .doubleMeanReserved),
    ("  split: double-mean-exact\n", .doubleMeanExact),
    ("  split: double-mean-folklore\n", .doubleMeanFolklore),
    ("  split: naive-remainder\n", .naiveRemainder), ("  split: line-cut\n", .lineCut),
    ("  split: line-cut-repeated\n", .lineCutRepeated),
    ("  split: line-cut-coinciding\n", .lineCutCoinciding),
    ("  split: dirichlet\n  alpha: 2.5\n", .dirichlet(alpha: 2.5)),
    ("  split: sequential-beta\n  alpha: 3\n", .sequentialBeta(alpha: 3)),
    ("  split: truncated-normal\n  spread: 30%\n", .truncatedNormal(spread: 0.3)),
    ("  split: proportional-weights\n", .proportionalWeights),
    ("  split: multinomial\n", .multinomial),
    (
      "  split: sub-range\n  cap: 5\n  sub-range: {from: 1, to: 3 元, chance: 60%}\n",
      .subRange(from: Amount(yuan: 1), to: Amount(yuan: 3), chance: 0.6)
    ),
    (
      "  split: sub-range\n  cap: 5\n  sub-range: {from: 1, to: 3}\n",
      .subRange(from: Amount(yuan: 1), to: Amount(yuan: 3), chance: 0.8)
    ),
    ("  split: fair-rate\n  fair-rate: 40%\n", .fairRate(rate: 0.4)),
    (
      "  split: tiers\n  prizes: [{amount: 8, stock: 1}, {amount: 50 fen, stock: 6 prizes}]\n",
      .tiers([
        PrizeTier(amount: Amount(yuan: 8), stock: 1), PrizeTier(amount: Amount(fen: 50), stock: 6),
      ])
    ),
    (
      "  split: probability-table\n  chances: [{amount: 0, chance: 90%}, {amount: 7, chance: 0.1}]\n",
      .probabilityTable([
        PrizeChance(amount: .zero, chance: 0.9), PrizeChance(amount: Amount(yuan: 7), chance: 0.1),
      ])
    ),
    ("  split: equal-pool\n", .equalPool), ("  split: constant-cap\n", .constantCap),
  ]

  @Test(arguments: rules)
  func `each rule is read with what it needs`(keys: String, rule: SplittingRule) throws {
    let packet = try packet(keys)
    #expect(packet.rule == rule)
    #expect(packet.total == Amount(yuan: 20))
    #expect(packet.count == 10)
    #expect(packet.minimum == Amount(fen: 1))
  }

  @Test func `every rule of the language is among them`() {
    #expect(Set(SplitReaderTests.rules.map(\.1.kind)) == Set(SplittingRule.Kind.allCases))
  }

  @Test func `minimum and cap are read where they have a use`() throws {
    let packet = try packet("  split: line-cut\n  minimum: 0.50\n  cap: 3\n")
    #expect(packet.minimum == Amount(fen: 50))
    #expect(packet.cap == Amount(yuan: 3))
    #expect(try self.packet("").cap == nil)
  }

  @Test(arguments: [
    Mistake(
      "  minimum: 2.01\n",
      "4:10: packet.total is 20.00 yuan for 10 people who get at least 2.01 yuan; "
        + "at least 20.10 yuan; raise the total, or lower the count or the minimum"
    ),
    Mistake(
      "  cap: 1.99\n",
      "6:8: packet.cap is 1.99 yuan for 10 people who share 20.00 yuan; "
        + "at most 19.90 yuan can be given out below it; "
        + "raise the cap or the count, or lower the total"
    ),
    Mistake(
      "  split: tiers\n  prizes: [{amount: 7, stock: 3}]\n",
      "7:11: packet.prizes are worth more than the total; prizes for 20.00 yuan at most; "
        + "lower a stock, or raise the total"
    ),
    Mistake(
      "  split: probability-table\n  chances: [{amount: 1, chance: 70%}, {amount: 7, chance: 0.1}]\n",
      "7:12: the chances of packet.chances add up to 80%; they add up to 100%; "
        + "add an amount of 0 for those who get nothing"
    ),
    Mistake(
      "  split: probability-table\n  chances:\n    - {amount: 1, chance: 70%}\n"
        + "    - {amount: 1.66, chance: 25%}\n    - {amount: 6.66, chance: 5.5%}\n",
      "8:5: the chances of packet.chances add up to 100.5%; they add up to 100%; "
        + "lower some of them"
    ),
    Mistake(
      "  split: sub-range\n  sub-range: {from: 1, to: 3}\n",
      "4:3: packet has a sub-range, but no cap; "
        + "the other amounts are drawn from the minimum to the cap; write, for example, cap: 10 元"
    ),
    Mistake(
      "  split: sub-range\n  cap: 4\n  sub-range: {from: 1, to: 5}\n",
      "8:14: packet.sub-range is from 1.00 to 5.00 yuan; "
        + "a range within minimum and cap, 0.01 to 4.00 yuan"
    ),
    Mistake(
      "  split: sub-range\n  cap: 4\n  sub-range: {from: 3, to: 2}\n",
      "8:14: packet.sub-range is from 3.00 to 2.00 yuan; "
        + "a range within minimum and cap, 0.01 to 4.00 yuan"
    ),
    Mistake(
      "  split: sub-range\n  minimum: 0.20\n  cap: 4\n  sub-range: {from: 0.1, to: 2}\n",
      "9:14: packet.sub-range is from 0.10 to 2.00 yuan; "
        + "a range within minimum and cap, 0.20 to 4.00 yuan"
    ),
  ])
  func `what cannot be split is told at the key that is to be changed`(mistake: Mistake) throws {
    #expect(try Files(head + mistake.text).problems() == mistake.messages)
  }

  @Test func `fewer fen than people are refused also where a minimum has no use`() throws {
    let text = "fentan: 1\nmodel: packet\npacket: {total: 0.04, count: 5, split: constant-cap}\n"
    #expect(
      try Files(text).problems() == [
        "a.yaml:3:17: packet.total is 0.04 yuan for 5 people who get at least 0.01 yuan; "
          + "at least 0.05 yuan; raise the total, or lower the count or the minimum"
      ])
  }

  @Test(arguments: [
    Mistake(
      "  alpha: 2\n",
      "6:3: packet.alpha has no use here; it counts only with "
        + "split: dirichlet or sequential-beta; remove it, or write split: dirichlet"
    ),
    Mistake(
      "  split: line-cut\n  spread: 50%\n",
      "7:3: packet.spread has no use here; it counts only with split: truncated-normal; "
        + "remove it, or write split: truncated-normal"
    ),
    Mistake(
      "  split: dirichlet\n  alpha: 1\n  fair-rate: 50%\n",
      "8:3: packet.fair-rate has no use here; it counts only with split: fair-rate; "
        + "remove it, or write split: fair-rate"
    ),
    Mistake(
      "  sub-range: {from: 1, to: 2}\n",
      "6:3: packet.sub-range has no use here; it counts only with split: sub-range; "
        + "remove it, or write split: sub-range"
    ),
    Mistake(
      "  prizes: [{amount: 1, stock: 2}]\n",
      "6:3: packet.prizes has no use here; it counts only with split: tiers; "
        + "remove it, or write split: tiers"
    ),
    Mistake(
      "  chances: [{amount: 1, chance: 100%}]\n",
      "6:3: packet.chances has no use here; it counts only with split: probability-table; "
        + "remove it, or write split: probability-table"
    ),
  ])
  func `a key of another rule has no use`(mistake: Mistake) throws {
    #expect(try Files(head + mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    "tiers", "probability-table", "line-cut-coinciding", "equal-pool", "constant-cap",
  ])
  func `a rule that takes no minimum takes no cap either`(rule: String) throws {
    let more =
      rule == "tiers"
      ? "  prizes: [{amount: 1, stock: 2}]\n"
      : rule == "probability-table" ? "  chances: [{amount: 1, chance: 100%}]\n" : ""
    let text = head + "  split: \(rule)\n" + more
    for (key, value) in [("minimum", "0.01"), ("cap", "5")] {
      let problems = try Files(text + "  \(key): \(value)\n").problems()
      #expect(problems.count == 1)
      #expect(
        problems[0].contains("packet.\(key) has no use here; it counts only with split: equal"))
    }
  }

  @Test func `a form whose ends may coincide takes a minimum, but no cap`() throws {
    #expect(
      try packet("  split: line-cut-repeated\n  minimum: 0.10\n").minimum == Amount(fen: 10))
    let problems = try Files(head + "  split: line-cut-repeated\n  cap: 5\n").problems()
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("a.yaml:7:3: packet.cap has no use here; "))
  }

  @Test(arguments: [
    Mistake(
      "  split: dirichlet\n",
      "4:3: the key packet.alpha is missing; it holds a number from 0.001 to 1,000,000, with split: dirichlet; "
        + "write, for example, alpha: 1.5"
    ),
    Mistake(
      "  split: sequential-beta\n",
      "4:3: the key packet.alpha is missing; it holds a number from 0.001 to 1,000,000, with split: sequential-beta; "
        + "write, for example, alpha: 1.5"
    ),
    Mistake(
      "  split: truncated-normal\n",
      "4:3: the key packet.spread is missing; it holds a part of a whole from 0.1% to 1000%, with split: truncated-normal; "
        + "write, for example, spread: 8% or 2.3‰"
    ),
    Mistake(
      "  split: fair-rate\n",
      "4:3: the key packet.fair-rate is missing; it holds a part of a whole from 0% to 100%, with split: fair-rate; "
        + "write, for example, fair-rate: 8% or 2.3‰"
    ),
    Mistake(
      "  split: sub-range\n  cap: 5\n",
      "4:3: the key packet.sub-range is missing; it holds a mapping with the keys "
        + "from, to, chance, with split: sub-range; write, for example, sub-range: {from: ...}"
    ),
    Mistake(
      "  split: tiers\n",
      "4:3: the key packet.prizes is missing; it holds a list, each item a mapping with the keys "
        + "amount, stock, with split: tiers; write, for example, prizes: [{amount: ...}]"
    ),
    Mistake(
      "  split: probability-table\n",
      "4:3: the key packet.chances is missing; it holds a list, each item a mapping with the keys "
        + "amount, chance, with split: probability-table; write, for example, chances: [{amount: ...}]"
    ),
    Mistake(
      "  split: dirichlet\n  alpha: 0\n",
      "7:10: packet.alpha is 0; allowed is a number from 0.001 to 1,000,000"
    ),
    Mistake(
      "  split: tiers\n  prizes: [{amount: 1}]\n",
      "7:12: the key packet.prizes[0].stock is missing; it holds a whole number of prizes from 1 "
        + "to 100,000,000,000; write, for example, stock: 20万 or 20万 prizes"
    ),
    Mistake(
      "  split: probability-table\n  chances: [{amount: 1, chance: 101%}]\n",
      "7:33: packet.chances[0].chance is 101%; allowed is a part of a whole from 0% to 100%"
    ),
  ])
  func `what a rule needs is asked for once`(mistake: Mistake) throws {
    #expect(try Files(head + mistake.text).problems() == mistake.messages)
  }

  /// What the keys cannot hold can still come from elsewhere that something is split.
  @Test(arguments: [
    (
      Amount(yuan: 20), 0,
      "4:3: x.count is no number of people that a packet can have; "
        + "a packet is opened by 1 to 2000 people"
    ),
    (
      Amount(yuan: 20), 2001,
      "4:3: x.count is no number of people that a packet can have; "
        + "a packet is opened by 1 to 2000 people"
    ),
    (
      Packet.largestTotal + Amount(fen: 1), 5,
      "4:3: x.total is 100000000.01 yuan; "
        + "one packet holds at most 100000000.00 yuan"
    ),
  ])
  func `numbers that no key can hold are told as well`(
    total: Amount, count: Int, message: String
  ) throws {
    var decoder = Decoder(facts: FactBook([]))
    let tree = Tree(try YAML.parse(Array("\n\n\n  split: equal\n".utf8)), source: "a")
    let section = decoder.table(SplitKeys.all, tree, path: "x")
    var problems = decoder.problems
    #expect(SplitReader(section, path: "x").packet(total: total, count: count, &problems) == nil)
    expectChinese(problems)
    #expect(problems.map(\.description) == ["a:" + message])
  }
}

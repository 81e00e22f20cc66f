import Money
import RedPackets

/// The keys under `campaign`.
enum CampaignKeys {
  static let people = ["people", "人", "members", "名"]

  static let audience = Key<Int64>(
    "audience", .count(1...Campaign.largestAudience, of: "people", words: people), .required,
    meaning: "How many accounts could take part, bonus hunters' included.")
  static let rounds = Key<[Settings]>(
    "rounds", .list(.table(RoundKeys.all)), meaning: "The rounds, in their order.")
  static let arrivals = Key<Settings>(
    "arrivals", .table(ArrivalKeys.all), .implied,
    meaning: "When those who take part in a round begin.")
  static let shaking = Key<Settings>(
    "shaking", .table(ShakingKeys.all), .implied, meaning: "How people ask for a packet.")
  static let capacity = Key<Settings>(
    "capacity", .table(CapacityKeys.all), .implied, meaning: "What the servers can do.")
  static let fraud = Key<Settings>(
    "fraud", .table(FraudKeys.all), meaning: "Bonus hunters and the detector against them.")
  static let claiming = Key<Settings>(
    "claiming", .table(ClaimingKeys.all), .implied,
    meaning: "What becomes of what was won.")
  static let funnel = Key<Settings>(
    "funnel", .table(FunnelKeys.all), meaning: "Who binds a card and who stays.")
  static let forwarding = Key<Settings>(
    "forwarding", .table(ForwardingKeys.all), meaning: "Who passes the campaign on.")
  static let cards = Key<Settings>(
    "cards", .table(CardKeys.all), meaning: "Cards that are collected for a share of a pool.")
  static let wallets = Key<Settings>(
    "wallets", .table(WalletsKeys.all), meaning: "How wallets are taken up around the campaign.")
  static let targetWinners = Key<Int64>(
    "target-winners", .count(1...Campaign.largestAudience, of: "people", words: people),
    meaning: "So many different winners are wanted; the chance of that is reported.")

  static let all = [
    audience.definition, rounds.definition, arrivals.definition, shaking.definition,
    capacity.definition, fraud.definition, claiming.definition, funnel.definition,
    forwarding.definition, cards.definition, wallets.definition, targetWinners.definition,
  ]
}

/// The keys of a round.
enum RoundKeys {
  typealias Kind = SplittingRule.Kind

  static let name = Key<String>(
    "name", .text, meaning: "What tables call the round; its number if left out.")
  static let length = Key<Int64>(
    "length", .duration(1...Int64(Campaign.longestRound)),
    .standard("10 minutes", because: "the length of the rains of 2022 (ByteDance)"),
    meaning: "How long it lasts at most.")
  static let attention = Key<Double>(
    "attention", .fraction(0...1), .standard("100%", because: "the audience is who takes part"),
    meaning: "The part of the audience that takes part.")
  static let pot = Key<Amount>(
    "pot", .money(1...6_000_000_000_000), .required, meaning: "The money that is given out.")
  static let packets = Key<Int64>(
    "packets", .count(1...100_000_000_000, of: "packets", words: ["packets", "个", "份"]), .required,
    onlyWith: .init(key: "split", words: Kind.allCases.filter(\.keepsTotal).map(\.rawValue)),
    meaning: "How many packets the pot fills.")
  static let group = Key<Int64>(
    "group", .count(1...Int64(Packet.largestCount), of: "people", words: CampaignKeys.people),
    .standard("10", because: "a group packet among friends; an assumption"),
    onlyWith: .init(
      key: "split",
      words: Kind.allCases.filter { $0.keepsTotal && $0 != .equal }.map(\.rawValue)),
    meaning: "How many packets share one part of the pot, which the rule splits.")
  static let mostWinners = Key<Int64>(
    "most-winners", .count(1...100_000_000_000, of: "winners", words: CampaignKeys.people),
    onlyWith: .init(key: "split", words: [Kind.probabilityTable.rawValue]),
    meaning: "After so many wins no more are given; without it the budget is open.")
  static let win = Key<String>(
    "win",
    .choice([
      .init(word: "first-come", meaning: "Every admitted request wins while there are packets."),
      .init(word: "chance", meaning: "An admitted request wins with a chance."),
      .init(word: "draw", meaning: "All apply, and winners are drawn at the end."),
    ]), .standard("first-come", because: "a pot that is there for the taking"),
    meaning: "How packets are won.")
  static let winChance = Key<Double>(
    "win-chance", .fraction(0...1), .required, onlyWith: .init(key: "win", words: ["chance"]),
    meaning: "The chance that an admitted request wins.")
  static let releaseRate = Key<Int64>(
    "release-rate", .rate(1...1_000_000_000_000),
    meaning: "How many packets are released a second at most.")
  static let carryOver = Key<Bool>(
    "carry-over", .flag, .standard("false", because: "what is left goes back to the sponsor"),
    meaning: "Whether what is left goes into the next round's pot.")

  static let overIssue = Key<Settings>(
    "over-issue", .table(OverIssueKeys.all),
    onlyWith: .init(key: "split", words: Kind.allCases.filter(\.keepsTotal).map(\.rawValue)),
    meaning: "How more packets can be issued than there are.")

  static let all =
    [name.definition, length.definition, attention.definition, pot.definition] + SplitKeys.all + [
      packets.definition, group.definition, mostWinners.definition, win.definition,
      winChance.definition, releaseRate.definition, carryOver.definition, overIssue.definition,
    ]
}

/// The keys of faults in counting.
enum OverIssueKeys {
  static let shards = Key<Int64>(
    "shards", .count(1...Int64(OverIssue.mostShards), of: "shards", words: []),
    .standard("1", because: "one counter counts exactly"),
    meaning: "Into how many parts the counter of packets is divided.")
  static let slice = Key<Int64>(
    "slice", .count(1...1_000_000, of: "packets", words: ["packets", "个"]),
    .standard("1", because: "every packet is checked against the common stock"),
    meaning: "How many packets a part hands out between two looks at the common stock.")
  static let doubleCredit = Key<Double>(
    "double-credit", .fraction(0...1), .standard("0%", because: "retries are recognised"),
    meaning: "The chance that a win is credited twice.")
  static let all = [shards.definition, slice.definition, doubleCredit.definition]
}

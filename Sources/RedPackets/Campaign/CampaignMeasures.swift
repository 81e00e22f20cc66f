import Money
import MonteCarlo

/// Which measures a campaign has, and how each is read off a replication.
struct CampaignMeasures: Sendable {
  /// The measures, metric by metric.
  private(set) var measures: [Measure] = []

  /// Reads the stored number of each measure.
  private(set) var readers: [@Sendable (CampaignOutcome) -> Int64] = []

  private let wanted: Set<String>?

  /// Lays out the measures of a campaign.
  ///
  /// - Parameters:
  ///   - campaign: the campaign; what it leaves out is not reported.
  ///   - metrics: the metrics that are wanted; `nil` for all.
  init(_ campaign: Campaign, metrics: Set<String>?) {
    wanted = metrics
    addMoney(campaign)
    addPeople(campaign)
    for (i, round) in campaign.rounds.enumerated() { addRound(i, round, campaign) }
    addCards(campaign)
    addFunnel(campaign)
    addWallets(campaign)
    // The rounds were laid out one by one; a metric's measures stand together.
    let order = measures.indices.sorted {
      (CampaignMeasures.rank(measures[$0]), $0) < (CampaignMeasures.rank(measures[$1]), $1)
    }
    (measures, readers) = (order.map { measures[$0] }, order.map { readers[$0] })
  }

  private static func rank(_ measure: Measure) -> Int {
    CampaignMetric.allCases.firstIndex { $0.rawValue == measure.metric } ?? 0
  }

  /// Adds a measure if it is wanted.
  mutating func add(
    _ metric: CampaignMetric, _ unit: String, group: String = "", scale: Double = 1,
    kind: Measure.Kind = .quantity, read: @escaping @Sendable (CampaignOutcome) -> Int64
  ) {
    guard wanted?.contains(metric.rawValue) ?? true else { return }
    measures.append(
      Measure(
        metric: metric.rawValue, group: group, unit: unit, scale: scale, kind: kind,
        exactBits: 12, listed: CampaignMeasures.listed))
    readers.append(read)
  }

  /// A ratio in units of its scale, rounded; 0 where there is nothing to divide by.
  static func ratio(_ above: Int64, _ below: Int64, scale: Double) -> Int64 {
    below == 0 ? 0 : Int64((Double(above) / Double(below) / scale).rounded())
  }

  /// Up to so many replications quantiles are exact: numbers of people and of fen are far larger
  /// than their spread.
  static let listed = 10_000

  /// Shares and Gini coefficients are stored in billionths.
  static let shareScale = 1e-9

  /// Averages of money are stored in hundred-thousandths of a yuan, or in ten times as much where
  /// one winner of everything would have more than a tally holds.
  static func averageScale(_ campaign: Campaign) -> Double {
    1e-5 * unit(holding: campaign.largestCost * 1000)
  }

  /// Requests are counted one by one, or by tens, hundreds and so on where a tally would overflow.
  static func requestScale(_ round: CampaignRound, _ campaign: Campaign) -> Double {
    let people = Double(campaign.audience) + Double(campaign.reservoir)
    let attempts = campaign.fraud.share > 0 ? Double(campaign.fraud.attempts) : 1
    return unit(holding: people * attempts * Double(round.length))
  }

  /// The smallest power of ten, from 1 on, in which a number is below what a tally holds.
  private static func unit(holding most: Double) -> Double {
    var unit = 1.0
    while most / unit >= Double(RunSettings.largestStored) { unit *= 10 }
    return unit
  }

  private mutating func addMoney(_ campaign: Campaign) {
    guard !campaign.rounds.isEmpty || campaign.cards != nil else { return }
    let money: [(CampaignMetric, @Sendable (CampaignOutcome) -> Int64)] = [
      (.budget, { $0.ledger.budget }), (.paid, { $0.ledger.paid }),
      (.unclaimed, { $0.ledger.unclaimed }), (.returned, { $0.ledger.returned }),
    ]
    for (metric, read) in money { add(metric, "yuan", scale: 0.01, read: read) }
    if campaign.fraud.share > 0 { add(.leaked, "yuan", scale: 0.01) { $0.ledger.leaked } }
    if campaign.canOverrun {
      add(.overrun, "yuan", scale: 0.01) { $0.ledger.overrun }
      add(.overrunChance, "share", kind: .event) { $0.ledger.overrun > 0 ? 1 : 0 }
    }
    if campaign.hasSponsor {
      add(.sponsor, "yuan", scale: 0.01) { $0.sponsored }
    }
    add(.cost, "yuan", scale: 0.01) { $0.cost }
    guard !campaign.rounds.isEmpty else { return }
    let average = CampaignMeasures.averageScale(campaign)
    let share = CampaignMeasures.shareScale
    add(.amountPerWin, "yuan", scale: average) {
      CampaignMeasures.ratio($0.won.sum, $0.won.count, scale: 100 * average)
    }
    add(.amountPerPerson, "yuan", scale: average) {
      CampaignMeasures.ratio($0.paid.sum, $0.tookPart, scale: 100 * average)
    }
    add(.gini, "ratio", scale: share) {
      Int64(($0.gini / share).rounded())
    }
    add(.under, "share", scale: share) {
      CampaignMeasures.ratio($0.won.countBelow(10), $0.won.count, scale: share)
    }
    add(.largest, "yuan", scale: 0.01) { $0.won.largest }
  }

  private mutating func addPeople(_ campaign: Campaign) {
    guard !campaign.rounds.isEmpty else { return }
    let share = CampaignMeasures.shareScale
    add(.reached, "people") { $0.reached }
    add(.tookPart, "people") { $0.tookPart }
    add(.winners, "people") { $0.winners }
    add(.winChance, "share", scale: share) {
      CampaignMeasures.ratio($0.winners, $0.tookPart, scale: share)
    }
    if let target = campaign.targetWinners {
      add(.targetReached, "share", kind: .event) { $0.winners >= target ? 1 : 0 }
    }
    add(.claims, "wins") { $0.claims }
    if campaign.fraud.falsePositive > 0 { add(.flaggedPeople, "wins") { $0.flaggedPeople } }
    if campaign.forwarding != nil {
      add(.invited, "people") { $0.invited }
      add(.reproduction, "ratio", scale: share) {
        CampaignMeasures.ratio($0.invitedFirst, $0.forwarders, scale: share)
      }
    }
  }

  private mutating func addCards(_ campaign: Campaign) {
    guard let cards = campaign.cards else { return }
    let average = CampaignMeasures.averageScale(campaign)
    add(.cardPlayers, "people") { $0.cardPlayers }
    add(.completers, "people") { $0.completers }
    for day in 0..<cards.collection.days {
      add(.completers, "people", group: "day=\(day + 1)") { $0.completersByDay[day] }
    }
    add(.cardShare, "yuan", scale: average) {
      CampaignMeasures.ratio($0.cardShares.sum, $0.completers, scale: 100 * average)
    }
  }

  private mutating func addWallets(_ campaign: Campaign) {
    guard let market = campaign.wallets else { return }
    let share = CampaignMeasures.shareScale
    for (i, wallet) in market.wallets.enumerated() {
      for period in 0...market.periods {
        let group = "wallet=\(wallet.name) period=\(period)"
        add(.walletUsers, "people", group: group) { $0.wallets?.usersByWallet[i][period] ?? 0 }
        add(.paymentShare, "share", group: group, scale: share) {
          Int64((($0.wallets?.paymentShare(of: i, after: period) ?? 0) / share).rounded())
        }
      }
    }
  }

  private mutating func addFunnel(_ campaign: Campaign) {
    guard let funnel = campaign.funnel else { return }
    add(.boundCards, "people") { $0.bound }
    add(.incrementalCards, "people") { $0.bound - $0.boundAnyway }
    func addCost(
      _ metric: CampaignMetric, group: String = "",
      for people: @escaping @Sendable (CampaignOutcome) -> Int64
    ) {
      add(metric, "yuan", group: group, scale: 0.01) {
        CampaignMeasures.ratio(
          $0.cost, max(1, people($0)), scale: 1)
      }
    }
    addCost(.costPerCard) { $0.bound }
    addCost(.costPerIncrementalCard) { $0.bound - $0.boundAnyway }
    for (i, day) in funnel.days.enumerated() {
      add(.active, "people", group: "day=\(day)") { $0.active[i] }
      addCost(.costPerActive, group: "day=\(day)") { $0.active[i] }
    }
  }
}

extension Campaign {
  /// Whether a partner pays for anything.
  var hasSponsor: Bool {
    ([claiming] + rounds.compactMap(\.claiming)).contains { $0.sponsorShare > 0 }
  }

  /// Whether more can be issued than there is.
  var canOverrun: Bool {
    rounds.contains { round in
      if case .chances = round.prizes { true } else { round.overIssue.isPossible }
    }
  }
}

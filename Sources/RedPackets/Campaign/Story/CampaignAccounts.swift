import MonteCarlo
import Statistics

/// What the events of a campaign add up to: the numbers of its measures, without another look at
/// the run.
struct CampaignAccounts {
  private let campaign: Campaign
  private let sums: StorySums

  /// Stored numbers by metric and group.
  private var numbers: [String: Int64] = [:]

  init(_ campaign: Campaign, events: [StoryEvent]) {
    self.campaign = campaign
    sums = StorySums(events)
    addMoney(largest: events.map { $0.number("largest") }.max() ?? 0)
    addPeople()
    for round in campaign.rounds { addRound(round) }
    addCards()
    addFunnel()
    addWallets()
  }

  /// The stored number of a measure; `nil` where it does not follow from events.
  func number(of measure: Measure) -> Int64? {
    numbers["\(measure.metric)\n\(measure.group)"]
  }

  private func sum(_ name: String, _ group: String = "") -> Int64 { sums[name, group] }

  private mutating func set(_ metric: CampaignMetric, _ group: String, _ number: Int64) {
    numbers["\(metric.rawValue)\n\(group)"] = number
  }

  private mutating func set(_ metric: CampaignMetric, _ number: Int64) { set(metric, "", number) }

  private func ratio(_ above: Int64, _ below: Int64, scale: Double) -> Int64 {
    CampaignMeasures.ratio(above, below, scale: scale)
  }

  /// Paid and leaked, less the partners' part, and rewards for bringing others.
  private var cost: Int64 { sum("paid") + sum("leaked") - sum("sponsor") + sum("rewards") }

  private mutating func addMoney(largest: Int64) {
    for metric in [
      CampaignMetric.budget, .paid, .unclaimed, .returned, .leaked, .overrun, .sponsor,
    ] { set(metric, sum(metric.rawValue)) }
    set(.overrunChance, sum("overrun") > 0 ? 1 : 0)
    set(.cost, cost)
    let average = CampaignMeasures.averageScale(campaign)
    set(.amountPerWin, ratio(sum("won"), sum("people-wins"), scale: 100 * average))
    let once = sum("paid", CampaignStory.rounds) - sum("credited-twice")
    set(.amountPerPerson, ratio(once, sum("first-time"), scale: 100 * average))
    let share = CampaignMeasures.shareScale
    set(.under, ratio(sum("under-0.10"), sum("people-wins"), scale: share))
    set(.largest, largest)
  }

  private mutating func addPeople() {
    let share = CampaignMeasures.shareScale
    let (tookPart, winners) = (sum("first-time"), sum("first-wins"))
    set(.reached, sum("audience") + sum("invited"))
    set(.tookPart, tookPart)
    set(.winners, winners)
    set(.winChance, ratio(winners, tookPart, scale: share))
    set(.targetReached, winners >= campaign.targetWinners ?? 0 ? 1 : 0)
    set(.claims, sum("claims"))
    set(.flaggedPeople, sum("flagged-people"))
    set(.invited, sum("invited"))
    set(.reproduction, ratio(sum("invited-first"), sum("could-forward"), scale: share))
  }

  private mutating func addRound(_ round: CampaignRound) {
    let whole = "round=\(round.name)"
    let unit = CampaignMeasures.requestScale(round, campaign)
    for group in [whole] + CampaignMeasures.spans(round).map({ CampaignMeasures.group(round, $0) })
    {
      set(.roundWinners, group, sum("wins", group))
      set(.requests, group, ratio(sum("requests", group), 1, scale: unit))
      set(.dropped, group, ratio(sum("dropped", group), 1, scale: unit))
      set(
        .dropRate, group,
        ratio(
          sum("dropped", group), sum("requests", group), scale: CampaignMeasures.shareScale))
    }
    let soldOut = sum("sold-out-after", whole)
    set(.soldOut, whole, soldOut > 0 ? 1 : 0)
    set(.soldOutTime, whole, soldOut > 0 ? soldOut : Int64(round.length))
    set(.peakRequests, whole, ratio(sum("peak-requests", whole), 1, scale: unit))
    set(.retried, whole, ratio(sum("retried", whole), 1, scale: unit))
    set(.creditQueue, whole, sum("queue", whole))
    set(.creditDrain, whole, sum("drained-after", whole))
  }

  private mutating func addCards() {
    guard let cards = campaign.cards else { return }
    set(.cardPlayers, sum("card-players"))
    set(.completers, sum("completers"))
    var completers: Int64 = 0
    for day in 1...cards.collection.days {
      completers += sum("completers", "day=\(day)")
      set(.completers, "day=\(day)", completers)
    }
    let scale = 100 * CampaignMeasures.averageScale(campaign)
    set(.cardShare, ratio(sum("paid", CampaignStory.cards), sum("completers"), scale: scale))
  }

  private mutating func addFunnel() {
    guard let funnel = campaign.funnel else { return }
    let (bound, new) = (sum("bound-cards"), sum("bound-cards") - sum("bound-anyway"))
    set(.boundCards, bound)
    set(.incrementalCards, new)
    set(.costPerCard, ratio(cost, max(1, bound), scale: 1))
    set(.costPerIncrementalCard, ratio(cost, max(1, new), scale: 1))
    for day in funnel.days {
      let active = sum("active", "day=\(day)")
      set(.active, "day=\(day)", active)
      set(.costPerActive, "day=\(day)", ratio(cost, max(1, active), scale: 1))
    }
  }

  private mutating func addWallets() {
    guard let market = campaign.wallets else { return }
    let users = market.wallets.map { wallet in
      var users: Int64 = 0
      return (0...market.periods).map { period in
        users += sum("new-users", "wallet=\(wallet.name) period=\(period)")
        return users
      }
    }
    let told = DiffusionOutcome<Int64>(usersByWallet: users, market: market)
    for (i, wallet) in market.wallets.enumerated() {
      for period in 0...market.periods {
        let group = "wallet=\(wallet.name) period=\(period)"
        set(.walletUsers, group, users[i][period])
        let share = (told.paymentShare(of: i, after: period) ?? 0) / CampaignMeasures.shareScale
        set(.paymentShare, group, Int64(share.rounded()))
      }
    }
  }
}

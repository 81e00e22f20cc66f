import Money
import MonteCarlo
import RedPackets
import Wording

/// Makes the experiment of a `campaign` section.
struct CampaignBuilder {
  private let section: Settings

  init(_ section: Settings) {
    self.section = section
  }

  /// Returns the experiment, or `nil` with problems recorded.
  func experiment(
    _ metrics: Set<String>?, _ problems: inout [Problem]
  ) -> (any Experiment)? {
    let before = problems.count
    let rounds = rounds(&problems)
    let stages = CampaignStageReader(section)
    let (arrivals, shaking) = (stages.arrivals(&problems), stages.shaking)
    let (capacity, claiming) = (stages.capacity, stages.claiming)
    let forwarding = stages.forwarding(&problems)
    let funnel = stages.funnel(&problems)
    let cards = stages.cards(&problems)
    let wallets = stages.wallets(&problems)
    guard problems.count == before, section.refused.isEmpty, let rounds, let arrivals,
      let audience = section[optional: CampaignKeys.audience]
    else { return nil }
    do throws(CampaignError) {
      let campaign = try Campaign(
        audience: audience, rounds: rounds, arrivals: arrivals, shaking: shaking,
        capacity: capacity, fraud: stages.fraud, claiming: claiming, funnel: funnel,
        forwarding: forwarding, reservoir: stages.reservoir, cards: cards, wallets: wallets,
        targetWinners: section[optional: CampaignKeys.targetWinners])
      return CampaignExperiment(campaign, metrics: metrics)
    } catch {
      problems.append(problem(error))
      return nil
    }
  }

  private var roundSettings: [Settings] { section[optional: CampaignKeys.rounds] ?? [] }

  private func rounds(_ problems: inout [Problem]) -> [CampaignRound]? {
    var rounds: [CampaignRound] = []
    for (i, settings) in roundSettings.enumerated() {
      guard let round = round(settings, number: i + 1) else { return nil }
      if rounds.contains(where: { $0.name == round.name }) {
        problems.append(
          Problem(
            settings.place, given: "two rounds are called \(round.name.excerpt())",
            allowed: "every round has a name of its own"))
      }
      rounds.append(round)
    }
    return rounds
  }

  private func round(_ settings: Settings, number: Int) -> CampaignRound? {
    guard let rule = SplitReader(settings, path: "campaign.rounds[\(number - 1)]").rule,
      let length = settings[optional: RoundKeys.length],
      let attention = settings[optional: RoundKeys.attention],
      let pot = settings[optional: RoundKeys.pot], let win = winning(settings),
      let carriesOver = settings[optional: RoundKeys.carryOver]
    else { return nil }
    return CampaignRound(
      name: settings[optional: RoundKeys.name] ?? settings[optional: RoundKeys.at] ?? "\(number)",
      length: Int(length),
      attention: attention, pot: pot, prizes: prizes(settings, rule), winning: win,
      releaseRate: settings[optional: RoundKeys.releaseRate], carriesOver: carriesOver,
      overIssue: overIssue(settings),
      claiming: settings[optional: RoundKeys.claiming].map(CampaignStageReader.claiming))
  }

  private func overIssue(_ settings: Settings) -> OverIssue {
    guard let keys = settings[optional: RoundKeys.overIssue] else { return OverIssue() }
    return OverIssue(
      shards: Int(keys[optional: OverIssueKeys.shards] ?? 1),
      slice: Int(keys[optional: OverIssueKeys.slice] ?? 1),
      doubleCredit: keys[optional: OverIssueKeys.doubleCredit] ?? 0)
  }

  private func winning(_ settings: Settings) -> CampaignRound.Winning? {
    switch settings[optional: RoundKeys.win] {
    case "first-come": .firstCome
    case "draw": .draw
    case "chance": settings[optional: RoundKeys.winChance].map { .chance($0) }
    default: nil
    }
  }

  private func prizes(_ settings: Settings, _ rule: SplittingRule) -> RoundPrizes {
    switch rule {
    case .tiers(let tiers): .tiers(tiers)
    case .probabilityTable(let entries):
      .chances(entries, count: settings[optional: RoundKeys.mostWinners])
    case .equalPool: .pool
    default:
      .packets(
        count: settings[optional: RoundKeys.packets] ?? 1,
        group: Int(settings[optional: RoundKeys.group] ?? 1), rule: rule,
        minimum: settings[optional: SplitKeys.minimum] ?? Amount(fen: 1),
        cap: settings[optional: SplitKeys.cap])
    }
  }

  /// What is left to go wrong after each key was checked by itself.
  private func problem(_ error: CampaignError) -> Problem {
    func place<Value>(_ round: Int, _ key: Key<Value>) -> Place {
      roundSettings[round - 1].place(of: key)
    }
    func path(_ round: Int) -> String { "campaign.rounds[\(round - 1)]" }
    switch error {
    case .nothingIsGiven:
      return Problem(
        section.place, given: "the campaign has no rounds, cards or wallets",
        allowed: "at least one of them",
        advice: "write, for example, rounds: [{pot: 1亿元, packets: 1000万, split: equal}]")
    case .groupsUneven(let round, let packets, let group):
      return Problem(
        place(round, RoundKeys.group),
        given: "\(path(round)) has \(grouped(packets)) packets in groups of \(group)",
        allowed: "groups that are all full", advice: "write a group that divides the packets")
    case .potBelowMinimum(let round, let pot, let packets, let minimum):
      return Problem(
        place(round, RoundKeys.pot),
        given: "\(path(round)).pot is \(pot) yuan for \(grouped(packets)) packets",
        allowed: "at least \(minimum) yuan for each packet",
        advice: "raise the pot, or lower the packets or the minimum")
    case .group(let round, .totalTooLarge(let total, let most)):
      return Problem(
        place(round, RoundKeys.pot),
        given: "\(path(round)).pot is \(total) yuan for each group of packets",
        allowed: "a group holds at most \(most) yuan",
        advice: "lower the pot, or write more packets or a smaller group")
    case .group(let round, let error):
      return SplitReader(roundSettings[round - 1], path: path(round)).problem(error)
    case .stockAbovePot(let round, let pot, let stock):
      return Problem(
        place(round, SplitKeys.prizes),
        given: "\(path(round)).prizes are worth \(plainText(stock)) yuan",
        allowed: "at most the pot, \(pot) yuan", advice: "lower a stock, or raise the pot")
    case .chancesMissOne(let round, let sum):
      return Problem(
        place(round, SplitKeys.chances),
        given: "the chances of \(path(round)).chances add up to \(percentText(sum))",
        allowed: "they add up to 100%",
        advice: sum < 1 ? "add an amount of 0 for those who get nothing" : "lower some of them")
    case .potsTooLarge:
      return Problem(
        section.place,
        given: "pots, and what tables, over-issue and rewards can come to, are too much money",
        allowed: "up to about 700 billion yuan in a campaign is added up exactly",
        advice: "lower a pot, an amount, a reward or the audience")
    case .audienceOutside, .lengthOutside:
      preconditionFailure("the keys of a campaign were checked before: \(error)")
    }
  }
}

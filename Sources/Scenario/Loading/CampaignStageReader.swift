import Money
import RedPackets
import Wording

/// Reads the stages of a campaign that are not rounds.
struct CampaignStageReader {
  private let section: Settings

  init(_ section: Settings) {
    self.section = section
  }

  func arrivals(_ problems: inout [Problem]) -> ArrivalLaw? {
    guard let keys = section[optional: CampaignKeys.arrivals] else { return nil }
    if let table = keys[optional: ArrivalKeys.table] {
      let before = problems.count
      for (name, setting) in keys.entries where name != ArrivalKeys.table.name {
        if case .standard = setting.origin { continue }
        problems.append(
          Problem(
            setting.place, given: "campaign.arrivals.\(name) stands beside campaign.arrivals.table",
            allowed: "a table holds all arrivals", advice: "remove one of the two"))
      }
      guard problems.count == before else { return nil }
      let points = table.map {
        ArrivalPoint(second: Double($0[ArrivalPointKeys.by]), share: $0[ArrivalPointKeys.share])
      }
      let isRising = zip(points, points.dropFirst()).allSatisfy {
        $0.second < $1.second && $0.share <= $1.share
      }
      guard isRising, points.last?.share == 1 else {
        problems.append(
          Problem(
            keys.place(of: ArrivalKeys.table), given: "campaign.arrivals.table does not rise to 1",
            allowed: "times and shares that rise, the last share 100%"))
        return nil
      }
      return .table(points)
    }
    guard let burst = keys[optional: ArrivalKeys.burst],
      let shape = keys[optional: ArrivalKeys.shape],
      let mean = keys[optional: ArrivalKeys.burstMean], let tail = keys[optional: ArrivalKeys.tail]
    else { return nil }
    return .burst(weight: burst, shape: Int(shape), mean: Double(mean), tail: Double(tail))
  }

  var shaking: Shaking {
    guard let keys = section[optional: CampaignKeys.shaking] else { return Shaking() }
    return Shaking(
      interval: Int(keys[optional: ShakingKeys.interval] ?? 1),
      sendChance: keys[optional: ShakingKeys.send] ?? 1,
      giveUp: keys[optional: ShakingKeys.giveUp] ?? 0,
      leaveWhenDropped: keys[optional: ShakingKeys.leaveWhenDropped] ?? 0,
      limit: keys[optional: ShakingKeys.limit].map { Int($0) } ?? .max)
  }

  var capacity: Capacity {
    guard let keys = section[optional: CampaignKeys.capacity] else { return Capacity() }
    return Capacity(
      admitted: keys[optional: CapacityKeys.requests],
      credited: keys[optional: CapacityKeys.credits])
  }

  var fraud: Fraud {
    guard let keys = section[optional: CampaignKeys.fraud] else { return Fraud() }
    return Fraud(
      share: keys[optional: FraudKeys.share] ?? 0,
      attempts: Int(keys[optional: FraudKeys.attempts] ?? 1),
      truePositive: keys[optional: FraudKeys.truePositive] ?? 0,
      falsePositive: keys[optional: FraudKeys.falsePositive] ?? 0,
      reducedPay: keys[optional: FraudKeys.reducedPay] ?? 0)
  }

  var claiming: Claiming {
    section[optional: CampaignKeys.claiming].map(CampaignStageReader.claiming) ?? Claiming()
  }

  /// What becomes of wins, of the campaign or of one round.
  static func claiming(_ keys: Settings) -> Claiming {
    Claiming(
      never: keys[optional: ClaimingKeys.never] ?? 0,
      meanDelay: Double(keys[optional: ClaimingKeys.meanDelay] ?? 0),
      window: keys[optional: ClaimingKeys.window].map(Double.init),
      redemption: keys[optional: ClaimingKeys.redemption] ?? 1,
      sponsorShare: keys[optional: ClaimingKeys.sponsorShare] ?? 0)
  }

  var reservoir: Int64 {
    section[optional: CampaignKeys.forwarding]?[optional: ForwardingKeys.reservoir] ?? 0
  }

  func forwarding(_ problems: inout [Problem]) -> Forwarding? {
    guard let keys = section[optional: CampaignKeys.forwarding], keys.refused.isEmpty,
      let chance = keys[optional: ForwardingKeys.chance],
      let invites = keys[optional: ForwardingKeys.invites],
      let acceptance = keys[optional: ForwardingKeys.acceptance]
    else { return nil }
    return try? Forwarding(
      forwardChance: chance, invitesPerForward: invites, acceptance: acceptance,
      depthLimit: Int(keys[ForwardingKeys.depth]),
      inviterReward: keys[ForwardingKeys.inviterReward],
      inviteeReward: keys[ForwardingKeys.inviteeReward])
  }

  func funnel(_ problems: inout [Problem]) -> Funnel? {
    guard let keys = section[optional: CampaignKeys.funnel], keys.refused.isEmpty,
      let new = keys[optional: FunnelKeys.new], let bind = keys[optional: FunnelKeys.bind],
      let lasting = keys[optional: FunnelKeys.lasting],
      let retention = try? TwoClassRetention(
        lastingShare: lasting, scale: keys[FunnelKeys.decayDays],
        exponent: keys[FunnelKeys.decayPower], bonusDays: keys[FunnelKeys.bonusDays])
    else { return nil }
    let organic = keys[FunnelKeys.organic]
    guard organic <= bind else {
      problems.append(
        Problem(
          keys.place(of: FunnelKeys.organic),
          given: "campaign.funnel.organic is above campaign.funnel.bind",
          allowed: "who would have bound a card anyway binds one"))
      return nil
    }
    let days = keys[optional: FunnelKeys.days]?.map { Int($0) } ?? [1, 7, 30]
    guard zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) else {
      problems.append(
        Problem(
          keys.place(of: FunnelKeys.days), given: "campaign.funnel.days do not rise",
          allowed: "days in rising order, each once"))
      return nil
    }
    return Funnel(
      newShare: new, bindChance: bind, organicChance: organic, retention: retention, days: days)
  }

  func cards(_ problems: inout [Problem]) -> CardStage? {
    guard let keys = section[optional: CampaignKeys.cards], keys.refused.isEmpty,
      let kinds = keys[optional: CardKeys.kinds],
      let attention = keys[optional: CardKeys.attention],
      let days = keys[optional: CardKeys.days], let draws = keys[optional: CardKeys.draws],
      let pool = keys[optional: CardKeys.pool],
      let division = CardStage.Division(rawValue: keys[CardKeys.division])
    else { return nil }
    do throws(CardError) {
      var list: [CardKind] = []
      for kind in kinds {
        list.append(
          try CardKind(
            name: kind[CardKindKeys.name], chance: kind[CardKindKeys.chance],
            stock: kind[optional: CardKindKeys.stock]))
      }
      let collection = try CardCollection(
        kinds: list, days: Int(days), drawsPerDay: Int(draws), swapChance: keys[CardKeys.swap])
      return CardStage(
        attention: attention, collection: collection, pool: pool, division: division)
    } catch {
      problems.append(
        Problem(
          keys.place(of: CardKeys.kinds), given: "campaign.cards.kinds cannot be: \(reason(error))",
          allowed: "up to \(CardCollection.mostKinds) kinds of different names, with chances that "
            + "add up to 100% and a stock for no more than the days there are"))
      return nil
    }
  }

  /// Why cards cannot be, in words.
  private func reason(_ error: CardError) -> Message {
    switch error {
    case .chancesMissOne(let sum): "the chances add up to \(percentText(sum))"
    case .repeatedName(let name): "two kinds are called \(name.excerpt())"
    case .nameless: "a kind has no name"
    case .stockBeyondDays(let kind, let listed, let days):
      "\(kind.excerpt()) has a stock for \(listed) days of \(days)"
    case .kindsOutside(let count, _): "there are \(count) kinds"
    case .stockTooLarge(let kind, _), .negativeStock(let kind, _, _):
      "the stock of \(kind.excerpt()) is none"
    default: "a number is out of its range"
    }
  }

  /// Why wallets cannot be, in words.
  private func reason(_ error: DiffusionError) -> Message {
    switch error {
    case .usersOutsidePotential(let wallet, let users, let potential):
      "\(wallet.excerpt()) has \(grouped(users)) users of \(grouped(potential)) possible ones"
    default: "a number is out of its range"
    }
  }

  func wallets(_ problems: inout [Problem]) -> BassDiffusion? {
    guard let keys = section[optional: CampaignKeys.wallets], keys.refused.isEmpty,
      let periods = keys[optional: WalletsKeys.periods],
      let each = keys[optional: WalletsKeys.wallets]
    else { return nil }
    let before = problems.count
    do throws(DiffusionError) {
      var wallets: [Wallet] = []
      for wallet in each {
        let impulses = impulses(wallet, periods: Int(periods), &problems)
        if wallets.contains(where: { $0.name == wallet[WalletKeys.name] }) {
          problems.append(
            Problem(
              wallet.place(of: WalletKeys.name),
              given: "two wallets are called \(wallet[WalletKeys.name].excerpt())",
              allowed: "every wallet has a name of its own"))
        }
        wallets.append(
          try Wallet(
            name: wallet[WalletKeys.name], potential: wallet[WalletKeys.potential],
            users: wallet[WalletKeys.users], innovation: wallet[WalletKeys.innovation],
            imitation: wallet[WalletKeys.imitation], impulses: impulses,
            paymentsPerUser: wallet[WalletKeys.payments], drift: wallet[WalletKeys.drift]))
      }
      guard problems.count == before else { return nil }
      return try BassDiffusion(wallets: wallets, periods: Int(periods))
    } catch {
      problems.append(
        Problem(
          keys.place(of: WalletsKeys.wallets),
          given: "campaign.wallets.each cannot be: \(reason(error))",
          allowed: "wallets of different names, each with no more users than its potential"))
      return nil
    }
  }

  /// The conversion of each period; one that comes after the last or twice is a problem.
  private func impulses(
    _ wallet: Settings, periods: Int, _ problems: inout [Problem]
  ) -> [Double] {
    var impulses = [Double](repeating: 0, count: periods)
    var seen: Set<Int> = []
    for impulse in wallet[optional: WalletKeys.impulses] ?? [] {
      let period = Int(impulse[ImpulseKeys.period])
      let isIn = period <= periods
      guard isIn, seen.insert(period).inserted else {
        problems.append(
          Problem(
            impulse.place(of: ImpulseKeys.period),
            given: isIn
              ? "two impulses are in period \(period)"
              : "an impulse is in period \(period) of \(periods)",
            allowed: "at most one for each period there is"))
        continue
      }
      impulses[period - 1] = impulse[ImpulseKeys.conversion]
    }
    return impulses
  }
}

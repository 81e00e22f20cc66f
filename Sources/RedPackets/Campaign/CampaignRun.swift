import Glibc
import Money
import Randomness

/// One replication of a campaign.
///
/// Streams are named by replication and round or stage, so that a stage that draws more or less
/// changes nothing in the others: entity = replication in the block × 2^32 + round or stage.
struct CampaignRun {
  let campaign: Campaign
  let seed: UInt64
  let block: UInt64
  let replication: Int

  /// Where the campaign stands.
  var outcome: CampaignOutcome

  /// People who have not taken part yet, and those who have, by how often they have won.
  private(set) var untouched: Int64 = 0
  private(set) var people: Crowd

  /// Accounts of bonus hunters.
  private(set) var hunters: Int64 = 0

  /// Money that was left of the rounds before.
  private(set) var carried: Int64 = 0

  init(_ campaign: Campaign, seed: UInt64, block: UInt64, replication: Int) {
    self.campaign = campaign
    self.seed = seed
    self.block = block
    self.replication = replication
    people = Crowd(groups: campaign.rounds.count + 1)
    outcome = CampaignOutcome()
  }

  /// The place of what belongs to no round, in streams that rounds use too.
  private static let apart = Int(UInt32.max)

  private func stream(_ purpose: StreamPurpose, _ place: Int = 0) -> Xoshiro256PlusPlus {
    StreamKey(
      seed: seed, block: block, entity: UInt64(replication) << 32 | UInt64(place),
      purpose: purpose
    ).generator()
  }

  /// Runs all rounds and stages; a story is told what happens, and changes nothing.
  mutating func run(hazards: [[Double]], payouts: [RoundPayout], story: CampaignStory? = nil) {
    var attendance = stream(.attendance, CampaignRun.apart)
    hunters = Crowd.binomial(campaign.audience, campaign.fraud.share, using: &attendance)
    untouched = campaign.audience - hunters
    story?.open(self)
    for (i, round) in campaign.rounds.enumerated() {
      let claims = runRound(i, round, hazards[i], payouts[i])
      story?.tellRound(i, self)
      forward(i, claims)
      story?.tellForwarding(i, self)
    }
    outcome.reached = untouched + people.total
    outcome.tookPart = people.total
    outcome.winners = people.total - people.counts[0]
    var sampling = stream(.sampling)
    outcome.gini = PersonTotals(
      people: people, won: outcome.won.count, paid: outcome.paid
    ).gini(using: &sampling)
    runCards()
    runFunnel()
    if let wallets = campaign.wallets {
      var diffusion = stream(.diffusion)
      outcome.wallets = wallets.run(using: &diffusion)
    }
    story?.close(self)
  }

  /// Runs a round; returns how many wins were claimed.
  private mutating func runRound(
    _ i: Int, _ round: CampaignRound, _ hazards: [Double], _ payout: RoundPayout
  ) -> Int64 {
    let takers = takers(i, round)
    var shaking = stream(.shaking, i)
    let result = RoundRun(
      round: round, shaking: campaign.shaking, capacity: campaign.capacity,
      attempts: people.counts.map { _ in 1 } + [campaign.fraud.attempts], hazards: hazards
    ).run(takers, using: &shaking)
    let winners = result.winners
    var payoutStream = stream(.payout, i)
    let pot = round.pot.fen + carried
    let amounts = payout.amounts(
      of: winners.total, pot: Amount(fen: pot), using: &payoutStream)
    let twice = amounts.thinned(round.overIssue.doubleCredit, using: &payoutStream)
    var settling = stream(.settling, i)
    let settlement = Settlement(
      amounts, hunters: winners.counts[winners.counts.count - 1], fraud: campaign.fraud,
      doubled: twice, claiming: claiming(round), using: &settling)
    for (wins, number) in winners.counts.dropLast().enumerated() where number > 0 {
      people.counts[wins] -= number
      people.counts[min(wins + 1, people.counts.count - 1)] += number
    }
    settle(
      settlement, issued: amounts.sum + twice.sum, pot: pot, round,
      isLast: i == campaign.rounds.count - 1)
    outcome.add(result, takers: takers.total, credited: campaign.capacity.credited)
    return settlement.claims
  }

  /// Who takes part: people by how often they have won, then hunters.
  private mutating func takers(_ i: Int, _ round: CampaignRound) -> Crowd {
    var generator = stream(.attendance, i)
    let newcomers = Crowd.binomial(untouched, round.attention, using: &generator)
    var again = people
    for wins in again.counts.indices where wins >= campaign.shaking.limit {
      again.counts[wins] = 0
    }
    var takers = again.thinned(round.attention, using: &generator)
    untouched -= newcomers
    people.counts[0] += newcomers
    takers.counts[0] += newcomers
    let hunting = Crowd.binomial(hunters, round.attention, using: &generator)
    outcome.attendances += takers.total
    return Crowd(takers.counts + [hunting])
  }

  /// What becomes of a round's wins.
  private func claiming(_ round: CampaignRound) -> Claiming {
    round.claiming ?? campaign.claiming
  }

  private mutating func settle(
    _ settlement: Settlement, issued: Int64, pot: Int64, _ round: CampaignRound, isLast: Bool
  ) {
    var ledger = settlement.ledger
    ledger.budget = round.pot.fen
    let left = pot - issued
    ledger.overrun = max(0, -left)
    carried = round.carriesOver && !isLast ? max(0, left) : 0
    ledger.returned += max(0, left) - carried
    outcome.ledger += ledger
    outcome.sponsored += claiming(round).sponsored(ledger.paid)
    outcome.won = outcome.won + settlement.won
    outcome.paid = outcome.paid + settlement.paid
    outcome.claims += settlement.claims
    outcome.flaggedPeople += settlement.flaggedPeople
  }

  private mutating func forward(_ i: Int, _ claims: Int64) {
    guard let forwarding = campaign.forwarding else { return }
    var generator = stream(.forwarding, i)
    let result = forwarding.run(
      seeds: claims, reservoir: campaign.reservoir - outcome.invited, using: &generator)
    let new = result.newByDepth.reduce(0, +)
    outcome.forwarders += claims
    outcome.invitedFirst += result.newByDepth.first ?? 0
    untouched += new
    outcome.invited += new
    outcome.rewards += result.inviterRewards.fen + result.inviteeRewards.fen
  }

  private mutating func runCards() {
    guard let cards = campaign.cards else { return }
    var generator = stream(.cards)
    let players = Crowd.binomial(campaign.audience - hunters, cards.attention, using: &generator)
    let result = cards.collection.run(players: players, using: &generator)
    var dividing = stream(.payout, CampaignRun.apart)
    let shares = cards.shares(of: result.completers, using: &dividing)
    outcome.cardPlayers = players
    outcome.completers = result.completers
    outcome.completersByDay = result.completersByDay
    outcome.cardShares = shares
    var ledger = MoneyLedger()
    ledger.budget = cards.pool.fen
    ledger.paid = shares.sum
    outcome.sponsored += campaign.claiming.sponsored(ledger.paid)
    ledger.returned = cards.pool.fen - shares.sum
    outcome.ledger += ledger
  }

  private mutating func runFunnel() {
    guard let funnel = campaign.funnel else { return }
    var generator = stream(.funnel)
    let claimants = claimants(using: &generator)
    let new = Crowd.binomial(claimants, funnel.newShare, using: &generator)
    outcome.bound = Crowd.binomial(new, funnel.bindChance, using: &generator)
    let anyway = funnel.bindChance > 0 ? funnel.organicChance / funnel.bindChance : 0
    outcome.boundAnyway = Crowd.binomial(outcome.bound, min(1, anyway), using: &generator)
    outcome.active = funnel.retention.survivors(
      of: outcome.bound, days: funnel.days, using: &generator)
  }

  /// Different people who claimed a win, or have a share of the cards' pool.
  ///
  /// Who won once is a claimant if he claimed that win. Of those with k wins each claims at least
  /// one with the chance 1 - (1 - r)^k, where r is the part of all wins that was claimed. Who
  /// completes the cards is anybody, whether he claimed a win or not.
  private func claimants(using generator: inout Xoshiro256PlusPlus) -> Int64 {
    let wins = outcome.won.count
    var claimants = outcome.claims
    if people.counts.dropFirst(2).contains(where: { $0 > 0 }), claimants < wins {
      let missed = 1 - Double(claimants) / Double(wins)
      claimants = people.counts.indices.dropFirst().reduce(0) { sum, k in
        sum
          + Crowd.binomial(people.counts[k], 1 - pow(missed, Double(k)), using: &generator)
      }
    }
    claimants = min(claimants, outcome.winners)
    guard outcome.completers > 0 else { return claimants }
    let others = untouched + people.total - claimants
    return claimants
      + Crowd.hypergeometric(
        marked: others, others: claimants, drawn: outcome.completers, using: &generator)
  }
}

extension CardStage {
  /// What each who completed gets of the pool.
  ///
  /// At random, a pool among very many is counted like packets: as if amounts were independent,
  /// each 1 fen and a geometric number, and then adjusted until they add up.
  func shares(of completers: Int64, using generator: inout Xoshiro256PlusPlus) -> AmountCounts {
    guard completers > 0 else { return AmountCounts() }
    guard division == .random, pool.fen > completers else {
      return AmountCounts([.init(fen: pool.fen / completers, count: completers)])
    }
    return AmountCounts.composition(of: pool.fen, among: completers, using: &generator)
  }
}

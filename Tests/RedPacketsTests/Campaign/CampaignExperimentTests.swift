import Money
import MonteCarlo
import Testing

@testable import RedPackets

@Suite struct CampaignExperimentTests {
  private func run(
    _ campaign: Campaign, metrics: Set<String>? = nil, replications: Int = 16, block: UInt64 = 3,
    seed: UInt64 = 20_190_212
  ) throws -> (CampaignExperiment, BlockValues) {
    let experiment = CampaignExperiment(campaign, metrics: metrics)
    var values = BlockValues(measures: experiment.measures.count, replications: replications)
    try experiment.simulate(block: block, seed: seed, into: &values)
    return (experiment, values)
  }

  private func column(
    _ metric: String, _ group: String = "", in run: (CampaignExperiment, BlockValues)
  ) throws -> [Int64] {
    let place = try #require(
      run.0.measures.firstIndex { $0.metric == metric && $0.group == group })
    return (0..<run.1.replications).map { run.1[place, $0] }
  }

  @Test(arguments: CampaignCases.names)
  func `no fen is lost or made in any replication`(name: String) throws {
    // The experiment throws where the ledger does not close.
    let run = try run(CampaignCases.campaign(name), replications: 12)
    guard run.0.measures.contains(where: { $0.metric == "budget" }) else { return }
    let budget = try column("budget", in: run)
    let shares = try ["paid", "unclaimed", "returned"].map { try column($0, in: run) }
    let has = Set(run.0.measures.map(\.metric))
    let leaked = has.contains("leaked") ? try column("leaked", in: run) : nil
    let overrun = has.contains("overrun") ? try column("overrun", in: run) : nil
    for r in budget.indices {
      let spent = shares.reduce(0) { $0 + $1[r] } + (leaked?[r] ?? 0)
      #expect(spent == budget[r] + (overrun?[r] ?? 0))
    }
    let campaign = try CampaignCases.campaign(name)
    let pots = campaign.rounds.reduce(campaign.cards?.pool.fen ?? 0) { $0 + $1.pot.fen }
    #expect(budget.allSatisfy { $0 == pots })
  }

  @Test(arguments: CampaignCases.names)
  func `stored numbers are not negative and fit a tally`(name: String) throws {
    let (_, values) = try run(CampaignCases.campaign(name), replications: 12)
    for measure in 0..<values.measures {
      for r in 0..<values.replications {
        #expect((0..<RunSettings.largestStored).contains(values[measure, r]))
      }
    }
  }

  @Test(arguments: CampaignCases.names)
  func `people are counted once`(name: String) throws {
    let campaign = try CampaignCases.campaign(name)
    guard !campaign.rounds.isEmpty else { return }
    let run = try run(campaign, replications: 12)
    let (tookPart, winners) = (try column("took-part", in: run), try column("winners", in: run))
    #expect(tookPart.allSatisfy { $0 <= campaign.audience + campaign.reservoir })
    #expect(zip(winners, tookPart).allSatisfy { $0 <= $1 })
    for round in campaign.rounds {
      let wins = try column("round-winners", "round=\(round.name)", in: run)
      #expect(wins.allSatisfy { $0 <= round.prizes.stock ?? .max })
    }
    let gini = try column("gini", in: run)
    #expect(gini.allSatisfy { $0 <= 1_000_000_000 })
  }

  @Test(arguments: CampaignCases.names)
  func `the same block and seed give the same numbers`(name: String) throws {
    let campaign = try CampaignCases.campaign(name)
    let (first, second) = (
      try run(campaign, replications: 3).1, try run(campaign, replications: 3).1
    )
    for measure in 0..<first.measures {
      for r in 0..<3 { #expect(first[measure, r] == second[measure, r]) }
    }
  }

  @Test(arguments: CampaignCases.names)
  func `fewer replications of a block are the first of it`(name: String) throws {
    let campaign = try CampaignCases.campaign(name)
    let (many, few) = (try run(campaign, replications: 3).1, try run(campaign, replications: 2).1)
    for measure in 0..<many.measures {
      for r in 0..<2 { #expect(few[measure, r] == many[measure, r]) }
    }
  }

  @Test func `blocks, seeds and replications differ`() throws {
    let campaign = try CampaignCases.campaign("everything")
    let paid = try column("paid", in: run(campaign))
    #expect(Set(paid).count > 12)
    #expect(try column("paid", in: run(campaign, block: 4)) != paid)
    #expect(try column("paid", in: run(campaign, seed: 1)) != paid)
  }

  @Test(arguments: ["everything", "table overrun", "cards random"])
  func `what is reported does not change what is drawn`(name: String) throws {
    let campaign = try CampaignCases.campaign(name)
    let (experiment, all) = try run(campaign, replications: 2)
    for metric in Set(experiment.measures.map(\.metric)) {
      let (one, values) = try run(campaign, metrics: [metric], replications: 2)
      #expect(one.measures == experiment.measures.filter { $0.metric == metric })
      let places = experiment.measures.indices.filter {
        experiment.measures[$0].metric == metric
      }
      for (i, place) in places.enumerated() {
        for r in 0..<2 { #expect(values[i, r] == all[place, r]) }
      }
    }
  }

  @Test func `a stage that is added leaves the rounds as they were`() throws {
    var campaign = try CampaignCases.campaign("capacity")
    let alone = try run(campaign)
    let everything = try CampaignCases.campaign("everything")
    campaign.cards = everything.cards
    campaign.wallets = everything.wallets
    campaign.funnel = everything.funnel
    let more = try run(campaign)
    for metric in ["took-part", "winners", "claims", "largest", "gini"] {
      #expect(try column(metric, in: more) == column(metric, in: alone))
    }
  }

  @Test func `equal packets of a round without limits are arithmetic`() throws {
    // All 3000 come, 700 packets of 100,003 fen: 142 or 143 fen for each, 603 of the latter.
    let campaign = try Campaign(
      audience: 3000,
      rounds: [.packets(700, pot: 100_003, name: "a", length: 86_400)],
      arrivals: .table([ArrivalPoint(second: 5, share: 1)]))
    let run = try run(campaign)
    func all(_ metric: String, _ group: String = "") throws -> Int64? {
      let values = Set(try column(metric, group, in: run))
      return values.count == 1 ? values.first : nil
    }
    #expect(try all("paid") == 100_003)
    #expect(try all("returned") == 0)
    #expect(try all("cost") == 100_003)
    #expect(try all("took-part") == 3000)
    #expect(try all("winners") == 700)
    #expect(try all("win-chance") == 233_333_333)
    #expect(try all("claims") == 700)
    #expect(try all("largest") == 143)
    #expect(try all("under-0.10") == 0)
    #expect(try all("amount-per-win") == 142_861)
    #expect(try all("amount-per-person") == 33_334)
    #expect(try all("sold-out", "round=a") == 1)
    let times = try column("sold-out-time", "round=a", in: run)
    // A fifth of all comes each second: 700 are there in the second.
    #expect(times.allSatisfy { $0 == 2 })
  }

  @Test func `a pool's shares are the pot over all who came`() throws {
    let run = try run(CampaignCases.campaign("pool"))
    for (wins, paid) in zip(
      try column("round-winners", "round=a", in: run), try column("paid", in: run))
    {
      #expect(paid == 100_003 / wins * wins)
    }
  }

  @Test func `of the cards' pool all completers get the same, or all of it at random`() throws {
    let equal = try run(CampaignCases.campaign("cards alone"))
    let random = try run(CampaignCases.campaign("cards random"))
    let completers = try column("completers", in: equal)
    #expect(completers.allSatisfy { $0 > 0 && $0 <= 150 })
    #expect(
      try column("paid", in: equal) == completers.map { 2_151_111 / $0 * $0 })
    #expect(try column("paid", in: random).allSatisfy { $0 == 2_151_111 })
  }

  @Test func `who is brought takes part from the next round on`() throws {
    let forwarded = try CampaignCases.campaign("forwarding")
    let more = try column("took-part", in: run(forwarded))
    var alone = forwarded
    alone.forwarding = nil
    let fewer = try column("took-part", in: run(alone))
    #expect(zip(more, fewer).allSatisfy { $0 > $1 })
    #expect(try column("invited", in: run(forwarded)).allSatisfy { $0 <= 4000 })
  }

  @Test func `with a limit of one win nobody wins twice`() throws {
    let run = try run(CampaignCases.campaign("limit"))
    let wins = try ["a", "b", "c"].map { try column("round-winners", "round=\($0)", in: run) }
    let winners = try column("winners", in: run)
    for r in winners.indices { #expect(wins.reduce(0) { $0 + $1[r] } == winners[r]) }
  }

  // Once all winners counted as claimants as soon as there were as many claims.
  @Test func `who won often claims once with the chance for so many wins`() throws {
    // Everybody wins in each of three rounds; half of the wins are claimed: 7/8 of the people.
    let rounds = ["a", "b", "c"].map { CampaignRound.packets(80_000, pot: 80_000, name: $0) }
    let campaign = try Campaign(
      audience: 20_000, rounds: rounds,
      arrivals: .table([ArrivalPoint(second: 1, share: 1)]), claiming: Claiming(never: 0.5),
      funnel: Funnel(
        newShare: 1, bindChance: 1, organicChance: 0,
        retention: try TwoClassRetention(
          lastingShare: 1, scale: 10, exponent: 0.3, bonusDays: 2), days: [0]))
    let bound = try column("bound-cards", in: run(campaign))
    // Standard deviation 47; 16 of them and six deviations.
    #expect(bound.allSatisfy { abs($0 - 17_500) < 300 })
  }

  // Once the larger of the two numbers was taken for both.
  @Test func `completers of cards and claimants of rounds are partly the same people`() throws {
    var campaign = try CampaignCases.campaign("cards")
    campaign.shaking.limit = 1
    campaign.funnel = Funnel(
      newShare: 1, bindChance: 1, organicChance: 0,
      retention: try TwoClassRetention(
        lastingShare: 1, scale: 10, exponent: 0.3, bonusDays: 2), days: [0])
    let run = try run(campaign)
    let (winners, completers) = (try column("winners", in: run), try column("completers", in: run))
    for (r, bound) in try column("bound-cards", in: run).enumerated() {
      #expect(bound >= max(winners[r], completers[r]))
      #expect(bound <= winners[r] + completers[r])
      let (share, n) = (Double(winners[r]) / 3000, Double(completers[r]))
      let others = Double(bound - winners[r])
      #expect(abs(others - n * (1 - share)) < 6 * (n * share * (1 - share)).squareRoot() + 1)
    }
  }
}

import Money
import MonteCarlo
import Testing

@testable import RedPackets

@Suite struct CampaignMeasuresTests {
  private func metrics(_ name: String) throws -> [String] {
    let measures = CampaignExperiment(try CampaignCases.campaign(name)).measures
    var seen: Set<String> = []
    return measures.map(\.metric).filter { seen.insert($0).inserted }
  }

  private static let money = ["budget", "paid", "unclaimed", "returned"]
  private static let overrun = ["overrun", "overrun-chance"]
  private static let amounts = [
    "amount-per-win", "amount-per-person", "gini", "under-0.10", "largest",
  ]
  private static let people = ["reached", "took-part", "winners", "win-chance", "claims"]
  private static let sales = ["sold-out", "sold-out-time", "round-winners"]
  private static let requests = ["requests", "peak-requests"]

  @Test(
    arguments: [
      ("equal", money + ["cost"] + amounts + people + sales + requests),
      ("pool", money + ["cost"] + amounts + people + ["round-winners"] + requests),
      ("draw", money + ["cost"] + amounts + people + ["round-winners"]),
      ("table", money + overrun + ["cost"] + amounts + people + ["round-winners"] + requests),
      ("table with most", money + overrun + ["cost"] + amounts + people + sales + requests),
      (
        "capacity",
        money + ["cost"] + amounts + people + sales + requests + [
          "dropped", "retried", "drop-rate",
        ]
      ),
      (
        "credits",
        money + ["cost"] + amounts + people + sales + requests
          + ["dropped", "retried", "drop-rate", "credit-queue", "credit-drain"]
      ),
      (
        "fraud",
        money + ["leaked", "cost"] + amounts + people + ["flagged-people"] + sales + requests
      ),
      ("coupons", money + ["sponsor", "cost"] + amounts + people + sales + requests),
      ("forwarding", money + ["cost"] + amounts + people + ["invited"] + sales + requests),
      (
        "cards",
        money + ["cost"] + amounts + people + sales + requests
          + ["card-players", "completers", "card-share"]
      ),
      ("cards alone", money + ["cost", "card-players", "completers", "card-share"]),
      ("wallets alone", ["wallet-users", "payment-share"]),
      (
        "funnel",
        money + ["cost"] + amounts + people + sales + requests
          + [
            "bound-cards", "incremental-cards", "active", "cost-per-card",
            "cost-per-incremental-card", "cost-per-active",
          ]
      ),
    ] as [(String, [String])])
  func `a campaign reports what its stages have`(name: String, expected: [String]) throws {
    #expect(try metrics(name) == expected)
  }

  @Test func `everything reports every metric but overrun`() throws {
    let all = CampaignExperiment.metrics.map(\.name)
    #expect(Set(all).count == all.count)
    #expect(try Set(metrics("everything")) == Set(all).subtracting(["overrun", "overrun-chance"]))
  }

  @Test(arguments: CampaignCases.names)
  func `no two measures have the same metric and group`(name: String) throws {
    let measures = CampaignExperiment(try CampaignCases.campaign(name)).measures
    let names = measures.map { $0.metric + " " + $0.group }
    #expect(Set(names).count == names.count)
  }

  @Test func `measures of a metric stand together`() throws {
    let measures = CampaignExperiment(try CampaignCases.campaign("everything")).measures
    let runs = zip(measures, measures.dropFirst()).count { $0.metric != $1.metric } + 1
    #expect(runs == Set(measures.map(\.metric)).count)
  }

  @Test func `drops are told second by second at first, then in longer spans without gaps`() throws
  {
    let measures = CampaignExperiment(try CampaignCases.campaign("capacity")).measures
    let spans = measures.filter { $0.metric == "drop-rate" && $0.group.hasPrefix("round=a ") }
      .map { String($0.group.dropFirst("round=a second=".count)) }
    #expect(spans == (0..<10).map { "\($0)" } + ["10-14", "15-21", "22-29"])
  }

  @Test func `ratios of nothing are 0, and others are rounded`() {
    #expect(CampaignMeasures.ratio(5, 0, scale: 1e-9) == 0)
    #expect(CampaignMeasures.ratio(2, 3, scale: 1e-9) == 666_666_667)
    #expect(CampaignMeasures.ratio(1, 3, scale: 1e-9) == 333_333_333)
    #expect(CampaignMeasures.ratio(7, 1, scale: 1) == 7)
  }

  @Test(arguments: [(1_000_000_000, 1e-5), (10_000_000_000_000, 1e-2)] as [(Int64, Double)])
  func `averages of large pots are kept in larger parts of a yuan`(
    pot: Int64, scale: Double
  ) throws {
    let campaign = try Campaign(audience: 10, rounds: [.packets(5, pot: pot)])
    let measure = CampaignExperiment(campaign, metrics: ["amount-per-win"]).measures[0]
    #expect(abs(measure.scale / scale - 1) < 1e-12)
    #expect(Double(pot) / 100 / measure.scale < Double(RunSettings.largestStored))
  }

  @Test func `very many requests are counted by tens or more`() throws {
    var campaign = try Campaign(
      audience: Campaign.largestAudience, rounds: [.packets(5, pot: 500, length: 86_400)])
    let people = CampaignExperiment(campaign, metrics: ["requests"]).measures[0]
    #expect(people.scale == 100)
    campaign.fraud = Fraud(share: 1, attempts: 10_000)
    let hunters = CampaignExperiment(campaign, metrics: ["requests"]).measures[0]
    #expect(hunters.scale == 1_000_000)
    campaign.audience = 1_000_000_000
    campaign.fraud = Fraud()
    campaign.rounds[0].length = 600
    #expect(CampaignExperiment(campaign, metrics: ["requests"]).measures[0].scale == 1)
  }
}

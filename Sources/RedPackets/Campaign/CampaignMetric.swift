/// What a campaign reports.
enum CampaignMetric: String, CaseIterable, Sendable {
  // Money
  case budget
  case paid
  case unclaimed
  case returned
  case leaked
  case overrun
  case overrunChance = "overrun-chance"
  case sponsor
  case cost
  // Amounts
  case amountPerWin = "amount-per-win"
  case amountPerPerson = "amount-per-person"
  case gini
  case under = "under-0.10"
  case largest
  // People
  case reached
  case tookPart = "took-part"
  case winners
  case winChance = "win-chance"
  case targetReached = "target-reached"
  case claims
  case flaggedPeople = "flagged-people"
  case invited
  // Rounds
  case soldOut = "sold-out"
  case soldOutTime = "sold-out-time"
  case roundWinners = "round-winners"
  case requests
  case peakRequests = "peak-requests"
  case dropped
  case retried
  case dropRate = "drop-rate"
  case creditQueue = "credit-queue"
  case creditDrain = "credit-drain"
  // Cards
  case cardPlayers = "card-players"
  case completers
  case cardShare = "card-share"
  // After the campaign
  case boundCards = "bound-cards"
  case incrementalCards = "incremental-cards"
  case active
  case costPerCard = "cost-per-card"
  case costPerIncrementalCard = "cost-per-incremental-card"
  case costPerActive = "cost-per-active"
  // Wallets
  case walletUsers = "wallet-users"
  case paymentShare = "payment-share"

  /// What the metric means, for people.
  var meaning: String {
    switch self {
    case .budget: "the money that was set aside"
    case .paid: "what people were paid"
    case .unclaimed: "what people won, but did not claim or redeem in time (breakage)"
    case .returned: "what was never won, or withheld from flagged accounts"
    case .leaked: "what bonus hunters were paid"
    case .overrun: "by how much more was issued than there was"
    case .overrunChance: "the chance that more is issued than there is"
    case .sponsor: "what partners pay of what people were paid"
    case .cost: "paid and leaked, less the partners' part, and rewards for bringing others"
    case .amountPerWin: "what a win is worth on average, in a replication"
    case .amountPerPerson: "what a person who took part was paid on average, zeros included"
    case .gini: "how unequal that is among all who took part: 0 all equal, towards 1 one has all"
    case .under: "the part of wins below 0.10 yuan"
    case .largest: "the largest amount that was won"
    case .reached: "people who could take part, those who were brought included"
    case .tookPart: "different people who took part"
    case .winners: "different people who won at least once"
    case .winChance: "winners among those who took part"
    case .targetReached: "the chance that there are as many different winners as wanted"
    case .claims: "wins that were claimed in time"
    case .flaggedPeople: "wins of people that the detector flagged by mistake"
    case .invited: "people who were brought by others"
    case .soldOut: "the chance that a round is sold out"
    case .soldOutTime:
      "seconds until the last packet is gone; the round's length where some are left"
    case .roundWinners: "wins in a round, hunters' included"
    case .requests: "requests sent in a round"
    case .peakRequests: "requests in the busiest second of a round"
    case .dropped: "requests that were dropped in a round"
    case .retried: "how often somebody who was dropped tried again"
    case .dropRate: "the part of requests that was dropped"
    case .creditQueue: "wins that wait for their credit at most"
    case .creditDrain: "seconds after the cue until the last win is credited"
    case .cardPlayers: "people who collect cards"
    case .completers: "people who complete the set"
    case .cardShare: "what a completer gets of the pool on average, in a replication"
    case .boundCards: "people who bind a card"
    case .incrementalCards: "of these, those who would not have done so anyway"
    case .active: "people who bound a card and are active on a day after the campaign"
    case .costPerCard: "cost for each card that was bound"
    case .costPerIncrementalCard: "cost for each card that would not have been bound anyway"
    case .walletUsers: "people who use a wallet after a period"
    case .paymentShare: "a wallet's part of all payments after a period"
    case .costPerActive: "cost for each person who bound a card and is active on a day"
    }
  }
}

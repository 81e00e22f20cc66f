import Glibc
import Money
import RedPackets

/// A campaign that follows every single person, in plain loops.
///
/// Slow, and written without a look at how the engine counts them together. Rules of amounts: line cut and prizes with a stock.
struct PersonByPerson {
  let campaign: Campaign
  private var dice: Dice
  private var people: [Person]
  private var carried: Int64 = 0

  /// What came of it, by metric and group.
  private(set) var numbers: [String: Int64] = [:]

  private struct Person {
    var isHunter: Bool
    var tookPart = false
    var wins = 0
    var paid: Int64 = 0
  }

  init(_ campaign: Campaign, seed: UInt64) {
    self.campaign = campaign
    var dice = Dice(state: seed)
    people = (0..<campaign.audience).map { _ in
      Person(isHunter: dice.happens(campaign.fraud.share))
    }
    self.dice = dice
  }

  /// Runs all rounds and counts.
  mutating func run() -> [String: Int64] {
    for (i, round) in campaign.rounds.enumerated() {
      play(round, isLast: i == campaign.rounds.count - 1)
    }
    let humans = people.filter { !$0.isHunter && $0.tookPart }
    numbers["took-part "] = Int64(humans.count)
    numbers["winners "] = Int64(humans.count { $0.wins > 0 })
    let paid = humans.reduce(0) { $0 + $1.paid }
    let share = Double(paid) / Double(humans.count) * 1000
    numbers["amount-per-person "] = humans.isEmpty ? 0 : Int64(share.rounded())
    numbers["gini "] = gini(humans.map(\.paid))
    return numbers
  }

  private func gini(_ amounts: [Int64]) -> Int64 {
    let sorted = amounts.sorted()
    let sum = sorted.reduce(0, +)
    guard sum > 0 else { return 0 }
    let n = Int64(sorted.count)
    var weighted: Int64 = 0
    for (i, amount) in sorted.enumerated() { weighted += (2 * Int64(i + 1) - n - 1) * amount }
    return Int64((Double(weighted) / Double(n * sum) * 1e9).rounded())
  }

  private mutating func add(_ metric: String, _ number: Int64, _ round: CampaignRound? = nil) {
    numbers[metric + " " + (round.map { "round=\($0.name)" } ?? ""), default: 0] += number
  }

  private mutating func play(_ round: CampaignRound, isLast: Bool) {
    let limit = campaign.shaking.limit
    let takers = people.indices.filter {
      (people[$0].isHunter || people[$0].wins < limit) && dice.happens(round.attention)
    }
    for person in takers { people[person].tookPart = true }
    let winners =
      round.winning == .draw
      ? Array(dice.shuffled(takers).prefix(Int(round.prizes.stock ?? .max)))
      : shake(round, takers)
    add("round-winners", Int64(winners.count), round)
    let pot = round.pot.fen + carried
    let amounts = amounts(round, winners: winners.count, pot: pot)
    let left = pot - amounts.reduce(0, +)
    carried = round.carriesOver && !isLast ? left : 0
    add("returned", left - carried)
    for (person, amount) in zip(winners, amounts) { settle(person, amount) }
  }

  private mutating func shake(_ round: CampaignRound, _ takers: [Int]) -> [Int] {
    let shaking = campaign.shaking
    var begins: [Int: [Int]] = [:]
    for person in takers { begins[beginning(), default: []].append(person) }
    var active: [Int] = []
    var winners: [Int] = []
    var winsBySecond: [Int] = []
    let stock = Int(round.prizes.stock ?? .max)
    var (requests, peak, dropped) = (0, 0, 0)
    var soldOut: Int?
    for second in 0..<round.length {
      active += begins[second] ?? []
      let before = winners.count
      if soldOut == nil {
        var stays: [Int] = []
        var sent: [Int] = []
        for person in active {
          guard dice.happens(shaking.sendChance / Double(shaking.interval)) else {
            stays.append(person)
            continue
          }
          let attempts = people[person].isHunter ? campaign.fraud.attempts : 1
          sent += [Int](repeating: person, count: attempts)
        }
        sent = dice.shuffled(sent)
        requests += sent.count
        peak = max(peak, sent.count)
        let served = min(sent.count, campaign.capacity.admitted.map { Int($0) } ?? .max)
        dropped += sent.count - served
        let most = min(stock, round.releaseRate.map { Int($0) * (second + 1) } ?? .max)
        var lucky: Set<Int> = []
        for person in sent.prefix(served) where !lucky.contains(person) {
          if winners.count < most, hits(round) {
            winners.append(person)
            lucky.insert(person)
          }
        }
        let admitted = Set(sent.prefix(served))
        var seen = lucky
        for person in sent where seen.insert(person).inserted {
          let goes = admitted.contains(person) ? shaking.giveUp : shaking.leaveWhenDropped
          if !dice.happens(goes) { stays.append(person) }
        }
        active = stays
        if winners.count == stock { soldOut = second + 1 }
      }
      winsBySecond.append(winners.count - before)
    }
    add("requests", Int64(requests), round)
    add("peak-requests", Int64(peak), round)
    if campaign.capacity.admitted != nil { add("dropped", Int64(dropped), round) }
    if round.prizes.stock != nil {
      add("sold-out", soldOut == nil ? 0 : 1, round)
      add("sold-out-time", Int64(soldOut ?? round.length), round)
    }
    if let rate = campaign.capacity.credited { credit(winsBySecond, Int(rate), round) }
    return winners
  }

  private mutating func hits(_ round: CampaignRound) -> Bool {
    if case .chance(let chance) = round.winning { dice.happens(chance) } else { true }
  }

  /// The second in which somebody begins.
  private mutating func beginning() -> Int {
    guard case .burst(let weight, let shape, let mean, let tail) = campaign.arrivals else {
      preconditionFailure("this simulation knows bursts alone")
    }
    guard dice.happens(weight) else { return Int(dice.exponential() * tail) }
    let phases = (0..<shape).reduce(0.0) { sum, _ in sum + dice.exponential() }
    return Int(phases * mean / Double(shape))
  }

  /// Win by win: each stands in a queue, and so many leave it a second.
  private mutating func credit(_ wins: [Int], _ rate: Int, _ round: CampaignRound) {
    var (queue, longest, last, second) = (0, 0, 0, 0)
    while second < wins.count || queue > 0 {
      queue += second < wins.count ? wins[second] : 0
      if queue > 0 { last = second + 1 }
      queue = max(0, queue - rate)
      longest = max(longest, queue)
      second += 1
    }
    add("credit-queue", Int64(longest), round)
    add("credit-drain", Int64(last), round)
  }

  /// In the order of opening.
  private mutating func amounts(
    _ round: CampaignRound, winners: Int, pot: Int64
  ) -> [Int64] {
    switch round.prizes {
    case .packets(let count, let group, .lineCut, _, _):
      let each = pot / (count / Int64(group))
      var amounts: [Int64] = []
      while amounts.count < winners { amounts += cut(each, group) }
      return Array(amounts.prefix(winners))
    case .tiers(let tiers):
      let prizes = tiers.flatMap { [Int64](repeating: $0.amount.fen, count: Int($0.stock)) }
      return Array(dice.shuffled(prizes).prefix(winners))
    default: preconditionFailure("this simulation knows line cut and prizes alone")
    }
  }

  private mutating func cut(_ total: Int64, _ parts: Int) -> [Int64] {
    var cuts: Set<Int64> = [0, total]
    while cuts.count < parts + 1 { cuts.insert(1 + Int64(dice.below(UInt64(total - 1)))) }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $1 - $0 }
  }

  private mutating func settle(_ person: Int, _ amount: Int64) {
    let (fraud, claiming) = (campaign.fraud, campaign.claiming)
    people[person].wins += 1
    let isHunter = people[person].isHunter
    let flagged = dice.happens(isHunter ? fraud.truePositive : fraud.falsePositive)
    let due = flagged ? Int64((Double(amount) * fraud.reducedPay + 1e-9).rounded(.down)) : amount
    add("returned", amount - due)
    guard !isHunter else { return add("leaked", due) }
    add("flagged-people", flagged ? 1 : 0)
    let isInTime = claiming.window.map { dice.exponential() * claiming.meanDelay <= $0 } ?? true
    let claims = !dice.happens(claiming.never) && isInTime
    add("claims", claims ? 1 : 0)
    let redeems = claims && dice.happens(claiming.redemption)
    add(redeems ? "paid" : "unclaimed", due)
    if redeems { people[person].paid += due }
  }
}

/// A small generator of its own.
///
/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, *Fast Splittable
/// Pseudorandom Number Generators*, OOPSLA 2014).
struct Dice {
  var state: UInt64

  mutating func word() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func unit() -> Double { Double(word() >> 11) * 0x1p-53 }

  mutating func happens(_ chance: Double) -> Bool { unit() < chance }

  mutating func exponential() -> Double { -log1p(-unit()) }

  mutating func below(_ bound: UInt64) -> UInt64 { word().multipliedFullWidth(by: bound).high }

  mutating func shuffled<T>(_ items: [T]) -> [T] {
    var items = items
    for i in items.indices.dropFirst() { items.swapAt(i, Int(below(UInt64(i + 1)))) }
    return items
  }
}

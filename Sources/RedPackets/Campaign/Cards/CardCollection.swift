import Randomness

/// A collection of cards (集五福): who holds one of each kind in time, shares the pot.
///
/// Each day
///
///  1. those who join on it come in, without cards;
///  2. the day's stock of limited kinds is added to what is left of it;
///  3. everybody who lacks a kind draws a card, all at the same time, and again, `drawsPerDay`
///     times. Where more draw a limited kind than there are, chance decides who gets it; the others
///     get a kind without limit instead, in proportion to the chances of those, or nothing where
///     every kind is limited;
///  4. each kind without limit that somebody lacks is brought by a gift or swap with the chance
///     `swapChance`, independently. Givers give what they have twice and lose nothing.
///
/// A card that its owner already holds counts as issued and, if limited, is gone from the stock.
/// Whoever has all kinds draws no more.
///
/// - Guarantees: exact, not an approximation: people who hold the same kinds are alike, so their
///   numbers alone are a Markov chain, and a draw of all of them is a multinomial (of who draws
///   what) and a multivariate hypergeometric (of who gets what there is too little of).
///   Completers never exceed the stock of any limited kind.
/// - Edge cases: nobody plays: all counts are 0. A kind with chance 0 comes by swaps alone.
/// - Draws: first when people join, by one multinomial, if `joining` is given; then for each round
///   of draws a multinomial for each set of held kinds in rising order of its bits, for each
///   limited kind that does not suffice a hypergeometric for each set, and a multinomial for each
///   set of those who went without; after the rounds of a day a binomial for each kind without
///   limit and each set that lacks it. Certain outcomes draw nothing.
/// - Complexity: O(days × draws × 2^kinds × kinds), whatever the number of players.
///
/// Source: rules of 2016 as reported at https://m.guancha.cn/TMT/2016_02_02_350030.shtml; the form
/// is a generalised coupon collector, see P. Flajolet, D. Gardy, L. Thimonier, *Birthday paradox,
/// coupon collectors, caching algorithms and self-organizing search*, Discrete Applied Mathematics
/// 39 (1992) 207-229.
public struct CardCollection: Equatable, Sendable {
  /// The kinds to collect.
  public let kinds: [CardKind]

  /// How many days it lasts.
  public let days: Int

  /// How many cards everybody draws on a day.
  public let drawsPerDay: Int

  /// The chance per day that a missing kind without limit is brought by a gift or swap.
  public let swapChance: Double

  /// The part of the players that joins on each day; `nil` if all are there from the first.
  ///
  /// What is missing to 1 never joins.
  public let joining: [Double]?

  /// The most kinds.
  public static let mostKinds = 10

  /// The most days.
  public static let mostDays = 60

  /// The most draws a day.
  public static let mostDraws = 100

  /// The most players.
  public static let mostPlayers: Int64 = 1_000_000_000_000

  /// What one draw gives while there is stock.
  private let draw: MultinomialSampler

  /// What a draw of a limited kind gives when that is used up; `nil` if there is nothing else.
  private let substitute: MultinomialSampler?

  /// The day on which a player joins; the last outcome is never.
  private let arrival: MultinomialSampler?

  /// Checks and makes a collection.
  ///
  /// - Parameters:
  ///   - kinds: 1 to `mostKinds`, of different names, with chances that add up to 1 and no stock
  ///     after the last day.
  ///   - days: 1 to `mostDays`.
  ///   - drawsPerDay: 1 to `mostDraws`.
  ///   - swapChance: from 0 to 1.
  ///   - joining: at most one part for each day, each from 0 to 1, at most 1 in all.
  /// - Throws: `CardError` for what is not so.
  public init(
    kinds: [CardKind], days: Int, drawsPerDay: Int, swapChance: Double, joining: [Double]? = nil
  ) throws(CardError) {
    guard (1...CardCollection.mostKinds).contains(kinds.count) else {
      throw .kindsOutside(count: kinds.count, most: CardCollection.mostKinds)
    }
    guard (1...CardCollection.mostDays).contains(days) else {
      throw .daysOutside(days: days, most: CardCollection.mostDays)
    }
    guard (1...CardCollection.mostDraws).contains(drawsPerDay) else {
      throw .drawsOutside(draws: drawsPerDay, most: CardCollection.mostDraws)
    }
    guard swapChance >= 0, swapChance <= 1 else {
      throw .swapChanceOutsideUnitInterval(swapChance)
    }
    for (place, kind) in kinds.enumerated() {
      guard !kinds[..<place].contains(where: { $0.name == kind.name }) else {
        throw .repeatedName(kind.name)
      }
      if let listed = kind.stock?.count, listed > days {
        throw .stockBeyondDays(kind: kind.name, listed: listed, days: days)
      }
    }
    guard let draw = try? MultinomialSampler(probabilities: kinds.map(\.chance)) else {
      throw .chancesMissOne(sum: kinds.reduce(0) { $0 + $1.chance })
    }
    self.kinds = kinds
    self.days = days
    self.drawsPerDay = drawsPerDay
    self.swapChance = swapChance
    self.joining = joining
    self.draw = draw
    substitute = CardCollection.substitute(kinds)
    arrival = try CardCollection.arrival(joining, days: days)
  }

  private static func substitute(_ kinds: [CardKind]) -> MultinomialSampler? {
    let chances = kinds.map { $0.stock == nil ? $0.chance : 0 }
    let sum = chances.reduce(0, +)
    guard sum > 0 else { return nil }
    return try? MultinomialSampler(probabilities: chances.map { min(1, $0 / sum) })
  }

  private static func arrival(
    _ joining: [Double]?, days: Int
  ) throws(CardError) -> MultinomialSampler? {
    guard let joining else { return nil }
    guard joining.count <= days else {
      throw .joiningBeyondDays(listed: joining.count, days: days)
    }
    for (place, part) in joining.enumerated() {
      guard part >= 0, part <= 1 else {
        throw .joiningOutsideUnitInterval(day: place + 1, part: part)
      }
    }
    let sum = joining.reduce(0, +)
    guard
      sum <= 1 + 1e-9,
      let sampler = try? MultinomialSampler(probabilities: joining + [max(0, 1 - sum)])
    else { throw .joiningAboveOne(sum: sum) }
    return sampler
  }

  /// Plays the collection once.
  ///
  /// - Parameters:
  ///   - players: how many there are, 0 to `mostPlayers`.
  ///   - generator: the source of random words.
  /// - Returns: how many hold all kinds, and what was issued.
  public func run(
    players: Int64, using generator: inout some RandomNumberGenerator
  ) -> CardOutcome {
    precondition(
      (0...CardCollection.mostPlayers).contains(players), "there are 0 to 10^12 players")
    let joinedByDay = arrivals(of: players, using: &generator)
    var states = CardStates(limited: kinds.map { $0.stock != nil })
    var completersByDay: [Int64] = []
    for day in 0..<days {
      states.join(joinedByDay[day])
      for (k, kind) in kinds.enumerated() {
        if let stock = kind.stock, day < stock.count { states.release(stock[day], of: k) }
      }
      for _ in 0..<drawsPerDay {
        states.drawCards(draw, instead: substitute, using: &generator)
      }
      states.swapCards(chance: swapChance, using: &generator)
      completersByDay.append(states.completers)
    }
    return CardOutcome(
      joinedByDay: joinedByDay, completersByDay: completersByDay, issuedByKind: states.issued,
      stockLeftByKind: states.stockLeft, peopleByKindsHeld: states.peopleByKindsHeld)
  }

  private func arrivals(
    of players: Int64, using generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var counts = [players] + [Int64](repeating: 0, count: days - 1)
    guard let arrival, let joining else { return counts }
    var drawn = [Int64](repeating: 0, count: joining.count + 1)
    arrival.sample(trials: players, into: &drawn, using: &generator)
    for day in 0..<days { counts[day] = day < joining.count ? drawn[day] : 0 }
    return counts
  }
}

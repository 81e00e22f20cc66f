import Randomness

/// The people of a card collection, counted by the set of kinds that they hold.
///
/// A set is a bit mask: bit k stands for kind k. Who has all kinds only waits.
struct CardStates {
  /// Whether each kind has a limited stock.
  private let limited: [Bool]

  /// How many people hold each set.
  private var people: [Int64]

  /// What is left of each kind; 0 for kinds without limit.
  private var stock: [Int64]

  /// How many cards of each kind have been drawn by somebody.
  private(set) var issued: [Int64]

  /// Who gets what in the round: for each set, the people by kind.
  private var gets: [Int64]

  /// Who goes without in the round, by set.
  private var without: [Int64]

  /// The counts of one draw.
  private var counts: [Int64]

  /// Starts without people.
  init(limited: [Bool]) {
    let kinds = limited.count
    self.limited = limited
    people = [Int64](repeating: 0, count: 1 << kinds)
    stock = [Int64](repeating: 0, count: kinds)
    issued = [Int64](repeating: 0, count: kinds)
    gets = [Int64](repeating: 0, count: kinds << kinds)
    without = [Int64](repeating: 0, count: 1 << kinds)
    counts = [Int64](repeating: 0, count: kinds)
  }

  /// Those who hold all kinds.
  var completers: Int64 { people[full] }

  /// What is left of each kind; `nil` for kinds without limit.
  var stockLeft: [Int64?] { zip(limited, stock).map { $0 ? $1 : nil } }

  /// People by the number of kinds that they hold, from 0 to all.
  var peopleByKindsHeld: [Int64] {
    var sums = [Int64](repeating: 0, count: limited.count + 1)
    for (set, count) in people.enumerated() { sums[set.nonzeroBitCount] += count }
    return sums
  }

  private var full: Int { people.count - 1 }

  /// People come in without cards.
  mutating func join(_ count: Int64) { people[0] += count }

  /// Cards of a limited kind are released.
  mutating func release(_ cards: Int64, of kind: Int) { stock[kind] += cards }

  /// Everybody who lacks a kind draws a card.
  mutating func drawCards(
    _ draw: MultinomialSampler, instead: MultinomialSampler?,
    using generator: inout some RandomNumberGenerator
  ) {
    let kinds = limited.count
    for set in 0..<full {
      without[set] = 0
      if people[set] > 0 {
        draw.sample(trials: people[set], into: &counts, using: &generator)
      }
      for k in 0..<kinds { gets[set * kinds + k] = people[set] > 0 ? counts[k] : 0 }
    }
    for k in 0..<kinds where limited[k] { ration(k, using: &generator) }
    if let instead { console(with: instead, using: &generator) }
    handOut()
  }

  /// Lets chance decide who gets a kind of which there is too little.
  private mutating func ration(_ kind: Int, using generator: inout some RandomNumberGenerator) {
    let kinds = limited.count
    var asking: Int64 = 0
    for set in 0..<full { asking += gets[set * kinds + kind] }
    var cards = min(asking, stock[kind])
    stock[kind] -= cards
    guard cards < asking else { return }
    for set in 0..<full {
      let here = gets[set * kinds + kind]
      guard here > 0 else { continue }
      guard
        let urn = try? HypergeometricSampler(marked: here, others: asking - here, drawn: cards)
      else { preconditionFailure("there are fewer cards than people who ask for them") }
      let served = urn.sample(using: &generator)
      gets[set * kinds + kind] = served
      without[set] += here - served
      asking -= here
      cards -= served
    }
  }

  /// Gives those who went without a kind that has no limit.
  private mutating func console(
    with substitute: MultinomialSampler, using generator: inout some RandomNumberGenerator
  ) {
    let kinds = limited.count
    for set in 0..<full where without[set] > 0 {
      substitute.sample(trials: without[set], into: &counts, using: &generator)
      for k in 0..<kinds { gets[set * kinds + k] += counts[k] }
      without[set] = 0
    }
  }

  /// Moves everybody to the set that they hold now.
  ///
  /// A set only grows, so that going from the largest down nobody moves twice.
  private mutating func handOut() {
    let kinds = limited.count
    for set in (0..<full).reversed() {
      for k in 0..<kinds {
        let count = gets[set * kinds + k]
        issued[k] += count
        people[set] -= count
        people[set | 1 << k] += count
      }
    }
  }

  /// Gifts and swaps bring missing kinds without limit.
  mutating func swapCards(chance: Double, using generator: inout some RandomNumberGenerator) {
    guard chance > 0 else { return }
    for k in limited.indices where !limited[k] {
      for set in 0..<full where set & 1 << k == 0 && people[set] > 0 {
        guard let gift = try? BinomialSampler(trials: people[set], probability: chance) else {
          preconditionFailure("the chance of a swap is a probability")
        }
        let count = gift.sample(using: &generator)
        people[set] -= count
        people[set | 1 << k] += count
      }
    }
  }
}

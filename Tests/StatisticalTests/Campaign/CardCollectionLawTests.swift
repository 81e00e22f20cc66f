import Randomness
import RedPackets
import TestSupport
import Testing

/// The counted chain against single people, and against exact laws.
///
/// Each outcome is compared at 1e-6; below 20,000 outcomes in all, so a false alarm has a chance
/// below 2%.
@Suite(.enabled(if: isOptimized)) struct CardCollectionLawTests {
  /// What is compared of an outcome: all of it.
  private struct Whole: Hashable {
    let numbers: [Int64]

    init(_ outcome: CardOutcome) {
      numbers =
        outcome.joinedByDay + outcome.completersByDay + outcome.issuedByKind
        + outcome.stockLeftByKind.map { $0 ?? -1 } + outcome.peopleByKindsHeld
    }
  }

  private static func kinds(_ kinds: [(Double, [Int64]?)]) throws -> [CardKind] {
    try kinds.enumerated().map { try CardKind(name: "\($0)", chance: $1.0, stock: $1.1) }
  }

  /// Collections small enough for single people: a rare kind carried over; two limited kinds; all
  /// kinds limited; late joining; swaps; no swaps.
  private static func collection(_ number: Int) throws -> CardCollection {
    switch number {
    case 0:
      try CardCollection(
        kinds: kinds([(0.6, nil), (0.4, [1, 0, 1])]), days: 3, drawsPerDay: 1, swapChance: 0)
    case 1:
      try CardCollection(
        kinds: kinds([(0.5, nil), (0.3, nil), (0.2, [1, 1])]), days: 2, drawsPerDay: 2,
        swapChance: 0.3)
    case 2:
      try CardCollection(
        kinds: kinds([(0.3, [1]), (0.4, nil), (0.3, [0, 2])]), days: 2, drawsPerDay: 2,
        swapChance: 0.25, joining: [0.5, 0.3])
    case 3:
      try CardCollection(
        kinds: kinds([(0.5, [1, 1]), (0.5, [2])]), days: 2, drawsPerDay: 2, swapChance: 0.5)
    default:
      try CardCollection(
        kinds: kinds([(0.25, nil), (0.25, nil), (0.5, nil)]), days: 2, drawsPerDay: 2,
        swapChance: 0.1, joining: [0.4, 0.6])
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4], [2, 3, 4])
  func `counted people do what single people do`(number: Int, players: Int) throws {
    let collection = try CardCollectionLawTests.collection(number)
    let witness = CardWitness(collection: collection)
    let violations = OutcomeSamples.violations(
      draws: 100_000, seed: UInt64(10 * number + players),
      { Whole(collection.run(players: Int64(players), using: &$0)) },
      { Whole(witness.run(players: players, using: &$0)) })
    #expect(violations == [])
  }

  /// Enough people for the rejection methods of the samplers; completers, issues and stock alone.
  @Test(arguments: [1, 2, 4])
  func `a crowd does what its single people do`(number: Int) throws {
    let small = try CardCollectionLawTests.collection(number)
    let collection = try CardCollection(
      kinds: small.kinds.map {
        try CardKind(name: $0.name, chance: $0.chance, stock: $0.stock?.map { $0 * 40 })
      }, days: small.days, drawsPerDay: small.drawsPerDay, swapChance: small.swapChance,
      joining: small.joining)
    let witness = CardWitness(collection: collection)
    for aspect in 0..<3 {
      func number(_ outcome: CardOutcome) -> Int64 {
        [outcome.completers, outcome.completersByDay[0], outcome.issuedByKind[1]][aspect]
      }
      let violations = OutcomeSamples.violations(
        draws: 5000, seed: UInt64(100 + 10 * small.kinds.count + aspect),
        { number(collection.run(players: 300, using: &$0)) },
        { number(witness.run(players: 300, using: &$0)) })
      #expect(violations == [])
    }
  }

  @Test func `the example of the guide: one of two completes in 15 of 16`() throws {
    let collection = try CardCollection(
      kinds: CardCollectionLawTests.kinds([(0.5, nil), (0.5, [1])]), days: 1, drawsPerDay: 2,
      swapChance: 0)
    var generator = StreamKey(seed: 15, block: 0, purpose: .parameters).generator()
    var counts: [Int64: Int] = [:]
    for _ in 0..<400_000 {
      counts[collection.run(players: 2, using: &generator).completers, default: 0] += 1
    }
    let violations = LawBounds.violations(counts, values: 0...1) { $0 == 1 ? 15.0 / 16 : 1.0 / 16 }
    #expect(violations == [])
  }

  @Test(arguments: [5, 60, 2000] as [Int64])
  func `without stock the completers of every day are binomial`(players: Int64) throws {
    let collection = try CardCollection(
      kinds: CardCollectionLawTests.kinds([(0.4, nil), (0.3, nil), (0.2, nil), (0.1, nil)]),
      days: 3, drawsPerDay: 3, swapChance: 0.15, joining: [0.6, 0.3])
    let chances = try #require(collection.completionChances)
    var generator = StreamKey(
      seed: UInt64(players), block: 2, purpose: .parameters
    ).generator()
    var counts = [[Int64: Int]](repeating: [:], count: 3)
    for _ in 0..<60_000 {
      let outcome = collection.run(players: players, using: &generator)
      for day in 0..<3 { counts[day][outcome.completersByDay[day], default: 0] += 1 }
    }
    for day in 0..<3 {
      let law = try Binomial(trials: players, probability: chances[day])
      #expect(
        LawBounds.violations(counts[day], values: 0...players, chance: law.probability(of:)) == [])
    }
  }
}

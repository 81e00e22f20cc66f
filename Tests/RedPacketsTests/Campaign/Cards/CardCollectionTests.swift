import Glibc
import Randomness
import RedPackets
import TestSupport
import Testing

@Suite struct CardCollectionTests {
  private func generator() -> Xoshiro256PlusPlus {
    StreamKey(seed: 2016, block: 0, purpose: .parameters).generator()
  }

  /// The collection of the guide's example: a rare kind, released day by day.
  static func example() throws -> CardCollection {
    try CardCollection(
      kinds: [
        CardKind(name: "爱国福", chance: 0.2475), CardKind(name: "富强福", chance: 0.2475),
        CardKind(name: "和谐福", chance: 0.2475), CardKind(name: "友善福", chance: 0.2475),
        CardKind(name: "敬业福", chance: 0.01, stock: [Int64](repeating: 100_000, count: 8)),
      ], days: 8, drawsPerDay: 3, swapChance: 0.3)
  }

  /// The players of the guide's example.
  static let players: Int64 = 100_000_000

  private func equal(
    kinds: Int, days: Int = 1, draws: Int = 1, swap: Double = 0, joining: [Double]? = nil
  ) throws -> CardCollection {
    try CardCollection(
      kinds: (0..<kinds).map { try CardKind(name: "\($0)", chance: 1 / Double(kinds)) },
      days: days, drawsPerDay: draws, swapChance: swap, joining: joining)
  }

  @Test func `the example of the guide comes out`() throws {
    var generator = generator()
    let outcome = try CardCollectionTests.example().run(
      players: CardCollectionTests.players, using: &generator)
    #expect(
      outcome.completersByDay == [
        7487, 115_989, 259_519, 383_546, 493_659, 597_574, 698_966, 799_475,
      ])
    #expect(
      outcome.issuedByKind == [597_531_609, 597_567_140, 597_565_959, 597_574_807, 800_000])
    #expect(outcome.stockLeftByKind == [nil, nil, nil, nil, 0])
    #expect(outcome.peopleByKindsHeld == [0, 0, 0, 23057, 99_177_468, 799_475])
    // 215 million yuan in equal parts: 268.92 each.
    #expect(21_500_000_000 / outcome.completers == 26892)
  }

  @Test func `a run with joining and two limited kinds keeps its values`() throws {
    let collection = try CardCollection(
      kinds: [
        CardKind(name: "a", chance: 0.6), CardKind(name: "b", chance: 0.3, stock: [40, 200]),
        CardKind(name: "c", chance: 0.1, stock: [0, 10, 20]),
      ], days: 3, drawsPerDay: 2, swapChance: 0.1, joining: [0.5, 0.2])
    var generator = generator()
    let outcome = collection.run(players: 1000, using: &generator)
    #expect(outcome.joinedByDay == [499, 191, 0])
    #expect(outcome.completersByDay == [0, 0, 9])
    #expect(outcome.issuedByKind == [3479, 240, 30])
    #expect(outcome.stockLeftByKind == [nil, 0, 0])
    #expect(outcome.peopleByKindsHeld == [0, 439, 242, 9])
  }

  /// De Moivre's formula, written out.
  private func inclusionExclusion(_ chances: [Double], draws: Int) -> Double {
    (0..<1 << chances.count).reduce(0) { sum, set in
      let missing = chances.indices.reduce(0) { set & 1 << $1 == 0 ? $0 : $0 + chances[$1] }
      return sum + (set.nonzeroBitCount % 2 == 0 ? 1 : -1) * pow(1 - missing, Double(draws))
    }
  }

  @Test(arguments: [[1], [0.75, 0.25], [0.2, 0.2, 0.2, 0.2, 0.2], [0.5, 0.3, 0.15, 0.05]])
  func `without stock and swaps the chance is that of the coupon collector`(
    chances: [Double]
  ) throws {
    let kinds = try chances.enumerated().map { try CardKind(name: "\($0)", chance: $1) }
    let collection = try CardCollection(kinds: kinds, days: 20, drawsPerDay: 2, swapChance: 0)
    let exact = try #require(collection.completionChances)
    for day in 1...20 {
      #expect(
        (exact[day - 1] - inclusionExclusion(chances, draws: 2 * day)).magnitude < 1e-12)
    }
  }

  @Test func `ten draws of five equal kinds are enough for 52 in 100`() throws {
    let chances = try #require(try equal(kinds: 5, days: 5, draws: 2).completionChances)
    #expect((chances[4] - 0.5225472).magnitude < 1e-12)
    #expect(chances[1] == 0)
  }

  @Test func `who joins later has the chance of fewer days`() throws {
    let together = try #require(
      try equal(kinds: 3, days: 6, draws: 2, swap: 0.1).completionChances)
    let split = try #require(
      try equal(kinds: 3, days: 6, draws: 2, swap: 0.1, joining: [0.5, 0, 0.25])
        .completionChances)
    #expect((split[1] - 0.5 * together[1]).magnitude < 1e-12)
    #expect((split[5] - 0.5 * together[5] - 0.25 * together[3]).magnitude < 1e-12)
  }

  @Test func `a limited kind has no such chance`() throws {
    #expect(try CardCollectionTests.example().completionChances == nil)
  }

  @Test func `people and cards are kept`() throws {
    let collection = try CardCollection(
      kinds: [
        CardKind(name: "a", chance: 0.5), CardKind(name: "b", chance: 0.5, stock: [3, 0, 9, 1]),
      ], days: 4, drawsPerDay: 5, swapChance: 0.2, joining: [0.1, 0.2, 0.3])
    var generator = generator()
    for players: Int64 in [0, 1, 7, 20, 500, 1_000_000_000_000] {
      let outcome = collection.run(players: players, using: &generator)
      let joined = outcome.joinedByDay.reduce(0, +)
      #expect(joined <= players)
      #expect(outcome.peopleByKindsHeld.reduce(0, +) == joined)
      #expect(outcome.peopleByKindsHeld[2] == outcome.completers)
      #expect(outcome.issuedByKind[1] + (outcome.stockLeftByKind[1] ?? -1) == 13)
      #expect(outcome.completers <= outcome.issuedByKind[1])
      #expect(zip(outcome.completersByDay, outcome.completersByDay.dropFirst()).allSatisfy(<=))
    }
  }

  @Test func `nobody draws nothing`() throws {
    var generator = ScriptedGenerator([])
    let outcome = try CardCollectionTests.example().run(players: 0, using: &generator)
    #expect(outcome.completersByDay == [Int64](repeating: 0, count: 8))
    #expect(outcome.stockLeftByKind[4] == 800_000)
  }

  @Test func `one kind is complete at once and draws nothing`() throws {
    var generator = ScriptedGenerator([])
    let outcome = try equal(kinds: 1, days: 3).run(players: 9, using: &generator)
    #expect(outcome.completersByDay == [9, 9, 9])
    #expect(outcome.issuedByKind == [9])
  }

  @Test func `a swap chance of 1 completes everybody, of what has no limit`() throws {
    var generator = generator()
    #expect(try equal(kinds: 4, swap: 1).run(players: 1000, using: &generator).completers == 1000)
    let rare = try CardCollection(
      kinds: [CardKind(name: "a", chance: 1), CardKind(name: "b", chance: 0, stock: [5])],
      days: 1, drawsPerDay: 1, swapChance: 1)
    #expect(rare.run(players: 1000, using: &generator).completers == 0)
  }

  @Test func `where all kinds are limited and gone, draws give nothing`() throws {
    let collection = try CardCollection(
      kinds: [CardKind(name: "a", chance: 1, stock: [5, 1])], days: 2, drawsPerDay: 3,
      swapChance: 1)
    var generator = generator()
    let outcome = collection.run(players: 1000, using: &generator)
    #expect(outcome.completersByDay == [5, 6])
    #expect(outcome.issuedByKind == [6])
    #expect(outcome.peopleByKindsHeld == [994, 6])
  }

  @Test(arguments: [0, .max] as [UInt64], [1, 30, 1_000_000_000_000] as [Int64])
  func `any words come to an end`(word: UInt64, players: Int64) throws {
    var generator = ConstantGenerator(word: word)
    let outcome = try CardCollectionTests.example().run(players: players, using: &generator)
    #expect(outcome.peopleByKindsHeld.reduce(0, +) == players)
    #expect(outcome.issuedByKind[4] + (outcome.stockLeftByKind[4] ?? -1) == 800_000)
  }
}

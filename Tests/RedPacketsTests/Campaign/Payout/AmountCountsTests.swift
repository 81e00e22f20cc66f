import Randomness
import TestSupport
import Testing

@testable import RedPackets

/// The generator of a payout.
func payoutGenerator(_ seed: UInt64) -> Xoshiro256PlusPlus {
  StreamKey(seed: seed, block: 0, entity: 0, purpose: .payout).generator()
}

extension AmountCounts {
  /// Amounts with how many got each.
  init(_ counts: KeyValuePairs<Int64, Int64>) {
    self.init(counts.map { Entry(fen: $0.key, count: $0.value) })
  }

  /// Whether amounts rise, none twice and none without winners.
  var isInOrder: Bool {
    zip(entries, entries.dropFirst()).allSatisfy { $0.fen < $1.fen }
      && entries.allSatisfy { $0.count > 0 }
  }
}

@Suite struct AmountCountsTests {
  private let some = AmountCounts([7: 2, 1: 5, 30: 1])

  @Test func `entries come in any order and more than once`() {
    let counts = AmountCounts([30: 1, 7: 1, 1: 5, 7: 1, 9: 0])
    #expect(counts == some)
    #expect(counts.entries.map(\.fen) == [1, 7, 30])
    #expect(counts.isInOrder)
  }

  @Test func `count, sum and largest follow from the entries`() {
    #expect(some.count == 8)
    #expect(some.sum == 49)
    #expect(some.largest == 30)
    #expect(AmountCounts().count == 0)
    #expect(AmountCounts().sum == 0)
    #expect(AmountCounts().largest == 0)
  }

  @Test func `nobody is the neutral element of adding`() {
    #expect(some + AmountCounts() == some)
    #expect(AmountCounts() + some == some)
    #expect(some + some == AmountCounts([1: 10, 7: 4, 30: 2]))
    #expect(some + AmountCounts([2: 1]) == AmountCounts([1: 5, 2: 1, 7: 2, 30: 1]))
  }

  @Test func `taking away undoes adding, and leaves no empty entries`() {
    let other = AmountCounts([7: 1, 8: 3])
    #expect((some + other) - other == some)
    #expect(some - some == AmountCounts())
    #expect(some - AmountCounts([7: 2]) == AmountCounts([1: 5, 30: 1]))
    #expect(some.changed(by: [.init(fen: 7, count: -1), .init(fen: 8, count: 1)]).sum == 50)
  }

  @Test func `nobody can be taken away twice`() async {
    await #expect(processExitsWith: .failure) {
      _ = AmountCounts([7: 2]) - AmountCounts([7: 3])
    }
  }

  @Test func `those below an amount are counted without those at it`() {
    #expect([0, 1, 2, 7, 8, 30, 31].map(some.countBelow) == [0, 0, 5, 5, 7, 7, 8])
  }

  @Test func `thinning keeps some of each amount, all with chance 1, none with chance 0`() {
    var none = ScriptedGenerator([])
    #expect(some.thinned(1, using: &none) == some)
    #expect(some.thinned(0, using: &none) == AmountCounts())
    var generator = payoutGenerator(1)
    let many = AmountCounts([1: 1_000_000, 7: 3, 30: 400_000])
    let kept = many.thinned(0.25, using: &generator)
    #expect(kept.isInOrder)
    #expect((many - kept).count + kept.count == many.count)
    let ones = Int(kept.entries[0].count)
    #expect(BinomialBounds.allow(hits: ones, trials: 1_000_000, chance: 0.25))
  }

  @Test func `so many are chosen as are wanted, and everybody where more are wanted`() {
    var none = ScriptedGenerator([])
    #expect(some.chosen(8, using: &none) == some)
    #expect(some.chosen(99, using: &none) == some)
    #expect(some.chosen(0, using: &none) == AmountCounts())
    var generator = payoutGenerator(2)
    var thirties = 0
    for _ in 0..<4000 {
      let chosen = some.chosen(3, using: &generator)
      #expect(chosen.count == 3)
      #expect((some - chosen).count == 5)
      thirties += chosen.largest == 30 ? 1 : 0
    }
    #expect(BinomialBounds.allow(hits: thirties, trials: 4000, chance: 3 / 8))
  }

  @Test func `a part of an amount is rounded down to the fen`() {
    #expect(some.reduced(to: 1) == some)
    #expect(some.reduced(to: 0) == AmountCounts([0: 8]))
    #expect(some.reduced(to: 0.5) == AmountCounts([0: 5, 3: 2, 15: 1]))
  }

  // 0.29 × 100 is 28.999999999999996 as a double.
  @Test(arguments: 0...100 as ClosedRange<Int64>)
  func `so many percent of a yuan are so many fen`(percent: Int64) {
    let part = Double(percent) / 100
    for yuan in [1, 7, 1000, 100_000_000, 60_000_000_000] as [Int64] {
      let reduced = AmountCounts([yuan * 100: 1]).reduced(to: part)
      #expect(reduced.sum == yuan * percent)
    }
  }

  @Test(
    arguments: [
      [1], [5, 5, 5], [0, 0, 9], [1, 2, 3, 4, 5], [0, 0, 0, 1, 1, 7, 100], [0, 3],
      [10, 10, 10, 1], Array(1...60),
    ] as [[Int64]])
  func `the Gini coefficient is the mean difference of all pairs over twice the mean`(
    amounts: [Int64]
  ) {
    let n = Double(amounts.count)
    let differences = amounts.reduce(0.0) { sum, a in
      amounts.reduce(sum) { $0 + Double(abs(a - $1)) }
    }
    let exact = differences / (2 * n * Double(amounts.reduce(0, +)))
    // Zeros may be counted as winners of nothing, or as people beyond the winners.
    let all = AmountCounts(amounts.map { .init(fen: $0, count: 1) })
    let paid = AmountCounts(amounts.filter { $0 > 0 }.map { .init(fen: $0, count: 1) })
    #expect(abs(all.gini(people: Int64(amounts.count)) - exact) < 1e-14)
    #expect(abs(paid.gini(people: Int64(amounts.count)) - exact) < 1e-14)
  }

  @Test func `where nobody has anything nothing is unequal`() {
    #expect(AmountCounts().gini(people: 100) == 0)
    #expect(AmountCounts([0: 7]).gini(people: 100) == 0)
    #expect(AmountCounts().gini(people: 0) == 0)
  }

  @Test func `the Gini coefficient of many people and much money stays exact`() {
    // One of two billion has everything; half have 600 yuan and the others nothing.
    #expect(abs(AmountCounts([6_000_000_000_000: 1]).gini(people: 2_000_000_000) - 1) < 1e-9)
    #expect(abs(AmountCounts([60_000: 50_000_000]).gini(people: 100_000_000) - 0.5) < 1e-9)
  }
}

@Suite struct AdjustedTests {
  private let some = AmountCounts([1: 500, 2: 300, 10: 200])

  @Test(arguments: [3099, 3100, 3101, 3900, 4100, 5000, 9999, 1000, 1001, 10_000] as [Int64])
  func `as many winners reach the sum within the bounds`(total: Int64) {
    let adjusted = some.adjusted(to: total, within: 1...10)
    #expect(adjusted.count == 1000)
    #expect(adjusted.sum == total)
    #expect(adjusted.isInOrder)
    #expect(adjusted.entries.allSatisfy { (1...10).contains($0.fen) })
  }

  @Test(arguments: [(999, 1000), (10_001, 10_000)] as [(Int64, Int64)])
  func `a sum that the bounds forbid is reached as far as they allow`(
    total: Int64, reached: Int64
  ) {
    #expect(some.adjusted(to: total, within: 1...10).sum == reached)
  }

  @Test func `the right sum changes nothing, and nobody is not moved`() {
    #expect(some.adjusted(to: 3100, within: 1...10) == some)
    #expect(AmountCounts().adjusted(to: 5, within: 1...10) == AmountCounts())
  }

  @Test func `single fen are spread over the amounts in proportion`() {
    // 100 missing of 1000 people: a tenth of each amount moves up.
    let adjusted = some.adjusted(to: 3200, within: 1...100)
    #expect(adjusted == AmountCounts([1: 450, 2: 320, 3: 30, 10: 180, 11: 20]))
  }

  @Test func `what is missing for everybody is made up at once`() {
    let adjusted = some.adjusted(to: 3100 + 7000, within: 1...100)
    #expect(adjusted == AmountCounts([8: 500, 9: 300, 17: 200]))
  }

  // A wide step can lead out of the bounds where narrower ones do not.
  @Test func `narrow bounds are reached by narrower steps`() {
    let adjusted = AmountCounts([1: 1, 5: 1]).adjusted(to: 20, within: 1...10)
    #expect(adjusted == AmountCounts([10: 2]))
    #expect(AmountCounts([4: 3]).adjusted(to: 3, within: 1...9) == AmountCounts([1: 3]))
  }

  // Moving fen by fen this took minutes.
  @Test func `a sum far away is reached in a few rounds`() {
    let far = AmountCounts((1...2000).map { .init(fen: $0 * 10_000, count: 1) })
    let most: Int64 = 6_000_000_000_000
    for total in [2000, 2001, 9_999_999, most - 1, most] {
      #expect(far.adjusted(to: total, within: 1...most).sum == total)
    }
  }
}

@Suite struct CompositionTests {
  @Test(
    arguments: [
      (1, 1), (5, 1), (5, 5), (1_000_000, 3), (20_000, 20_000), (20_001, 20_000),
      (20_001, 20_001), (20_002, 20_001), (100_000, 20_001), (6_000_000_000_000, 20_001),
      (6_000_000_000_000, 5_000), (1_000_000_000, 30_000), (6_000_000_000_000, 5_000_000_000),
      (10_000_000_001, 10_000_000_000), (30_000_000_000, 10_000_000_000),
    ] as [(Int64, Int64)])
  func `everybody gets a fen at least, and all of it is divided`(total: Int64, people: Int64) {
    var generator = payoutGenerator(3)
    let counts = AmountCounts.composition(of: total, among: people, using: &generator)
    #expect(counts.count == people)
    #expect(counts.sum == total)
    #expect(counts.isInOrder)
    #expect(counts.entries[0].fen >= 1)
  }

  @Test func `every division of 7 fen among 3 is equally likely`() {
    // C(6, 2) = 15 divisions; by their amounts in order 1,1,5: 3, 1,2,4: 6, 1,3,3: 3, 2,2,3: 3.
    var generator = payoutGenerator(4)
    var counts: [Int64: Int] = [:]
    for _ in 0..<60_000 {
      let entries = AmountCounts.composition(of: 7, among: 3, using: &generator).entries
      let code = entries.reduce(Int64(0)) { sum, entry in
        (0..<entry.count).reduce(sum) { code, _ in code * 10 + entry.fen }
      }
      counts[code, default: 0] += 1
    }
    let exact: [Int64: Double] = [115: 0.2, 124: 0.4, 133: 0.2, 223: 0.2]
    #expect(LawBounds.violations(counts, values: 100...300) { exact[$0] ?? 0 } == [])
  }
}

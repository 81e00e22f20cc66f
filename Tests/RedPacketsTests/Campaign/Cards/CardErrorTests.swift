import RedPackets
import Testing

@Suite struct CardErrorTests {
  private func kind(_ name: String = "a", _ chance: Double = 1) throws -> CardKind {
    try CardKind(name: name, chance: chance)
  }

  private func collection(
    kinds: [CardKind], days: Int = 2, draws: Int = 1, swap: Double = 0, joining: [Double]? = nil
  ) throws -> CardCollection {
    try CardCollection(
      kinds: kinds, days: days, drawsPerDay: draws, swapChance: swap, joining: joining)
  }

  @Test func `a kind says what is wrong`() {
    #expect(throws: CardError.nameless) { try CardKind(name: "", chance: 1) }
    #expect(throws: CardError.chanceOutsideUnitInterval(kind: "a", chance: -0.1)) {
      try CardKind(name: "a", chance: -0.1)
    }
    #expect(throws: CardError.chanceOutsideUnitInterval(kind: "a", chance: 1.1)) {
      try CardKind(name: "a", chance: 1.1)
    }
    #expect(throws: CardError.self) { try CardKind(name: "a", chance: .nan) }
    #expect(throws: CardError.negativeStock(kind: "a", day: 2, stock: -1)) {
      try CardKind(name: "a", chance: 1, stock: [0, -1])
    }
    #expect(throws: CardError.stockTooLarge(kind: "a", most: CardKind.largestStock)) {
      try CardKind(name: "a", chance: 1, stock: [CardKind.largestStock, 1])
    }
    #expect(throws: Never.self) {
      try CardKind(name: "a", chance: 0, stock: [CardKind.largestStock, 0])
    }
  }

  @Test func `a collection says what is wrong with its kinds`() throws {
    #expect(throws: CardError.kindsOutside(count: 0, most: 10)) { try collection(kinds: []) }
    #expect(throws: CardError.kindsOutside(count: 11, most: 10)) {
      try collection(kinds: (0..<11).map { try kind("\($0)", 1.0 / 11) })
    }
    #expect(throws: CardError.repeatedName("a")) {
      try collection(kinds: [kind("a", 0.5), kind("a", 0.5)])
    }
    #expect(throws: CardError.chancesMissOne(sum: 0.75)) {
      try collection(kinds: [kind("a", 0.5), kind("b", 0.25)])
    }
    #expect(throws: CardError.stockBeyondDays(kind: "a", listed: 3, days: 2)) {
      try collection(kinds: [CardKind(name: "a", chance: 1, stock: [1, 1, 1])])
    }
  }

  @Test func `a collection says what is wrong with its days`() throws {
    let kinds = [try kind()]
    #expect(throws: CardError.daysOutside(days: 0, most: 60)) {
      try collection(kinds: kinds, days: 0)
    }
    #expect(throws: CardError.daysOutside(days: 61, most: 60)) {
      try collection(kinds: kinds, days: 61)
    }
    #expect(throws: CardError.drawsOutside(draws: 0, most: 100)) {
      try collection(kinds: kinds, draws: 0)
    }
    #expect(throws: CardError.drawsOutside(draws: 101, most: 100)) {
      try collection(kinds: kinds, draws: 101)
    }
    #expect(throws: CardError.swapChanceOutsideUnitInterval(1.5)) {
      try collection(kinds: kinds, swap: 1.5)
    }
    #expect(throws: CardError.joiningBeyondDays(listed: 3, days: 2)) {
      try collection(kinds: kinds, joining: [0.1, 0.1, 0.1])
    }
    #expect(throws: CardError.joiningOutsideUnitInterval(day: 2, part: -0.5)) {
      try collection(kinds: kinds, joining: [1, -0.5])
    }
    #expect(throws: CardError.joiningAboveOne(sum: 1.25)) {
      try collection(kinds: kinds, joining: [0.75, 0.5])
    }
  }
}

import Glibc
import Randomness
import RedPackets
import TestSupport
import Testing

@Suite struct TwoClassRetentionTests {
  private func retention(
    _ q: Double = 0.1, a: Double = 30, b: Double = 0.5, tau: Double = 2
  ) throws -> TwoClassRetention {
    try TwoClassRetention(lastingShare: q, scale: a, exponent: b, bonusDays: tau)
  }

  private func generator() -> Xoshiro256PlusPlus {
    StreamKey(seed: 2026, block: 0, purpose: .parameters).generator()
  }

  @Test(
    arguments: [
      (0.02, [0.6141, 0.0476, 0.0141, 0.01]), (0.1, [0.6443, 0.1172, 0.0707, 0.05]),
      (0.5, [0.7951, 0.4653, 0.3536, 0.25]),
    ])
  func `the table of the guide comes out`(q: Double, table: [Double]) throws {
    let retention = try retention(q)
    for (day, value) in zip([1.0, 7, 30, 90], table) {
      #expect((retention.survival(at: day) - value).magnitude <= 0.00005 + 1e-12)
    }
  }

  @Test func `after a week three of four who are left came to stay`() throws {
    let retention = try retention()
    #expect((try #require(retention.lastingShare(at: 0)) - 0.1).magnitude < 1e-15)
    #expect((try #require(retention.lastingShare(at: 7)) - 0.7682).magnitude < 0.00005)
  }

  @Test func `survivors keep their values`() throws {
    var generator = generator()
    let counts = try retention().survivors(
      of: 1_000_000, days: [0, 1, 7, 30, 90], using: &generator)
    #expect(counts == [1_000_000, 644_219, 117_163, 70529, 50071])
  }

  @Test func `the law of a day is binomial with the survival of that day`() throws {
    let retention = try retention()
    let law = retention.law(of: 50, at: 7)
    #expect(law.trials == 50)
    #expect(law.probability == retention.survival(at: 7))
  }

  @Test func `the same people only become fewer`() throws {
    var generator = generator()
    let retention = try retention(0.3)
    for people: Int64 in [1, 10, 1000, TwoClassRetention.mostPeople] {
      let counts = retention.survivors(of: people, days: Array(0...400), using: &generator)
      #expect(counts[0] == people)
      #expect(zip(counts, counts.dropFirst()).allSatisfy(>=))
    }
  }

  @Test func `what is certain draws nothing`() throws {
    var generator = ScriptedGenerator([])
    let retention = try retention()
    #expect(retention.survivors(of: 0, days: [1, 5], using: &generator) == [0, 0])
    #expect(retention.survivors(of: 7, days: [], using: &generator) == [])
    #expect(retention.survivors(of: 7, days: [0, 0], using: &generator) == [7, 7])
    let forever = try self.retention(1, b: 0)
    #expect(forever.survivors(of: 7, days: [1, 1000], using: &generator) == [7, 7])
  }

  @Test func `a single class has its own survival`() throws {
    #expect(try retention(0, tau: 3).survival(at: 6) == exp(-2))
    #expect((try retention(1, a: 10, b: 2).survival(at: 10) - 0.25).magnitude < 1e-15)
  }

  @Test func `far away nobody is left, and the share of none is nil`() throws {
    var generator = generator()
    let short = try retention(0, tau: 0.5)
    #expect(
      short.survivors(of: 9, days: [1000, 2000], using: &generator) == [0, 0])
    #expect(short.survival(at: 2000) == 0)
    #expect(short.lastingShare(at: 2000) == nil)
  }

  @Test(arguments: [0, .max] as [UInt64], [1, 1000, 1_000_000_000_000] as [Int64])
  func `any words come to an end`(word: UInt64, people: Int64) throws {
    var generator = ConstantGenerator(word: word)
    let counts = try retention().survivors(of: people, days: Array(1...30), using: &generator)
    #expect(counts.allSatisfy { (0...people).contains($0) })
  }

  @Test func `days out of order are refused`() async {
    await #expect(processExitsWith: .failure) {
      let retention = try TwoClassRetention(
        lastingShare: 0.1, scale: 30, exponent: 1, bonusDays: 2)
      var generator = ScriptedGenerator([1, 2, 3])
      _ = retention.survivors(of: 5, days: [7, 1], using: &generator)
    }
  }

  @Test func `a survival function says what is wrong`() {
    #expect(throws: RetentionError.lastingShareOutsideUnitInterval(1.5)) { try retention(1.5) }
    #expect(throws: RetentionError.self) { try retention(.nan) }
    #expect(throws: RetentionError.scaleNotPositive(0)) { try retention(a: 0) }
    #expect(throws: RetentionError.exponentNegative(-1)) { try retention(b: -1) }
    #expect(throws: RetentionError.bonusDaysNotPositive(-2)) { try retention(tau: -2) }
    #expect(throws: RetentionError.bonusDaysNotPositive(.infinity)) {
      try retention(tau: .infinity)
    }
  }
}

import Money
import TestSupport
import Testing

@testable import RedPackets

@Suite struct PotTests {
  @Test func `the worked example of the index comes out`() throws {
    // 10.00 yuan for four, from 0.50 to 4.00.
    let packet = try Packet(
      total: Amount(yuan: 10), count: 4, rule: .naiveRemainder, minimum: Amount(fen: 50),
      cap: Amount(yuan: 4))
    let pot = packet.pot
    #expect(packet.reservedFen == 49)
    #expect(pot == Pot(804, cap: 351))
    #expect(pot.allowed(rest: 804, people: 4) == 1...351)
    #expect(pot.allowed(rest: 803, people: 3) == 101...351)
    #expect(pot.allowed(rest: 692, people: 2) == 341...351)
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 0, below: 351), ScriptedGenerator.word(for: 10, below: 251),
      ScriptedGenerator.word(for: 9, below: 11),
    ])
    var parts = [Int64](repeating: -1, count: 4)
    NaiveRemainderSplit(pot: pot).split(into: &parts, using: &generator)
    #expect(parts.map { $0 + 49 } == [50, 160, 399, 391])
  }

  @Test func `whatever is allowed leaves a rest that can be split, and all that does is allowed`() {
    for cap in Int64(1)...6 {
      for people in Int64(1)...4 {
        for rest in people...people * cap {
          let allowed = Pot(24, cap: cap).allowed(rest: rest, people: people)
          let others = people - 1
          for amount in Int64(0)...rest + 1 {
            let left = rest - amount
            let isPossible =
              (1...cap).contains(amount) && left >= others && left <= others * cap
            #expect(allowed.contains(amount) == isPossible)
          }
        }
      }
    }
  }

  @Test func `a cap of the total or more is none`() {
    #expect(!Pot(10).isCapped)
    #expect(!Pot(10, cap: 10).isCapped)
    #expect(!Pot(10, cap: .max).isCapped)
    #expect(Pot(10, cap: 9).isCapped)
  }

  @Test func `the last of all takes what is left, without a choice`() {
    #expect(Pot(100).allowed(rest: 37, people: 1) == 37...37)
    #expect(Pot(100, cap: 40).allowed(rest: 37, people: 1) == 37...37)
  }

  @Test func `neither a cap at the average nor as many fen as people leave a choice`() {
    #expect(Pot(12, cap: 4).allowed(rest: 12, people: 3) == 4...4)
    #expect(Pot(3).allowed(rest: 3, people: 3) == 1...1)
  }

  @Test func `the largest packet does not overflow`() {
    let pot = Pot(10_000_000_000, cap: 9_999_999_999)
    #expect(pot.allowed(rest: 10_000_000_000, people: 2000) == 1...9_999_998_001)
  }
}

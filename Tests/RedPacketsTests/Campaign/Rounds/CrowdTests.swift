import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct CrowdTests {
  private func generator(_ seed: UInt64) -> Xoshiro256PlusPlus {
    StreamKey(seed: seed, block: 0, entity: 0, purpose: .shaking).generator()
  }

  private let crowd = Crowd([5, 0, 1_000_000_000_000, 7])

  @Test func `crowds add and subtract group by group`() {
    var sum = crowd
    sum += Crowd([1, 2, 3, 4])
    #expect(sum.counts == [6, 2, 1_000_000_000_003, 11])
    #expect(sum - Crowd([1, 2, 3, 4]) == crowd)
    #expect(crowd.total == 1_000_000_000_012)
    #expect(Crowd(groups: 3).counts == [0, 0, 0])
  }

  @Test func `with chance 0 nobody is left, with chance 1 all, and nothing is drawn`() {
    var none = ScriptedGenerator([])
    #expect(crowd.thinned(0, using: &none) == Crowd(groups: 4))
    #expect(crowd.thinned(1, using: &none) == crowd)
    #expect(Crowd(groups: 4).thinned(0.5, using: &none) == Crowd(groups: 4))
  }

  @Test(arguments: [1e-12, 0.003, 0.5, 0.999]) func `thinning takes no more than there are`(
    chance: Double
  ) {
    var generator = generator(1)
    for _ in 0..<200 {
      let thinned = crowd.thinned(chance, using: &generator)
      #expect(zip(thinned.counts, crowd.counts).allSatisfy { 0 <= $0 && $0 <= $1 })
    }
  }

  @Test func `all are chosen where no more are there, none where none are wanted`() {
    var none = ScriptedGenerator([])
    #expect(crowd.chosen(crowd.total, using: &none) == crowd)
    #expect(crowd.chosen(.max, using: &none) == crowd)
    #expect(crowd.chosen(0, using: &none) == Crowd(groups: 4))
    #expect(Crowd(groups: 2).chosen(3, using: &none) == Crowd(groups: 2))
    #expect(Crowd([]).chosen(3, using: &none) == Crowd([]))
  }

  @Test(arguments: [1, 6, 11, 500_000_000_000, 1_000_000_000_011] as [Int64])
  func `exactly as many are chosen as are wanted`(number: Int64) {
    var generator = generator(2)
    for _ in 0..<200 {
      let chosen = crowd.chosen(number, using: &generator)
      #expect(chosen.total == number)
      #expect(zip(chosen.counts, crowd.counts).allSatisfy { 0 <= $0 && $0 <= $1 })
    }
  }

  @Test func `every choice of three out of two groups has its hypergeometric chance`() {
    // Of 4 and 3, three are chosen: C(4,k) C(3,3-k) / 35.
    var generator = generator(3)
    var counts: [Int64: Int] = [:]
    for _ in 0..<35_000 {
      counts[Crowd([4, 3]).chosen(3, using: &generator).counts[0], default: 0] += 1
    }
    let exact = [1.0, 12, 18, 4].map { $0 / 35 }
    #expect(LawBounds.violations(counts, values: 0...3) { exact[Int($0)] } == [])
  }
}

import Foundation
import Testing

@testable import RedPackets

@Suite struct ArrivalLawTests {
  private static let laws: [ArrivalLaw] = [
    .burst(weight: 0.7, shape: 2, mean: 15, tail: 80),
    .burst(weight: 0, shape: 1, mean: 1, tail: 3),
    .burst(weight: 1, shape: 20, mean: 40, tail: 1),
    .burst(weight: 0.5, shape: 3, mean: 1, tail: 1),
    .table([.init(second: 10, share: 0.25), .init(second: 25, share: 1)]),
    .table([.init(second: 3, share: 0), .init(second: 4, share: 1)]),
    .table([
      .init(second: 0.5, share: 0.5), .init(second: 7.5, share: 0.5), .init(second: 9, share: 1),
    ]),
  ]

  @Test func `a burst of one phase and a tail are exponential`() {
    let law = ArrivalLaw.burst(weight: 0.4, shape: 1, mean: 5, tail: 20)
    for second in [0.1, 1, 7, 30, 200] {
      let exact = 0.4 * (1 - exp(-second / 5)) + 0.6 * (1 - exp(-second / 20))
      #expect(abs(law.share(by: second) - exact) < 1e-14)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 20])
  func `a burst of several phases is their sum`(shape: Int) {
    // 1 - e^-x Σ x^k / k!, x = shape × t / mean.
    let law = ArrivalLaw.burst(weight: 1, shape: shape, mean: 12, tail: 1)
    for second in [0.5, 6, 12, 30, 100] {
      let x = Double(shape) * second / 12
      let left = (0..<shape).reduce(0.0) {
        $0 + exp(-x + Double($1) * log(x) - lgamma(Double($1) + 1))
      }
      #expect(abs(law.share(by: second) - (1 - left)) < 1e-13)
    }
  }

  @Test func `a table is linear between its points and full after the last`() {
    let law = ArrivalLaw.table([.init(second: 10, share: 0.25), .init(second: 25, share: 1)])
    let known = [(-1, 0), (0, 0), (4, 0.1), (10, 0.25), (13, 0.4), (24, 0.95), (25, 1), (99, 1)]
    for (second, share) in known {
      #expect(abs(law.share(by: Double(second)) - share) < 1e-15)
    }
  }

  @Test(arguments: laws)
  func `nobody has begun at the cue, and shares never fall`(law: ArrivalLaw) {
    #expect(law.share(by: 0) == 0)
    let shares = (0...400).map { law.share(by: Double($0) / 4) }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 + 1e-15 })
    #expect(shares.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: laws)
  func `the chances of seconds multiply back to the share that has begun`(law: ArrivalLaw) {
    var waiting = 1.0
    for (second, hazard) in law.hazards(length: 120).enumerated() {
      #expect((0...1).contains(hazard))
      waiting *= 1 - hazard
      #expect(abs(1 - waiting - law.share(by: Double(second + 1))) < 1e-12)
    }
  }

  @Test func `hazards are chances for a whole day, where the law is full long before`() {
    for law in ArrivalLawTests.laws {
      let hazards = law.hazards(length: Campaign.longestRound)
      #expect(hazards.count == Campaign.longestRound)
      #expect(hazards.allSatisfy { (0...1).contains($0) })
    }
  }
}

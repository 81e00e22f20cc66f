import Money
import MutualAid
import Randomness
import Statistics
import Testing

/// Rules for classes against the same rules for single members, whose claims are drawn one by one.
@Suite struct MemberByMemberTests {
  private static let draws = 20_000

  /// Ten members as ten risks of a `RiskPool`, in units of the claim of the low ones.
  private static let single: RiskPool = {
    let low = DiscreteLaw(first: 0, mass: [0.9, 0.1])
    let high = DiscreteLaw(first: 0, mass: [0.8, 0, 0, 0.2])
    return RiskPool(
      [DiscreteLaw](repeating: low, count: 6) + [DiscreteLaw](repeating: high, count: 4),
      bands: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
  }()

  @Test(arguments: SharingRule.allCases)
  func `classes pay what their members would pay as single risks`(rule: SharingRule) throws {
    let classes = GoldenPools.heterogeneous(10)
    let byClass = try rule.contributions(in: classes)
    let byMember = try rule.contributions(in: Self.single)
    var generator = StreamKey(seed: 17, block: 0, purpose: .parameters).generator()
    var largest = 0.0
    var sums = (low: 0.0, high: 0.0)
    for _ in 0..<Self.draws {
      let losses = (0..<10).map { i -> Int64 in
        i < 6
          ? (generator.unitInterval() < 0.1 ? 1 : 0) : (generator.unitInterval() < 0.2 ? 3 : 0)
      }
      let claims = [losses[..<6].reduce(0, +), losses[6...].reduce(0, +) / 3]
      for (c, member) in [(0, 2), (1, 8)] {
        let paid = byMember[member].value(ofEvents: losses, sizes: Self.single.eventSizes)
        let expected = byClass[c].value(ofEvents: claims, sizes: classes.eventSizes)
        largest = max(largest, (paid - expected).magnitude)
        if c == 0 { sums.low += paid } else { sums.high += paid }
      }
    }
    #expect(largest < 1e-9, "\(rule)")
    // Nobody's contribution has a standard deviation above 1.3 units; 6 of their errors are a false
    // alarm in five hundred million.
    let error = 6 * 1.3 / Double(Self.draws).squareRoot()
    let fair = try SharingProperties(of: rule, in: classes).fair == [.holds, .holds]
    if fair {
      #expect((sums.low / Double(Self.draws) - 0.1).magnitude < error)
      #expect((sums.high / Double(Self.draws) - 0.6).magnitude < error)
    } else {
      #expect((sums.high / Double(Self.draws) - 0.6).magnitude > error)
    }
  }
}

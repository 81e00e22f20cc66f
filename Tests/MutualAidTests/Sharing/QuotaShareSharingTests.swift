import Money
import MutualAid
import Statistics
import Testing

@Suite struct QuotaShareSharingTests {
  private static let means = [100.0, 200, 300]
  private static let deviations = [50.0, 150, 300]

  private static func totalVariance(_ parts: [[Double]]) -> Double {
    parts.reduce(0) { sum, row in
      zip(row, deviations).reduce(sum) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }
    }
  }

  private static let parts = QuotaShareSharing.parts(
    means: means, variances: deviations.map { $0 * $0 }, members: [1, 1, 1])

  @Test func `the matrix of three unlike risks`() {
    let expected = [
      [-0.256831, 0.202186, 0.284153], [1.0 / 3, 1.0 / 3, 1.0 / 3],
      [0.923497, 0.464481, 0.382514],
    ]
    for (row, known) in zip(Self.parts, expected) {
      for (part, value) in zip(row, known) { #expect((part - value).magnitude < 5.1e-7) }
    }
  }

  @Test func `total variances of four ways to share`() {
    #expect((Self.totalVariance(Self.parts) - 41_284.153).magnitude < 5.1e-4)
    let own = (0..<3).map { i in (0..<3).map { $0 == i ? 1.0 : 0 } }
    #expect(Self.totalVariance(own) == 115_000)
    let uniform = [[Double]](repeating: [Double](repeating: 1.0 / 3, count: 3), count: 3)
    #expect((Self.totalVariance(uniform) - 38_333.333).magnitude < 5.1e-4)
    let proportional = Self.means.map { [Double](repeating: $0 / 600, count: 3) }
    #expect((Self.totalVariance(proportional) - 44_722.222).magnitude < 5.1e-4)
  }

  /// Moving along any direction that keeps sums of columns and means raises the total variance.
  @Test func `no other fair matrix has less variance`() {
    // Rows add up to 0 over payers, and each row has mean 0: d[i][j] = u[i] v[j], Σ u = 0, v μ = 0.
    for u in [[1.0, -1, 0], [1, 1, -2], [0, 1, -1]] {
      for v in [[2.0, -1, 0], [3, 0, -1], [0, 3, -2]] {
        for size in [-0.01, 0.01] {
          let moved = Self.parts.enumerated().map { i, row in
            row.enumerated().map { j, part in part + size * u[i] * v[j] }
          }
          #expect(Self.totalVariance(moved) > Self.totalVariance(Self.parts))
        }
      }
    }
  }

  @Test func `what a claim costs each member of a million`() throws {
    let pool = GoldenPools.million
    let contributions = try QuotaShareSharing.contributions(in: pool)
    let expected = [[0.284241, 0.084193], [0.336772, 0.136883]]
    for (contribution, known) in zip(contributions, expected) {
      for (j, yuan) in known.enumerated() {
        let events: [Int64] = j == 0 ? [1, 0] : [0, 1]
        let paid = contribution.value(ofEvents: events, sizes: pool.eventSizes) * 100_000
        #expect((paid - yuan).magnitude < 5.1e-7, "\(paid), not \(yuan)")
      }
    }
    // Each claim is paid in full.
    for (j, benefit) in [300_000.0, 100_000].enumerated() {
      let events: [Int64] = j == 0 ? [1, 0] : [0, 1]
      let sum = zip(contributions, pool.payers).reduce(0) {
        $0 + $1.0.value(ofEvents: events, sizes: pool.eventSizes) * Double($1.1.members)
      }
      #expect((sum * 100_000 - benefit).magnitude < 1e-6)
    }
  }

  @Test func `a loss that is certain has no weight by its variance`() {
    #expect(throws: SharingError.certainLoss(payer: 1)) {
      try QuotaShareSharing.contributions(
        in: RiskPool([DiscreteLaw(first: 0, mass: [0.5, 0.5]), .certain(2)]))
    }
  }
}

import Statistics
import Testing

@testable import RedPackets

@Suite struct DoubleMeanLawTests {
  /// Var(X_k) / mean² of the continuous rule.
  ///
  ///     Q_k = Q_(k-1) (1 - 2/m + 4/(3m²)),  m = n - k + 1,  Q_0 = 1
  ///     E[X_k²] = 4/3 Q_(k-1) / m² for k < n,  Q_(n-1) for k = n,   all in units of the total
  private func continuousVariances(_ count: Int) -> [Double] {
    var left = 1.0
    return (1...count).map { k in
      let m = Double(count - k + 1)
      let square = k < count ? 4 / 3 * left / (m * m) : left
      left *= 1 - 2 / m + 4 / (3 * m * m)
      let n = Double(count)
      return (square - 1 / (n * n)) * n * n
    }
  }

  @Test func `the recursion gives the known table for ten people`() {
    let table = [
      0.3333, 0.3388, 0.3458, 0.3549, 0.3675, 0.3857, 0.4146, 0.4670, 0.5892, 0.5892,
    ]
    for (value, known) in zip(continuousVariances(10), table) {
      #expect(abs(value - known) < 6e-5)
    }
  }

  @Test(arguments: [2, 3, 5, 7, 10])
  func `variances by position follow the recursion where fen hardly matter`(count: Int) throws {
    // With an average of 4000 fen the grid changes a variance by 1 in some thousands.
    let total = Int64(4000 * count)
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanSplit(pot: Pot(total)), count: count).positions)
    for (law, expected) in zip(laws, continuousVariances(count)) {
      #expect(abs(law.variance / (4000 * 4000) - expected) < 1e-3 * expected)
    }
  }

  @Test(arguments: [(2, 2), (7, 3), (100, 7), (2000, 20), (1001, 100), (5000, 9)])
  func `masses add up to 1 and means to the total`(total: Int64, count: Int) throws {
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanSplit(pot: Pot(total)), count: count).positions)
    #expect(laws.count == count)
    for law in laws { #expect(abs(law.mass.reduce(0, +) - 1) < 1e-12) }
    #expect(abs(laws.reduce(0) { $0 + $1.mean } - Double(total)) < 1e-9 * Double(total))
    // The first mean is the whole average; what the average cut off drifts to the end.
    #expect(abs(laws[0].mean - Double(total / Int64(count))) < 1e-9)
    let average = Double(total) / Double(count)
    #expect(laws[count - 1].mean > average - 1e-9)
  }

  @Test func `the last two have the same law but for the fen cut off`() throws {
    // Of an even rest R the last but one gets 1 ... R - 1, and the last R less that: the same.
    // An odd rest leaves the last a fen more.
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanSplit(pot: Pot(3000)), count: 6).positions)
    #expect(abs(laws[4].mean - laws[5].mean) < 1)
    for x in stride(from: Int64(50), through: 2000, by: 150) {
      #expect(abs(laws[4].cumulative(x) - laws[5].cumulative(x)) < 2e-3)
    }
  }

  @Test(arguments: [(2, 1), (11, 10), (101, 100)])
  func `one fen more than people leaves no doubt about the law`(total: Int64, count: Int) throws {
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanSplit(pot: Pot(total)), count: count).positions)
    for law in laws.dropLast() { #expect(law == .certain(1)) }
    #expect(laws.last == .certain(2))
  }

  @Test func `laws that would take too long are not computed`() {
    #expect(
      SequentialLaws(rule: DoubleMeanSplit(pot: Pot(10_000_000_000)), count: 2).positions == nil)
    #expect(SequentialLaws(rule: DoubleMeanSplit(pot: Pot(20_000)), count: 2).largest == nil)
    #expect(SequentialLaws(rule: DoubleMeanSplit(pot: Pot(100)), count: 1).largest == nil)
  }

  @Test func `of four the first is the luckiest most often, of twenty the last two`() throws {
    let four = try #require(SequentialLaws(rule: DoubleMeanSplit(pot: Pot(400)), count: 4).largest)
      .position.mass
    #expect(four[0] > four[1] && four[1] > four[2] && four[0] > four[3])
    let twenty = try #require(
      SequentialLaws(rule: DoubleMeanSplit(pot: Pot(200)), count: 20).largest
    ).position.mass
    #expect(twenty[19] > twenty[0] && twenty[18] > twenty[0])
    #expect(abs(four.reduce(0, +) - 1) < 1e-12)
    #expect(abs(twenty.reduce(0, +) - 1) < 1e-12)
  }
}

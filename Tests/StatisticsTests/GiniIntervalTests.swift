import Statistics
import Testing

@Suite struct GiniIntervalTests {
  private func gini(_ values: [Int64]) -> GiniInterval? {
    var tally = IntegerTally(exactBits: 12)
    tally.add(contentsOf: values.span)
    return GiniInterval(tally)
  }

  /// Half the mean difference of all pairs over the mean.
  private func pairs(_ values: [Int64]) -> Double {
    let n = Double(values.count)
    var sum = 0.0
    for x in values { for y in values { sum += Double(abs(x - y)) } }
    return sum / (2 * n * (n - 1)) / (values.map(Double.init).reduce(0, +) / n)
  }

  @Test(
    arguments: [[1, 2, 3, 4, 10], [0, 0, 0, 7], [5, 5, 1, 1, 1, 9, 9, 9], [2, 3]] as [[Int64]])
  func `the coefficient is that of all pairs`(values: [Int64]) throws {
    #expect(abs(try #require(gini(values)).value - pairs(values)) < 1e-12)
  }

  @Test func `where all have the same it is 0 without error`() throws {
    let interval = try #require(gini([6, 6, 6, 6]))
    #expect(interval.value == 0)
    #expect(interval.low == 0 && interval.high == 0)
  }

  @Test func `where there is nothing to share, or only one, there is none`() {
    #expect(gini([]) == nil)
    #expect(gini([4]) == nil)
    #expect(gini([0, 0, 0]) == nil)
  }

  @Test func `the error is that of leaving out one after another`() throws {
    let values = (0..<200).map { Int64($0 * $0 % 997) }
    let left = values.indices.map { i in pairs(values.enumerated().filter { $0.0 != i }.map(\.1)) }
    let n = Double(values.count)
    let mean = left.reduce(0, +) / n
    let jackknife =
      (left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * (n - 1) / n).squareRoot()
    let error = try #require(gini(values)).standardError
    #expect(abs(error / jackknife - 1) < 0.02)
  }

  @Test func `the interval does not leave 0 to 1`() throws {
    let interval = try #require(gini([Int64](repeating: 0, count: 30) + [9]))
    #expect(interval.high <= 1 && interval.low >= 0)
  }
}

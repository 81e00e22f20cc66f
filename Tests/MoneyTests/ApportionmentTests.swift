import Money
import Testing

@Suite struct ApportionmentTests {
  struct Case: Sendable {
    var total: Int64
    var weights: [Double]
    var parts: [Int64]
  }

  /// Worked by hand: quotas, their whole parts, and who has the largest remainders.
  static let worked = [
    // Quotas 3.33, 3.33, 3.33: equal remainders, the first position is served first.
    Case(total: 10, weights: [1, 1, 1], parts: [4, 3, 3]),
    // Quotas 1.5, 3, 4.5: the two halves compete for one unit, the first wins.
    Case(total: 9, weights: [1, 2, 3], parts: [2, 3, 4]),
    // Quotas 0.7, 1.4, 4.9: remainders 0.7, 0.4, 0.9, two units to give.
    Case(total: 7, weights: [1, 2, 7], parts: [1, 1, 5]),
    Case(total: 5, weights: [0, 1, 0], parts: [0, 5, 0]),
    Case(total: 0, weights: [2, 3], parts: [0, 0]),
    Case(total: 1, weights: [0.25, 0.25, 0.5], parts: [0, 0, 1]),
    Case(total: 12, weights: [5], parts: [12]),
  ]

  @Test(arguments: worked)
  func `parts are those computed by hand`(_ example: Case) {
    #expect(
      Apportionment.largestRemainder(example.total, weights: example.weights) == example.parts)
  }

  @Test func `one unit more can cost a part a unit, the Alabama paradox`() {
    // Balinski and Young, ch. 5: no method that keeps to the quotas is free of such a paradox.
    #expect(Apportionment.largestRemainder(10, weights: [6, 6, 2]) == [4, 4, 2])
    #expect(Apportionment.largestRemainder(11, weights: [6, 6, 2]) == [5, 5, 1])
  }

  @Test(arguments: [1, 7, 100, 999_999, 8_000_000_000, 1_000_000_000_000])
  func `parts add up to the whole and stay within 1 of their quota`(total: Int64) {
    for count in [1, 2, 3, 10, 97] {
      // Weights without any common measure, and some zeros among them.
      let weights = (0..<count).map { i in
        i % 5 == 4 ? 0 : (Double(i) + 0.3).squareRoot()
      }
      let sum = weights.reduce(0, +)
      let parts = Apportionment.largestRemainder(total, weights: weights)
      #expect(parts.reduce(0, +) == total)
      for (part, weight) in zip(parts, weights) {
        let quota = Double(total) * (weight / sum)
        #expect((Double(part) - quota).magnitude < 1 + quota * 1e-12)
        if weight == 0 { #expect(part == 0) }
      }
    }
  }

  @Test func `a whole beyond the digits of a double is still given out to the last unit`() {
    let total = Int64.max
    let parts = Apportionment.largestRemainder(total, weights: [1, 1, 1])
    var left = total
    for part in parts { left -= part }
    #expect(left == 0)
    #expect(parts.allSatisfy { $0 > total / 4 })
    #expect(Apportionment.largestRemainder(total, weights: [0.1]) == [total])
  }

  @Test func `the scale of the weights does not matter`() {
    let weights = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let parts = Apportionment.largestRemainder(1000, weights: weights)
    #expect(Apportionment.largestRemainder(1000, weights: weights.map { $0 * 1024 }) == parts)
    #expect(Apportionment.largestRemainder(1000, weights: weights.map { $0 / 4096 }) == parts)
  }

  @Test func `weights that are all 0 end the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Apportionment.largestRemainder(1, weights: [0, 0])
    }
  }

  @Test func `a negative weight ends the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Apportionment.largestRemainder(1, weights: [1, -1])
    }
  }
}

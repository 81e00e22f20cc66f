import Statistics
import Testing

@Suite struct DiscreteLawSumTests {
  /// The law of a sum by its definition, one number after the other.
  private func convolution(_ law: DiscreteLaw, _ count: Int) -> DiscreteLaw {
    var mass = [1.0]
    for _ in 0..<count {
      var next = [Double](repeating: 0, count: mass.count + law.mass.count - 1)
      for (i, p) in mass.enumerated() {
        for (j, q) in law.mass.enumerated() { next[i + j] += p * q }
      }
      mass = next
    }
    return DiscreteLaw(first: law.first * Int64(count), mass: mass)
  }

  private static let laws = [
    DiscreteLaw(first: 1, mass: [1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6]),
    DiscreteLaw(first: -3, mass: [0.25, 0, 0.5, 0.25]),
    DiscreteLaw(first: 0, mass: [0.999, 0, 0, 0, 0, 0, 0, 0.001]),
    DiscreteLaw(first: 1_000_000_000_000, mass: [0.1, 0.9]),
  ]

  @Test(arguments: laws, [1, 2, 3, 4, 7, 8, 33])
  func `a sum has the law of the convolution`(law: DiscreteLaw, count: Int) throws {
    let sum = try #require(law.sum(of: count))
    let exact = convolution(law, count)
    #expect(sum.first == exact.first)
    #expect(sum.mass.count == exact.mass.count)
    for (p, q) in zip(sum.mass, exact.mass) {
      #expect(p >= 0)
      #expect(abs(p - q) < 1e-15 * Double(count))
    }
  }

  @Test(arguments: [2, 100, 2000])
  func `means and variances add up`(count: Int) throws {
    let law = DiscreteLaw(first: 3, mass: [0.5, 0.3, 0, 0.2])
    let sum = try #require(law.sum(of: count))
    let n = Double(count)
    #expect(abs(sum.mass.reduce(0, +) - 1) < 1e-12)
    #expect(abs(sum.mean / (n * law.mean) - 1) < 1e-11)
    #expect(abs(sum.variance / (n * law.variance) - 1) < 1e-9)
  }

  @Test func `one number keeps its law`() throws {
    let law = DiscreteLaw(first: 5, mass: [0.2, 0.3, 0.5])
    let sum = try #require(law.sum(of: 1))
    #expect(sum.first == 5)
    for (p, q) in zip(sum.mass, law.mass) { #expect(abs(p - q) < 1e-15) }
  }

  @Test func `a constant is added up without limit`() {
    #expect(DiscreteLaw.certain(7).sum(of: 2000) == .certain(14_000))
    #expect(DiscreteLaw.certain(0).sum(of: .max) == .certain(0))
  }

  @Test func `a sum of more values than asked for is not computed`() {
    // From 0 to 20: 21 values.
    let law = DiscreteLaw(first: 0, mass: [0.2, 0.3, 0.5])
    #expect(law.sum(of: 10, noWiderThan: 21)?.mass.count == 21)
    #expect(law.sum(of: 10, noWiderThan: 20) == nil)
    #expect(law.sum(of: .max) == nil)
  }

  @Test func `a sum of no numbers is refused`() async {
    await #expect(processExitsWith: .failure) { _ = DiscreteLaw.certain(1).sum(of: 0) }
  }

  @Test(arguments: [-7, 0, 1_000_000] as [Int64])
  func `a shifted law keeps its masses`(constant: Int64) {
    let law = DiscreteLaw(first: 2, mass: [0.4, 0.6])
    #expect(law.shifted(by: constant) == DiscreteLaw(first: 2 + constant, mass: [0.4, 0.6]))
    #expect(ExactLaw.law(law).shifted(by: constant) == .law(law.shifted(by: constant)))
  }

  @Test func `shifted moments keep their variance`() {
    #expect(
      ExactLaw.moments(mean: 1.5, variance: 4).shifted(by: 10)
        == .moments(mean: 11.5, variance: 4))
    #expect(
      ExactLaw.moments(mean: 1.5, variance: nil).shifted(by: -2)
        == .moments(mean: -0.5, variance: nil))
  }
}

import Glibc
import Statistics
import Testing

@Suite struct DiscreteLawCompoundTests {
  @Test func `a convolution adds up products`() {
    let a = DiscreteLaw(first: 1, mass: [0.25, 0.75])
    let b = DiscreteLaw(first: -2, mass: [0.5, 0, 0.5])
    #expect(
      a.convolved(with: b) == DiscreteLaw(first: -1, mass: [0.125, 0.375, 0.125, 0.375]))
  }

  @Test func `convolution and transform agree`() throws {
    let law = DiscreteLaw(first: 2, mass: [0.1, 0.2, 0.3, 0.4])
    let transformed = try #require(law.sum(of: 3))
    let convolved = law.convolved(with: law).convolved(with: law)
    #expect(convolved.first == transformed.first)
    for (p, q) in zip(convolved.mass, transformed.mass) { #expect((p - q).magnitude < 1e-14) }
  }

  @Test func `a stretched law has gaps`() {
    let law = DiscreteLaw(first: 2, mass: [0.25, 0.75]).stretched(by: 3)
    #expect(law == DiscreteLaw(first: 6, mass: [0.25, 0, 0, 0.75]))
  }

  @Test func `a compound law of ones is Poisson`() {
    let law = DiscreteLaw.compoundPoisson(rate: 2.5, severity: .certain(1))
    var p = exp(-2.5)
    for k in 0...20 {
      #expect((law.probability(of: Int64(k)) / p - 1).magnitude < 1e-13, "\(k)")
      p *= 2.5 / Double(k + 1)
    }
  }

  /// Wald: mean λ E[Y], variance λ E[Y²], the same with a severity that may be 0.
  @Test(arguments: [0.01, 0.8, 30])
  func `moments of a compound law`(rate: Double) {
    let severity = DiscreteLaw(first: 0, mass: [0.2, 0.3, 0, 0.5])
    let law = DiscreteLaw.compoundPoisson(rate: rate, severity: severity)
    #expect((law.mean / (rate * 1.8) - 1).magnitude < 1e-12)
    #expect((law.variance / (rate * 4.8) - 1).magnitude < 1e-12)
    #expect((law.mass.reduce(0, +) - 1).magnitude < 1e-12)
  }

  /// A severity of 50 leaves long runs of zeros; the recursion must not stop in one of them.
  @Test func `gaps between amounts do not end the law`() {
    let law = DiscreteLaw.compoundPoisson(rate: 0.5, severity: .certain(50))
    #expect((law.probability(of: 150) / (exp(-0.5) * 0.125 / 6) - 1).magnitude < 1e-13)
    #expect((law.mean / 25 - 1).magnitude < 1e-13)
  }

  @Test func `without a rate or an amount nothing is certain`() {
    #expect(DiscreteLaw.compoundPoisson(rate: 0, severity: .certain(4)) == .certain(0))
    #expect(DiscreteLaw.compoundPoisson(rate: 3, severity: .certain(0)) == .certain(0))
  }
}

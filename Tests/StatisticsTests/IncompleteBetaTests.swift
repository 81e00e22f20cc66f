import Statistics
import Testing

/// Reference values with 40 digits by mpmath 1.3, rounded to 17.
@Suite struct IncompleteBetaTests {
  struct Case: Sendable {
    var x: Double
    var a: Double
    var b: Double
    var value: Double
  }

  static let cases = [
    Case(x: 0.3, a: 2, b: 3, value: 0.3483), Case(x: 0.01, a: 0.5, b: 5, value: 0.2428418908984375),
    Case(x: 0.9, a: 20, b: 4, value: 0.80726898648138007),
    Case(x: 0.001, a: 1, b: 2000, value: 0.86480007460250032),
    Case(x: 0.25, a: 100, b: 300, value: 0.50768065289827085),
    Case(x: 1e-8, a: 0.5, b: 0.5, value: 0.000063661977342861430),
  ]

  @Test(arguments: cases)
  func `values agree with reference values`(_ example: Case) {
    let value = IncompleteBeta.regularised(example.x, example.a, example.b)
    #expect(abs(value / example.value - 1) < 1e-12)
  }

  @Test(arguments: [0.5, 1, 3, 1000])
  func `the middle of a symmetric law is one half`(a: Double) {
    // Both sides of the mirror meet here: it must neither recur without end nor miss.
    #expect(abs(IncompleteBeta.regularised(0.5, a, a) - 0.5) < 1e-12)
  }

  @Test func `outside the interval there is nothing and all`() {
    #expect(IncompleteBeta.regularised(-1, 2, 3) == 0)
    #expect(IncompleteBeta.regularised(0, 2, 3) == 0)
    #expect(IncompleteBeta.regularised(1, 2, 3) == 1)
    #expect(IncompleteBeta.regularised(2, 2, 3) == 1)
  }

  @Test(arguments: [(1.0, 1.0), (2, 5), (0.5, 4), (30, 3)])
  func `the two sides of the mirror add up to 1`(a: Double, b: Double) {
    for x in stride(from: 0.05, to: 1, by: 0.05) {
      let sum = IncompleteBeta.regularised(x, a, b) + IncompleteBeta.regularised(1 - x, b, a)
      #expect(abs(sum - 1) < 1e-13)
    }
  }

  @Test(arguments: [1, 5, 20, 100])
  func `upper binomial tails are incomplete betas`(n: Int) {
    // P(X ≥ k) = I_p(k, n - k + 1), here with p = 1/4 and masses by their ratio.
    var mass = 1.0
    for _ in 0..<n { mass *= 0.75 }
    var below = 0.0
    for k in 1...n {
      below += mass
      mass *= Double(n - k + 1) / Double(k) / 3
      let tail = IncompleteBeta.regularised(0.25, Double(k), Double(n - k + 1))
      #expect(abs(tail - (1 - below)) < 1e-13)
    }
  }
}

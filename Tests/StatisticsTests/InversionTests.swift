import Glibc
import Statistics
import Testing

/// Laws recovered from their characteristic functions.
@Suite struct InversionTests {
  private func binomialMasses(_ n: Int, _ p: Double) -> [Double] {
    (0...n).map { k in
      let (hits, misses) = (Double(k), Double(n - k))
      let ways = lgamma(Double(n) + 1) - lgamma(hits + 1) - lgamma(misses + 1)
      return exp(ways + hits * log(p) + misses * log1p(-p))
    }
  }

  /// (1 - p + p e^(iθ))^n e^(iθ shift), by its modulus and argument.
  private func binomial(
    _ n: Int, _ p: Double, shift: Double = 0
  ) -> (Double) -> (real: Double, imaginary: Double) {
    { angle in
      let (re, im) = (1 - p + p * cos(angle), p * sin(angle))
      let size = pow(hypot(re, im), Double(n))
      let turn = Double(n) * atan2(im, re) + shift * angle
      return (size * cos(turn), size * sin(turn))
    }
  }

  @Test(arguments: [(1, 0.5), (7, 0.3), (40, 0.3), (200, 0.01), (255, 0.9)])
  func `a binomial law comes back from its characteristic function`(n: Int, p: Double) {
    let law = DiscreteLaw.inverting(
      characteristicFunction: binomial(n, p), window: 0...Int64(n))
    let exact = binomialMasses(n, p)
    #expect(law.mass.count == n + 1)
    // The log-gammas of the closed form are what limits the comparison.
    for k in 0...n { #expect(abs(law.mass[k] - exact[k]) < 1e-13) }
  }

  @Test(arguments: [-1000, -3, 5, 1_000_003])
  func `a window may begin anywhere`(shift: Int64) {
    let law = DiscreteLaw.inverting(
      characteristicFunction: binomial(20, 0.4, shift: Double(shift)),
      window: (shift - 2)...(shift + 20))
    let exact = binomialMasses(20, 0.4)
    for k in 0...20 {
      #expect(abs(law.probability(of: shift + Int64(k)) - exact[k]) < 1e-9)
    }
    #expect(law.probability(of: shift - 1) < 1e-9)
  }

  @Test func `a window that cuts off both ends is wrong by no more than what it cuts off`() {
    let exact = binomialMasses(100, 0.5)
    let law = DiscreteLaw.inverting(
      characteristicFunction: binomial(100, 0.5), window: 30...(30 + 63))
    let outside = exact[..<30].reduce(0, +) + exact[94...].reduce(0, +)
    #expect(outside > 1e-6)
    for k in 30...93 { #expect(abs(law.mass[k - 30] - exact[k]) < outside) }
  }

  @Test func `a compound Poisson law agrees with the recursion of Panjer`() {
    // Claims of 1 with chance 0.6 and of 3 with chance 0.4, four in the mean.
    let (rate, small, large) = (4.0, 0.6, 0.4)
    var exact = [exp(-rate)]
    for s in 1...63 {
      var sum = small * exact[s - 1]
      if s >= 3 { sum += 3 * large * exact[s - 3] }
      exact.append(rate / Double(s) * sum)
    }
    let law = DiscreteLaw.inverting(
      characteristicFunction: { angle in
        let re = small * cos(angle) + large * cos(3 * angle) - 1
        let im = small * sin(angle) + large * sin(3 * angle)
        return (exp(rate * re) * cos(rate * im), exp(rate * re) * sin(rate * im))
      }, window: 0...63)
    for s in 0...63 { #expect(abs(law.mass[s] - exact[s]) < 1e-14) }
    #expect(abs(law.mean - rate * 1.8) < 1e-10)
    #expect(abs(law.variance - rate * 4.2) < 1e-8)
  }
}

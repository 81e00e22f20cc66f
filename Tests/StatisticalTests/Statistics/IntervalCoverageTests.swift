import Glibc
import Randomness
import Statistics
import Testing

@Suite struct IntervalCoverageTests {
  /// How often intervals were made of each kind.
  static let repetitions = 4000

  @Test func scratch() {
    for law in [CoverageLaw.normal, .exponential, .mostlyZero, .seldom] {
      for n in [200, 1000, 5000] {
        var generator = StreamKey(seed: UInt64(n), block: 0, purpose: .parameters).generator()
        var hits: [String: (Int, Int, Int)] = [:]
        func add(_ k: String, _ low: Double?, _ high: Double?, _ x: Double) {
          var h = hits[k, default: (0, 0, 0)]
          if let low, low > x + 1e-9 { h.0 += 1 } else if let high, high < x - 1e-9 { h.1 += 1 }
          h.2 += 1
          hits[k] = h
        }
        for _ in 0..<Self.repetitions {
          let t = law.sample(n, using: &generator)
          let se = t.variance.map { ($0 / Double(n)).squareRoot() }
          let m = MeanInterval(t, standardError: se, observations: n)
          add("mean", m.low, m.high, law.law.mean)
          let s = StandardDeviationInterval(t, observations: n)
          add("sd", s?.low, s?.high, law.law.variance.squareRoot())
          for l in [0.5, 0.9, 0.99] {
            let q = QuantileInterval(t, level: l, observations: n)
            add("q\(l)", q.low, q.high, Double(law.law.quantile(l)))
          }
          for l in [0.9, 0.99] {
            if let q = TailMeanInterval(t, level: l, observations: n) {
              add("tm\(l)", q.low, q.high, law.law.tailMean(l))
            }
          }
          let x = law.law.quantile(0.75)
          let p = ProbabilityInterval(successes: t.countAtMost(x).count, trials: n)
          add("prob", p.low, p.high, law.law.cumulative(x))
        }
        for (k, h) in hits.sorted(by: { $0.key < $1.key }) {
          print(
            "COV", law.name, n, k, 1 - Double(h.0 + h.1) / Double(h.2), "above", h.0, "below", h.1)
        }
      }
    }
  }
}

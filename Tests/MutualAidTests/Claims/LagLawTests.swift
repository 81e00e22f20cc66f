import Glibc
import Testing

@testable import MutualAid

/// The law of the time from diagnosis to publication.
struct LagLawTests {
  private func law(report: Double, decision: Double, limit: Int?) -> LagLaw {
    var law = LagLaw()
    law.report = .init(mean: report, shape: 2)
    law.decision = .init(mean: decision, shape: 3)
    law.filingLimit = limit
    return law
  }

  @Test(
    arguments: [(0.0, 0.0), (30, 0), (0, 45), (30, 45), (5, 3)], [nil, 20, 180])
  func chancesAddUpToWhatIsFiled(_ means: (Double, Double), _ limit: Int?) {
    let law = law(report: means.0, decision: means.1, limit: limit)
    let chances = law.chances(length: 15.21875)
    #expect(chances.allSatisfy { $0 >= 0 })
    #expect((chances.reduce(0, +) - law.filed).magnitude < 1e-8)
  }

  @Test func filedIsTheErlangLaw() {
    // Two exponential times of 15 days: 1 - e^-4 (1 + 4) at 60 days.
    let law = law(report: 30, decision: 0, limit: 60)
    #expect((law.filed - (1 - 5 * exp(-4.0))).magnitude < 1e-12)
    #expect(LagLaw().chances(length: 10) == [1])
  }

  @Test(arguments: [(30.0, 45.0), (0, 20), (12, 0), (90, 60)], [10.0, 15.21875, 30.4375])
  func theMeanNumberOfPeriodsIsTheMeanLag(_ means: (Double, Double), _ length: Double) {
    // U is uniform on a period, so that floor((U + T) / h) has the mean E[T] / h.
    let chances = law(report: means.0, decision: means.1, limit: nil).chances(length: length)
    let mean = chances.enumerated().reduce(0.0) { $0 + Double($1.offset) * $1.element }
    #expect((mean * length - means.0 - means.1).magnitude < 0.01)
  }
}

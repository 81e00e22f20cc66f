import MonteCarlo
import Statistics
import TestSupport
import Testing

/// How often 95% intervals hold the true value, by the study that `fentan coverage` shows.
///
/// 10,000 samples a case: a coverage of 95% is found to 0.22 points (1 standard error), so that
/// one that is right leaves 93.5 to 96.5 in one of ten billion cases.
@Suite(.enabled(if: isOptimized)) struct IntervalCoverageTests {
  /// What is promised of a kind: for which laws, and from how many numbers on.
  struct Promise: Sendable, CustomTestStringConvertible {
    var kind: CoverageKind
    var law: String
    var observations: Int

    var testDescription: String { "\(kind.rawValue) of \(observations) of \(law)" }
  }

  private static func promises(
    _ kinds: [CoverageKind], _ laws: [String], from observations: Int
  ) -> [Promise] {
    kinds.flatMap { kind in
      laws.map { Promise(kind: kind, law: $0, observations: observations) }
    }
  }

  private static let tame = ["normal", "packet amount", "annual share", "exponential"]
  private static let skewed = ["2/3 zero, lognormal 1.0", "2/3 zero, Pareto 2.5"]

  /// Docs/Coverage.md has the whole table, with what is not promised.
  static let promised =
    promises([.mean, .gini, .ratio, .difference], tame, from: 100)
    + promises([.gini, .ratio, .difference], ["rare claims"] + skewed, from: 1000)
    + promises([.mean], ["rare claims", "2/3 zero, lognormal 1.0"], from: 1000)
    + promises([.mean], ["2/3 zero, Pareto 2.5"], from: 5000)
    + promises([.deviation], tame + ["rare claims"], from: 1000)
    + promises([.tailMean], ["normal", "packet amount", "exponential"], from: 5000)
    + promises([.probability], tame + ["rare claims"] + skewed, from: 1000)
    + promises([.upperQuantile], ["exponential"] + skewed, from: 5000)

  private static func findings(
    _ promise: Promise, repetitions: Int = 10_000
  ) -> [CoverageFinding] {
    CoverageStudy(
      kinds: [promise.kind], laws: CoverageLaw.all.filter { $0.name == promise.law },
      sizes: CoverageStudy.sizes.filter { $0 >= promise.observations },
      repetitions: repetitions
    ).findings(threads: 2)
  }

  @Test(arguments: promised)
  func `intervals hold the true value as often as they say`(_ promise: Promise) throws {
    let findings = IntervalCoverageTests.findings(promise)
    #expect(!findings.isEmpty)
    for finding in findings {
      let coverage = try #require(finding.coverage)
      #expect((0.935...0.965).contains(coverage), "\(finding.observations): \(coverage)")
    }
  }

  @Test(arguments: CoverageLaw.all.map(\.name))
  func `quantiles hold at least as often as they say, whatever the law`(law: String) throws {
    // Four standard errors below 95%: a false alarm in one of 30,000 cases.
    let least = 0.95 - 4 * (0.95 * 0.05 / 4000).squareRoot()
    for kind in [CoverageKind.median, .upperQuantile] {
      let promise = Promise(kind: kind, law: law, observations: 0)
      for finding in IntervalCoverageTests.findings(promise, repetitions: 4000) {
        guard let coverage = finding.coverage else { continue }
        #expect(coverage >= least, "\(kind) of \(finding.observations)")
      }
    }
  }

  @Test func `where little carries the spread it is marked`() throws {
    let findings = IntervalCoverageTests.findings(
      Promise(kind: .deviation, law: "2/3 zero, lognormal 1.5", observations: 0),
      repetitions: 1000)
    for finding in findings { #expect(try #require(finding.share(finding.marked)) > 0.9) }
  }

  @Test func `an interval that takes half the numbers for all of them is found out`() throws {
    // As if n were n/2, and twice n: 99.4% and 83.4% by the normal law.
    let law = try #require(CoverageLaw.all.first)
    for (factor, expected) in [(0.5, 0.9944), (2, 0.8342)] {
      let wrong = StudyOfWidth(law: law, factor: factor).coverage()
      #expect(!(0.935...0.965).contains(wrong))
      #expect(abs(wrong - expected) < 0.015)
    }
  }
}

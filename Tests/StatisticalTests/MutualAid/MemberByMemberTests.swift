import MonteCarlo
import MutualAid
import TestSupport
import Testing

/// What the engine counts together against what single members come to, over every measure.
///
/// Two statistics for each of about 3,000 measures, each with a false alarm below 4.6e-11: less than
/// once in three million for all of them together, whatever the laws of the numbers are.
@Suite(.enabled(if: isOptimized)) struct MemberByMemberTests {
  private static let replications = 2048

  /// A Kolmogorov-Smirnov distance above this has the chance 2 exp(-2 × 3.5²) = 4.6e-11.
  ///
  /// Source: F. Wei, R. M. Dudley, *Two-sample Dvoretzky-Kiefer-Wolfowitz inequalities*, Statistics
  /// and Probability Letters 82 (2012), for two samples of the same size from 458 on.
  private static let distance = 3.5

  /// A sum of differences above so many roots of the sum of their squares: 2 exp(-7² / 2) = 4.6e-11.
  private static let errors = 7.0

  /// The sum of the differences of pairs, by the root of the sum of their squares.
  ///
  /// Pairs of the same law differ as often by d as by -d, so that W. Hoeffding's inequality (Journal
  /// of the American Statistical Association 58 (1963), theorem 2) holds for the signs: above x with
  /// a chance of at most 2 exp(-x² / 2), however skewed the law and however rare the event.
  private static func differences(_ first: [Int64], _ second: [Int64]) -> Double {
    let differences = zip(first, second).map { Double($0 - $1) }
    let squares = differences.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? abs(differences.reduce(0, +)) / squares.squareRoot() : 0
  }

  private func engine(_ plan: DynamicPlan, seed: UInt64) throws -> [String: [Int64]] {
    let experiment = DynamicPlanExperiment(plan)
    var numbers: [String: [Int64]] = [:]
    let size = experiment.blockSize
    for block in 0..<UInt64(MemberByMemberTests.replications / size) {
      var values = BlockValues(measures: experiment.measures.count, replications: size)
      try experiment.simulate(block: block, seed: seed, into: &values)
      for (i, measure) in experiment.measures.enumerated() {
        numbers[measure.metric + " " + measure.group, default: []] += (0..<size).map {
          values[i, $0] - Int64(measure.zero)
        }
      }
    }
    return numbers
  }

  private func single(_ plan: DynamicPlan, seed: UInt64, _ number: Int) -> [String: Int64] {
    var main = MemberByMember(plan, seed: seed, replication: UInt64(number))
    var others = plan.linked.indices.map {
      MemberByMember(
        plan.linked[$0].plan, seed: seed, replication: UInt64(number),
        entity: 1 << 60 + UInt64($0) + 1)
    }
    var next = others.map { _ in 0 }
    var coming = next
    for (t, period) in main.periods.enumerated() {
      let tooOld = main.step(t).reduce(0, +)
      for i in others.indices where period.share > others[i].periods[0].from {
        // The linked plans of these tests have one class.
        coming[i] += (0..<tooOld).count { _ in others[i].happens(plan.linked[i].joining) }
        while next[i] < others[i].periods.count, others[i].periods[next[i]].share <= period.share {
          _ = others[i].step(next[i], arrivals: [coming[i]])
          (next[i], coming[i]) = (next[i] + 1, 0)
        }
      }
    }
    for i in others.indices {
      for t in next[i]..<others[i].periods.count {
        _ = others[i].step(t, arrivals: [coming[i]])
        coming[i] = 0
      }
    }
    var numbers = main.summary()
    for i in others.indices {
      let suffix = "plan=\(plan.linked[i].name)"
      for (key, number) in others[i].summary() {
        numbers[key + (key.hasSuffix(" ") ? "" : " ") + suffix] = number
      }
    }
    return numbers
  }

  @Test(arguments: MemberByMemberPlans.names)
  func `counting members together has the law of following each`(name: String) throws {
    let plan = MemberByMemberPlans.plan(name)
    try plan.check()
    let seed = UInt64(MemberByMemberPlans.names.firstIndex(of: name) ?? 0) + 1
    let engine = try engine(plan, seed: seed)
    var single: [String: [Int64]] = [:]
    for number in 0..<MemberByMemberTests.replications {
      let numbers = self.single(plan, seed: seed, number)
      for key in engine.keys { single[key, default: []].append(numbers[key] ?? 0) }
    }
    var busy = 0
    for (key, numbers) in engine.sorted(by: { $0.key < $1.key }) {
      var (a, b) = (numbers, try #require(single[key]))
      if key.hasPrefix("matured") || key.hasPrefix("risk-index") {
        // One truncates, the other rounds: 1e-4 is enough.
        (a, b) = (a.map { ($0 + 50) / 100 }, b.map { ($0 + 50) / 100 })
      }
      if Set(a).count > 1 { busy += 1 }
      let distance = TwoSamples.kolmogorov(a, b)
      let errors = MemberByMemberTests.differences(a, b)
      #expect(
        distance < MemberByMemberTests.distance && errors < MemberByMemberTests.errors,
        "\(key): \(distance), \(errors), \(TwoSamples.moments(a)), \(TwoSamples.moments(b))")
    }
    #expect(busy > 200, "\(busy) of \(engine.count)")
  }
}

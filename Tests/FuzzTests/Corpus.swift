import Foundation
import Seeds

/// The documents that others are made from.
enum Corpus {
  /// Every scenario of the repository, and some that use what those leave out.
  static let scenarios: [[UInt8]] = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Scenarios").path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let files = paths.filter { $0.hasSuffix(".yaml") }.sorted()
      .compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }.map(Array.init)
    return files + (handWritten + PlanCorpus.scenarios).map { Array($0.utf8) }
  }()

  /// The fact files: the longest documents there are.
  static let facts: [[UInt8]] = Seeds.factFiles.map(\.bytes)

  private static let handWritten = [
    """
    fentan: 1
    model: mutual-aid
    run: {replications: 100, seed: 18446744073709551615, horizon: 3 years, metrics: [claims, aid]}
    plan:
      members: 1000
      classes:
        - {name: "young \\u4e00", share: 60%, incidence: 0.5‰, benefit: 30万}
        - {name: 'old', share: 0.4, incidence: 2‰, benefit: 10万元}
      periods-per-year: 12 次
      cap-per-case: 0.10 元

    """,
    """
    fentan: "1"
    title: >-
      Ages and men
      of a plan
    model: mutual-aid
    plan:
      members: 500万
      incidence: ci4-2020
      male: 45%
      age-mix:
      - ages: 0-39
        share: 70%
      - ages: 40-59
        share: 30%
      benefit: [{ages: 0-39, amount: 30万}, {ages: 40-59, amount: 10万}]
      fee: 8%

    """,
    """
    fentan: 1
    model: packet
    title: |
      A grid
    run:
      metrics: amount
    packet: {total: 5.20 元, count: 3 人, minimum: 0.02 元}
    compare:
      packet.split: [line-cut, double-mean]
      packet.count: [2, 3, 5]
      variants:
        - name: one
          set: {packet.total: 10 元}
        - name: "two"
          set: {packet.total: 20 元, packet.minimum: 1 角}

    """,
    """
    fentan: 1
    model: mutual-aid
    plan: {members: 2, incidence: 50%, benefit: 0.01 元, fee: 100%, periods-per-year: 1}
    compare:
      zip: true
      plan.members: [2, 200亿]
      plan.incidence: [0, 1]
      run.horizon: [1 year, 50 years]

    """,
    """
    fentan: 1
    model: mutual-aid
    plan: {members: 1万, incidence: 1‰, benefit: 30万, cap-per-case: 10}
    run: {metrics: [period-share, annual-share, claims]}
    compare:
      plan.members: [1万, 2万]
    expect:
      - p99.9(period-share) <= 20 元
      - probability(annual-share > 300元) < 1%
      - mean(period-share, period=7) > 0 in "members=2万"
      - difference(claims) ≥ -5
      - tvar99(claims)<30 in members=1万

    """,
    """
    fentan: 1
    model: packet
    packet: {total: 5, count: 3}
    expect: [probability(luckiest, position=3) < 50%, max(amount, position=1) <= 4.98, sd(gini) > 0]

    """,
  ]
}

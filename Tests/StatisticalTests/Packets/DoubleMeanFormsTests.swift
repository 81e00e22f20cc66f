import Money
import MonteCarlo
import RedPackets
import TestSupport
import Testing

/// Whole packets of the forms of double mean, and of the rules that share its pattern of one amount
/// after the other: every way to split has the product of its steps' chances.
///
/// 200,000 packets a case, an exact binomial interval at 1e-6 for each way; below 5000 ways in
/// all, so a false alarm has a chance below 0.5%.
@Suite(.enabled(if: isOptimized)) struct DoubleMeanFormsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var total: Int64
    var count: Int
    var minimum: Int64 = 1
    var cap: Int64?
    var seed: UInt64 = 0

    var testDescription: String {
      "\(rule) \(total) fen, \(count) people, from \(minimum)" + (cap.map { " to \($0)" } ?? "")
    }

    var packet: Packet {
      get throws {
        try Packet(
          total: Amount(fen: total), count: count, rule: rule, minimum: Amount(fen: minimum),
          cap: cap.map { Amount(fen: $0) })
      }
    }
  }

  private static let narrow = SplittingRule.subRange(
    from: Amount(fen: 3), to: Amount(fen: 4), chance: 0.8)

  static let cases: [Case] = {
    var cases: [Case] = []
    for rule in [
      SplittingRule.doubleMeanReserved, .doubleMeanExact, .doubleMeanFolklore, .naiveRemainder,
      .fairRate(rate: 0.4),
    ] {
      cases += [
        Case(rule: rule, total: 12, count: 3), Case(rule: rule, total: 13, count: 4),
        Case(rule: rule, total: 10, count: 6), Case(rule: rule, total: 25, count: 4, minimum: 4),
        Case(rule: rule, total: 13, count: 4, cap: 5),
        Case(rule: rule, total: 25, count: 4, minimum: 4, cap: 9),
      ]
    }
    cases += [
      Case(rule: narrow, total: 12, count: 3, cap: 12),
      Case(rule: narrow, total: 13, count: 4, cap: 5),
      Case(rule: narrow, total: 13, count: 4, cap: 30),
      Case(rule: narrow, total: 16, count: 4, minimum: 2, cap: 7),
    ]
    for i in cases.indices { cases[i].seed = UInt64(i) }
    return cases
  }()

  private static let replications = 200_000

  @Test(arguments: cases)
  func `each way to split has the product of its steps' chances`(_ example: Case) throws {
    let packet = try example.packet
    var counts: [[Int64]: Int] = [:]
    let experiment = PacketExperiment(packet, metrics: ["amount"])
    var left = DoubleMeanFormsTests.replications
    var block: UInt64 = 0
    while left > 0 {
      var values = BlockValues(
        measures: example.count, replications: min(left, experiment.blockSize))
      try experiment.simulate(block: block, seed: example.seed, into: &values)
      for r in 0..<values.replications {
        counts[(0..<example.count).map { values[$0, r] }, default: 0] += 1
      }
      left -= values.replications
      block += 1
    }
    let chances = Steps(packet).outcomes
    #expect(abs(chances.values.reduce(0, +) - 1) < 1e-12)
    #expect(counts.keys.allSatisfy { chances[$0] != nil })
    for (parts, chance) in chances {
      let hits = counts[parts, default: 0]
      #expect(
        BinomialBounds.allow(
          hits: hits, trials: DoubleMeanFormsTests.replications, chance: chance),
        "\(parts): \(hits), chance \(chance)")
    }
  }
}

/// The law of a whole packet by the definitions in the guides.
private struct Steps {
  let rule: SplittingRule
  let count: Int64
  /// What everybody is given beforehand, and what is split then.
  let given: Int64
  let total: Int64
  let cap: Int64

  init(_ packet: Packet) {
    count = Int64(packet.count)
    var each = packet.minimum.fen - 1
    if case .fairRate(let rate) = packet.rule {
      let spare = packet.total.fen - each * count
      each += min(Int64(rate * Double(spare) / Double(count)), spare / count - 1)
    }
    rule = packet.rule
    given = each
    total = packet.total.fen - each * count
    cap = (packet.cap?.fen ?? packet.total.fen) - each
  }

  var outcomes: [[Int64]: Double] {
    var ways: [[Int64]: Double] = [[]: 1]
    for people in stride(from: count, to: 1, by: -1) {
      var longer: [[Int64]: Double] = [:]
      for (parts, chance) in ways {
        for (amount, step) in law(rest: total - parts.reduce(0, +), people: people) {
          longer[parts + [amount]] = chance * step
        }
      }
      ways = longer
    }
    return Dictionary(
      uniqueKeysWithValues: ways.map { parts, chance in
        ((parts + [total - parts.reduce(0, +)]).map { $0 + given }, chance)
      })
  }

  private func law(rest: Int64, people: Int64) -> [Int64: Double] {
    let allowed = (1...rest).filter { x in
      x <= cap && rest - x >= people - 1 && rest - x <= (people - 1) * cap
    }
    func uniform(upTo most: Int64) -> [Int64: Double] { normed(allowed) { $0 <= most ? 1 : 0 } }
    let end = Double(2 * (rest - people)) / Double(people)
    switch rule {
    case .fairRate: return uniform(upTo: 2 * (rest / people) - 1)
    case .doubleMeanReserved: return uniform(upTo: 1 + Int64(end))
    case .doubleMeanExact:
      let part = end - end.rounded(.down)
      return uniform(upTo: 1 + Int64(end)).mapValues { $0 * (1 - part) }
        .merging(
          part > 0 ? uniform(upTo: 2 + Int64(end)).mapValues { $0 * part } : [:],
          uniquingKeysWith: +)
    case .doubleMeanFolklore:
      // An amount that is drawn outside is cut to the next one that is allowed.
      let width = 2 * Double(rest) / Double(people)
      func below(_ x: Int64) -> Double { min(1, Double(x) / width) }
      return allowed.reduce(into: [:]) { law, x in
        let chance =
          (x == allowed.last ? 1 : below(x + 1)) - (x == allowed.first ? 0 : below(x))
        if chance > 0 { law[x] = chance }
      }
    case .naiveRemainder: return uniform(upTo: rest)
    case .subRange(let from, let to, let chance):
      return normed(allowed) { x in
        (from.fen...to.fen).contains(x + given)
          ? chance / Double(to.fen - from.fen + 1) + (1 - chance) / Double(cap)
          : (1 - chance) / Double(cap)
      }
    default: preconditionFailure("\(rule) is not tested here")
    }
  }

  private func normed(_ amounts: [Int64], _ weight: (Int64) -> Double) -> [Int64: Double] {
    let weights = amounts.map { ($0, weight($0)) }.filter { $0.1 > 0 }
    let sum = weights.reduce(0) { $0 + $1.1 }
    return Dictionary(uniqueKeysWithValues: weights.map { ($0.0, $0.1 / sum) })
  }
}

import Glibc
import Money
import MonteCarlo
import RedPackets
import Statistics
import TestSupport
import Testing

/// Whole packets of rules that cut or share: every way to split has its own chance.
///
/// The chances are written anew from the definitions of the rules. 200,000 packets a case, an exact
/// binomial interval at 1e-6 for each way; below 1500 ways in all, so a false alarm has a chance
/// below 0.15%. Seeds are the numbers of the cases.
@Suite(.enabled(if: isOptimized)) struct CutAndShareRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var seed: UInt64
    var rule: SplittingRule
    var total: Int64
    var count: Int
    var minimum: Int64 = 1
    var cap: Int64?

    var testDescription: String {
      "\(rule) \(total) fen, \(count) people, from \(minimum)" + (cap.map { " to \($0)" } ?? "")
    }
  }

  static let cases = [
    Case(seed: 0, rule: .lineCutRepeated, total: 12, count: 3),
    Case(seed: 1, rule: .lineCutRepeated, total: 9, count: 6),
    Case(seed: 2, rule: .lineCutRepeated, total: 24, count: 3, minimum: 5),
    Case(seed: 3, rule: .lineCutCoinciding, total: 12, count: 3),
    Case(seed: 4, rule: .lineCutCoinciding, total: 5, count: 5),
    Case(seed: 5, rule: .dirichlet(alpha: 0.4), total: 13, count: 4),
    Case(seed: 6, rule: .dirichlet(alpha: 1), total: 9, count: 5),
    Case(seed: 7, rule: .dirichlet(alpha: 30), total: 13, count: 4),
    Case(seed: 8, rule: .dirichlet(alpha: 2.5), total: 36, count: 4, minimum: 7),
    // A cap that most draws meet.
    Case(seed: 9, rule: .dirichlet(alpha: 2.5), total: 13, count: 4, cap: 5),
    Case(seed: 10, rule: .dirichlet(alpha: 2.5), total: 22, count: 4, minimum: 4, cap: 8),
    // Caps that a draw meets so seldom (2.6% and 0.2%) that 66% and 96% of the first steps add up
    // masses; the same further down.
    Case(seed: 11, rule: .dirichlet(alpha: 0.05), total: 14, count: 3, cap: 5),
    Case(seed: 12, rule: .dirichlet(alpha: 0.004), total: 14, count: 3, cap: 5),
    Case(seed: 13, rule: .sequentialBeta(alpha: 1.5), total: 13, count: 4),
    Case(seed: 14, rule: .sequentialBeta(alpha: 0.4), total: 9, count: 5),
    Case(seed: 15, rule: .sequentialBeta(alpha: 1.5), total: 36, count: 4, minimum: 7),
    Case(seed: 16, rule: .sequentialBeta(alpha: 1.5), total: 13, count: 4, cap: 5),
    Case(seed: 17, rule: .sequentialBeta(alpha: 0.05), total: 14, count: 3, cap: 5),
    Case(seed: 18, rule: .sequentialBeta(alpha: 0.004), total: 14, count: 3, cap: 5),
    Case(seed: 19, rule: .multinomial, total: 13, count: 4),
    Case(seed: 20, rule: .multinomial, total: 9, count: 5),
    Case(seed: 21, rule: .multinomial, total: 36, count: 4, minimum: 7),
    Case(seed: 22, rule: .multinomial, total: 13, count: 4, cap: 4),
    // 998 to 1000 for the first, which a draw meets with 4.6%: masses are added up in 47%.
    Case(seed: 23, rule: .multinomial, total: 2998, count: 3, cap: 1000),
    Case(seed: 24, rule: .proportionalWeights, total: 12, count: 2),
    Case(seed: 25, rule: .proportionalWeights, total: 30, count: 2, minimum: 10),
    Case(seed: 26, rule: .proportionalWeights, total: 12, count: 2, cap: 8),
  ]

  private static let replications = 200_000

  @Test(arguments: cases)
  func `every way to split has the chance of its definition`(_ example: Case) throws {
    let counts = try counts(example)
    let chances = chances(example)
    #expect(abs(chances.values.reduce(0, +) - 1) < 1e-9)
    #expect(counts.keys.allSatisfy { chances[$0] != nil })
    for (parts, chance) in chances {
      let hits = counts[parts, default: 0]
      #expect(
        BinomialBounds.allow(
          hits: hits, trials: CutAndShareRulesTests.replications, chance: chance),
        "\(parts): \(hits), chance \(chance)")
    }
  }

  private func counts(_ example: Case) throws -> [[Int64]: Int] {
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(fen: example.total), count: example.count, rule: example.rule,
        minimum: Amount(fen: example.minimum), cap: example.cap.map { Amount(fen: $0) }),
      metrics: ["amount"])
    var counts: [[Int64]: Int] = [:]
    var left = CutAndShareRulesTests.replications
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
    return counts
  }

  // MARK: - The definitions

  private func chances(_ example: Case) -> [[Int64]: Double] {
    let reserved = example.minimum - 1
    let total = example.total - reserved * Int64(example.count)
    let cap = example.cap.map { $0 - reserved } ?? total
    let chances =
      switch example.rule {
      case .lineCutRepeated: cuts(0...total - Int64(example.count), example.count, each: 1, ends: 0)
      case .lineCutCoinciding: cuts(1...total - 1, example.count, each: 0, ends: 1)
      case .proportionalWeights: weights(total, cap)
      case .dirichlet(let alpha) where example.cap == nil:
        compound(alpha, total, example.count)
      default:
        steps(total, Int64(example.count), cap) { step(example.rule, $0, $1, $2) }
      }
    return Dictionary(
      uniqueKeysWithValues: chances.map { (parts, chance) in
        (parts.map { $0 + reserved }, chance)
      })
  }

  /// All lists of independent cuts.
  private func cuts(
    _ values: ClosedRange<Int64>, _ count: Int, each: Int64, ends: Int64
  ) -> [[Int64]: Double] {
    let lists = (1..<count).reduce([[Int64]()]) { lists, _ in
      lists.flatMap { list in values.map { list + [$0] } }
    }
    return lists.reduce(into: [:]) { chances, list in
      let points = [values.lowerBound] + list.sorted() + [values.upperBound]
      var parts = zip(points.dropFirst(), points).map { $0 - $1 + each }
      parts[0] += ends
      parts[count - 1] += ends
      chances[parts, default: 0] += 1 / Double(lists.count)
    }
  }

  /// The Dirichlet-multinomial law of whole packets.
  ///
  ///     S! Γ(nα) / Γ(S + nα) Π Γ(y + α) / (y! Γ(α)),   S = T - n,   y = x - 1
  private func compound(_ alpha: Double, _ total: Int64, _ count: Int) -> [[Int64]: Double] {
    let (spare, sum) = (Double(total) - Double(count), Double(count) * alpha)
    let scale = lgamma(spare + 1) + lgamma(sum) - lgamma(spare + sum)
    return steps(total, Int64(count), total, { _, _, _ in 1 }).keys.reduce(into: [:]) {
      chances, parts in
      chances[parts] = exp(
        parts.reduce(scale) {
          $0 + lgamma(Double($1 - 1) + alpha) - lgamma(Double($1)) - lgamma(alpha)
        })
    }
  }

  /// Two weights U and V: the first share is at most r with chance r / (2 (1-r)) up to 1/2.
  private func weights(_ total: Int64, _ cap: Int64) -> [[Int64]: Double] {
    let spare = total - 2
    func below(_ amount: Int64) -> Double {
      let r = Double(amount) / Double(spare)
      return r <= 0.5 ? r / (2 * (1 - r)) : 1 - (1 - r) / (2 * r)
    }
    return (0..<spare).reduce(into: [:]) { chances, k in
      // Beyond the cap the first has it, and where the second is beyond, the first has the rest.
      let first = 1 + min(cap - 1, max(spare - (cap - 1), k))
      chances[[first, total - first], default: 0] += below(k + 1) - below(k)
    }
  }

  /// One amount after the other, in proportion to the step's masses, among all that leave the rest
  /// feasible.
  private func steps(
    _ rest: Int64, _ people: Int64, _ cap: Int64, _ mass: (Int64, Int64, Int64) -> Double
  ) -> [[Int64]: Double] {
    guard people > 1 else { return [[rest]: 1] }
    let allowed = (1...rest).filter {
      $0 <= cap && rest - $0 >= people - 1 && rest - $0 <= (people - 1) * cap
    }
    let masses = allowed.map { mass($0, rest, people) }
    let sum = masses.reduce(0, +)
    var chances: [[Int64]: Double] = [:]
    for (amount, weight) in zip(allowed, masses) {
      for (parts, chance) in steps(rest - amount, people - 1, cap, mass) {
        chances[[amount] + parts] = chance * weight / sum
      }
    }
    return chances
  }

  /// The mass of an amount, up to a factor, in the law of a step without a cap.
  private func step(
    _ rule: SplittingRule, _ amount: Int64, _ rest: Int64, _ people: Int64
  ) -> Double {
    let (y, spare, m) = (Double(amount - 1), Double(rest - people), Double(people))
    let ways = lgamma(spare + 1) - lgamma(y + 1) - lgamma(spare - y + 1)
    switch rule {
    case .dirichlet(let alpha):
      return exp(
        ways + lgamma(y + alpha) + lgamma(spare - y + (m - 1) * alpha) - lgamma(spare + m * alpha))
    case .multinomial: return exp(ways + y * log(1 / m) + (spare - y) * log(1 - 1 / m))
    case .sequentialBeta(let alpha):
      guard spare > 0 else { return 1 }
      let edges = [y - 0.5, y + 0.5].map {
        IncompleteBeta.regularised(min(1, max(0, $0 / spare)), alpha, (m - 1) * alpha)
      }
      return edges[1] - edges[0]
    default: preconditionFailure("\(rule) has no such step")
    }
  }
}

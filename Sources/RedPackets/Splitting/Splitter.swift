import Statistics

/// A splitting rule at work: it cuts a sum of fen into parts.
protocol Splitter: Sendable {
  /// Fills `parts` with the amounts in the order in which they are opened.
  ///
  /// Where `keepsTotal` the parts add up to the sum exactly, and where `keepsMinimum` every part is
  /// at least 1.
  ///
  /// - Parameters:
  ///   - parts: as many places as people; what they hold before does not matter.
  ///   - generator: where the random words come from.
  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator)

  /// What is known exactly of the parts.
  ///
  /// - Parameter count: how many people open.
  /// - Returns: the laws that are known, or that could be computed in about a second.
  func laws(count: Int) -> SplitLaws

  /// The same without the extremes, which can take a thousand times as long.
  ///
  /// - Parameter count: how many people open.
  /// - Returns: the laws of positions that are known.
  func amountLaws(count: Int) -> SplitLaws

  /// Whether the parts always add up to the sum.
  static var keepsTotal: Bool { get }

  /// Whether every part is at least 1.
  static var keepsMinimum: Bool { get }
}

extension Splitter {
  func amountLaws(count: Int) -> SplitLaws { laws(count: count) }
  static var keepsTotal: Bool { true }
  static var keepsMinimum: Bool { true }
}

/// What is known exactly of the parts of a split; what is not known is absent.
struct SplitLaws {
  /// The amount at each position; empty, or one law for each person.
  var positions: [ExactLaw] = []

  /// The amount of a position chosen at random.
  var pooled: ExactLaw?

  /// The largest amount, and the position of it, from 1; of equals the first counts.
  var largest: DiscreteLaw?
  var luckiest: DiscreteLaw?

  /// The smallest amount, and the position of it, from 1; of equals the first counts.
  var smallest: DiscreteLaw?
  var unluckiest: DiscreteLaw?

  /// Σ_{i<j} |x_i - x_j|, the numerator of the Gini coefficient.
  var gini: ExactLaw?

  /// The sum of all parts, where the rule does not keep the total.
  var paid: ExactLaw?

  /// Nothing known yet.
  init() {}

  /// The laws of positions of their own.
  init(positions laws: [DiscreteLaw]) {
    positions = laws.map(ExactLaw.law)
    pooled = .law(.mixture(of: laws))
  }

  /// The laws of positions that all have the same law.
  init(everyPosition law: ExactLaw, count: Int) {
    positions = [ExactLaw](repeating: law, count: count)
    pooled = law
  }

  /// The laws where everybody is given a constant besides.
  ///
  /// Differences, and so the Gini coefficient's numerator, stay as they are.
  func shifted(by constant: Int64) -> SplitLaws {
    var laws = self
    laws.positions = positions.map { $0.shifted(by: constant) }
    laws.pooled = pooled?.shifted(by: constant)
    laws.largest = largest?.shifted(by: constant)
    laws.smallest = smallest?.shifted(by: constant)
    laws.paid = paid?.shifted(by: constant * Int64(positions.count))
    return laws
  }

  /// Takes over the laws of the largest and the luckiest.
  mutating func take(largest laws: (amount: DiscreteLaw, position: DiscreteLaw)?) {
    (largest, luckiest) = (laws?.amount, laws?.position)
  }

  /// Takes over the laws of the smallest and the unluckiest.
  mutating func take(smallest laws: (amount: DiscreteLaw, position: DiscreteLaw)?) {
    (smallest, unluckiest) = (laws?.amount, laws?.position)
  }
}

import Statistics

/// How the contribution of a class is stored as a whole number, and the exact law of that number.
///
///     contribution = step × (stored - zero)      in units of the pool's lattice
///
/// - A line of the total stores the total: nothing is rounded.
/// - A weighted sum with a common step stores the number of steps: nothing is rounded.
/// - A table is rounded to 1/131,072 of the range of its likely totals, about 1/10,000 of a standard
///   deviation. Its law is that of the rounded numbers.
/// - A weighted sum without a step is rounded to 1/65,536 of a standard deviation; its mean and
///   variance are those before rounding.
struct ContributionColumn: Sendable {
  /// What a stored 1 is worth.
  let step: Double

  /// The number that would be stored for a contribution of 0.
  let zero: Double

  /// What is stored.
  private let content: Content

  /// The law of the stored number; `nil` where no simulation can be held against it.
  let law: ExactLaw?

  /// Where a tally begins, and how many bits it counts one by one.
  let tallyRange: (origin: Int64, exactBits: Int)

  private enum Content: Sendable {
    case constant
    case total
    case rounded(first: Int64, stored: [Int64], beyond: Contribution.Line)
    case steps([Int64])
    case weights([Double])
  }

  init(_ contribution: Contribution, pool: ClassPool, total: ExactLaw) {
    switch contribution {
    case .line(let line) where line.slope == 0:
      self.init(content: .constant, step: 1, zero: -line.intercept, law: .law(.certain(0)))
    case .line(let line):
      self.init(
        content: .total, step: line.slope, zero: -line.intercept / line.slope,
        law: pool.comparable(total, of: pool.eventSizes.map(Double.init)),
        tallyRange: CompoundClaims(pool.terms).tallyRange)
    case .table(let first, let values, let beyond):
      self.init(first: first, values: values, beyond: beyond, total: total)
    case .weighted(let weights, let step?):
      let steps = weights.map { Int64(($0 / step).rounded()) }
      self.init(
        content: .steps(steps), step: step, zero: 0,
        law: pool.comparable(pool.law(of: steps), of: steps.map(Double.init)),
        tallyRange: CompoundClaims(pool.terms(weights: steps)).tallyRange)
    case .weighted(let weights, nil):
      self.init(weights: weights, pool: pool)
    }
  }

  private init(
    content: Content, step: Double, zero: Double, law: ExactLaw?,
    tallyRange: (origin: Int64, exactBits: Int) = (0, 8)
  ) {
    self.content = content
    self.step = step
    self.zero = zero
    self.law = law
    self.tallyRange = tallyRange
  }

  private init(
    first: Int64, values: [Double], beyond: Contribution.Line, total: ExactLaw
  ) {
    guard case .law(let law) = total else {
      preconditionFailure("a table is made from the law of the total")
    }
    let likely = values.indices.filter { law.probability(of: first + Int64($0)) > 1e-13 }
    let lowest = likely.map { values[$0] }.min() ?? 0
    let highest = likely.map { values[$0] }.max() ?? 0
    let range = highest - lowest
    let step = (range > 0 ? range : max(highest, 1)) / 0x1p17
    let stored = values.map { Int64((max(0, $0) / step).rounded()) }
    let origin = Int64((lowest / step).rounded())
    var mass = [Double](repeating: 0, count: Int((highest / step).rounded()) - Int(origin) + 1)
    for place in values.indices {
      let chance = law.probability(of: first + Int64(place))
      // What is unlikely may lie outside; at either end it counts as much.
      mass[max(0, min(mass.count - 1, Int(stored[place] - origin)))] += chance
    }
    self.init(
      content: .rounded(first: first, stored: stored, beyond: beyond), step: step, zero: 0,
      law: .law(DiscreteLaw(first: origin, mass: mass)), tallyRange: (origin, 18))
  }

  private init(weights: [Double], pool: ClassPool) {
    var (mean, variance, least) = (0.0, 0.0, 0.0)
    for (weight, planClass) in zip(weights, pool.classes) {
      let expected = Double(planClass.members) * planClass.annualIncidence
      mean += weight * expected
      variance += weight * weight * expected * (1 - planClass.annualIncidence)
      if planClass.annualIncidence > 0 { least += min(0, weight * Double(planClass.members)) }
    }
    var step = variance > 0 ? variance.squareRoot() / 0x1p16 : 1
    // The least that can be is stored as 0 or above, and well within what the engine adds up.
    while (mean - least) / step > 0x1p42 { step *= 2 }
    let zero = (-least / step).rounded(.up)
    let centre = zero + mean / step
    let origin = max(0, Int64(centre - 8 * variance.squareRoot() / step))
    self.init(
      content: .weights(weights), step: step, zero: zero,
      law: pool.comparable(
        .moments(mean: centre, variance: variance / (step * step)), of: weights),
      tallyRange: (origin, 15))
  }

  /// Whether the number is rounded, and so off by up to half a step.
  var isRounded: Bool {
    switch content {
    case .rounded, .weights: true
    case .constant, .total, .steps: false
    }
  }

  /// Returns the stored number for the claims of each class and their total in units.
  func stored(total: Int64, claims: (Int) -> Int64) -> Int64 {
    switch content {
    case .constant:
      return 0
    case .total:
      return total
    case .rounded(let first, let stored, let beyond):
      let place = total - first
      guard place >= 0, place < Int64(stored.count) else {
        return Int64((max(0, beyond.value(Double(total))) / step).rounded())
      }
      return stored[Int(place)]
    case .steps(let steps):
      var sum: Int64 = 0
      for c in steps.indices where steps[c] != 0 { sum += steps[c] * claims(c) }
      return sum
    case .weights(let weights):
      var sum = 0.0
      for c in weights.indices { sum += weights[c] * Double(claims(c)) }
      return Int64(zero) + Int64((sum / step).rounded())
    }
  }
}

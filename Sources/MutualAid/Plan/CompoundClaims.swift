import Glibc
import Randomness
import Statistics

/// The law of a sum over all claims of a period or a year, each claim weighing what its class does.
///
///     X = Σ_c w[c] K[c],   K[c] ~ Binomial(n[c], p[c]) independent
///
/// A year of P periods is the same with P n[c] trials, because the periods are independent and
/// alike.
struct CompoundClaims {
  /// Trials, chance and weight of each class; classes without weight or chance are left out, and
  /// the class with the largest variance comes first.
  private var terms: [Term] = []

  /// The claims of one class.
  struct Term {
    var trials: Int64
    var chance: Double
    var weight: Int64

    var mean: Double { Double(trials) * chance * Double(weight) }
    var variance: Double { mean * Double(weight) * (1 - chance) }
  }

  /// Windows of more integers than this are not computed; the moments still are.
  private static let largestWindow = 1 << 22

  /// How much mass may lie outside the window: e to the minus this.
  private static let tail = 36.0

  /// The sum of given terms.
  init(_ terms: [Term]) {
    self.terms = terms.filter { $0.weight > 0 && $0.chance > 0 && $0.trials > 0 }
      .sorted { $0.variance > $1.variance }
  }

  /// The sum over all classes of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - weights: what a case of each benefit tier counts.
  ///   - perPeriod: whether one period is meant, or else a year.
  init(_ plan: StaticPlan, weights: [Int64], perPeriod: Bool) {
    let repeats = perPeriod ? 1 : Int64(plan.periodsPerYear)
    self.init(
      zip(plan.tiers, weights).flatMap { tier, weight in
        tier.classes.map {
          Term(
            trials: $0.members * repeats, chance: $0.annualIncidence / Double(plan.periodsPerYear),
            weight: weight)
        }
      })
  }

  /// The mean in stored units.
  var mean: Double { terms.reduce(0) { $0 + $1.mean } }

  /// The variance in stored units.
  var variance: Double { terms.reduce(0) { $0 + $1.variance } }

  /// The law, or its moments where the law would need too large a window.
  var law: ExactLaw {
    guard let only = terms.first else { return .law(.certain(0)) }
    if terms.count == 1, only.weight == 1,
      let binomial = try? Binomial(trials: only.trials, probability: only.chance)
    {
      let (first, mass) = binomial.masses()
      return .law(DiscreteLaw(first: first, mass: mass))
    }
    guard let window, window.count <= CompoundClaims.largestWindow else {
      return .moments(mean: mean, variance: variance)
    }
    return .law(
      DiscreteLaw.inverting(
        characteristicFunction: { characteristicFunction($0) }, window: window))
  }

  /// Where a tally of this sum begins, and how many bits of numbers it counts one by one: the
  /// whole likely range where that is at most 2^22 numbers, else 12 bits (bins of 0.05% of the
  /// distance from the lower end of the range).
  var tallyRange: (origin: Int64, exactBits: Int) {
    guard let window else { return (0, 12) }
    let bits = Int.bitWidth - (window.count - 1).leadingZeroBitCount
    return (window.lowerBound, bits <= 22 ? max(bits, 8) : 12)
  }

  /// Integers that hold all but about e^-36 of the mass on either side.
  ///
  /// Above the mean by Bernstein's inequality, below by its one-sided form for sums that cannot
  /// be negative:
  ///
  ///     P(X ≥ μ + t) ≤ exp(-t² / (2 (σ² + w t / 3))),   P(X ≤ μ - t) ≤ exp(-t² / (2 Σ w² n p))
  ///
  /// Source: S. Boucheron, G. Lugosi, P. Massart, *Concentration Inequalities* (2013), § 2.7-2.8.
  private var window: ClosedRange<Int64>? {
    let heaviest = Double(terms.map(\.weight).max() ?? 1)
    let drift = CompoundClaims.tail * heaviest / 3
    let above = drift + (drift * drift + 2 * CompoundClaims.tail * variance).squareRoot()
    let second = terms.reduce(0.0) { $0 + $1.mean * Double($1.weight) }
    let below = (2 * CompoundClaims.tail * second).squareRoot()
    let top = terms.reduce(0.0) { $0 + Double($1.trials) * Double($1.weight) }
    let low = max(0, (mean - below).rounded(.down))
    let high = min(top, (mean + above).rounded(.up))
    guard high < 0x1p53 else { return nil }
    return Int64(low)...Int64(max(low, high))
  }

  /// E[e^(iθX)] = Π (1 - p + p e^(iθw))^n, with modulus and angle summed as logarithms.
  private func characteristicFunction(_ angle: Double) -> (real: Double, imaginary: Double) {
    var modulus = 0.0
    var turn = 0.0
    for term in terms {
      let phase = angle * Double(term.weight)
      let (c, s) = (cos(phase), sin(phase))
      let n = Double(term.trials)
      let p = term.chance
      modulus += n / 2 * log1p(-2 * p * (1 - p) * (1 - c))
      // Beyond this the product is nothing in doubles, whatever the other classes say.
      if modulus < -700 { return (0, 0) }
      turn += n * atan2(p * s, 1 - p + p * c)
    }
    let size = exp(modulus)
    return (size * cos(turn), size * sin(turn))
  }
}

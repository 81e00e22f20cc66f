import Randomness
import Statistics

/// The exact laws of a class pool that is small enough to be convolved term by term.
///
/// Every mass keeps its digits, however small it is, because nothing is subtracted. Of pools that
/// are small enough every mass is kept; of larger ones those binomial masses of the classes that
/// are at least 10⁻²⁴ of the largest.
struct SmallClassPool {
  private let pool: ClassPool

  /// The law of the number of claims of each class.
  private let claims: [DiscreteLaw]

  /// Masses of claims are kept down to this part of the largest.
  private let smallest: Double

  /// The law of the total.
  let total: DiscreteLaw

  /// Prepares a pool.
  ///
  /// - Parameters:
  ///   - pool: the pool.
  ///   - products: how many multiplications all conditional means may take; `nil` beyond them.
  init?(_ pool: ClassPool, products: Double) {
    // All masses of a large class are out of the question, and would be long to list.
    let fewest = pool.classes.allSatisfy { $0.members <= 10_000 } ? 0 : SmallClassPool.trimmed
    for smallest in [fewest, SmallClassPool.trimmed] {
      let claims = pool.classes.map {
        SmallClassPool.claims($0, members: $0.members, above: smallest)
      }
      let width = zip(claims, pool.eventSizes).reduce(1.0) { $0 + Double($1.0.last * $1.1) }
      let terms = claims.reduce(0.0) { $0 + Double($1.mass.count) }
      guard width * terms * Double(claims.count + 1) <= products else { continue }
      self.pool = pool
      self.claims = claims
      self.smallest = smallest
      total = SmallClassPool.sum(claims, pool.eventSizes)
      return
    }
    return nil
  }

  private static let trimmed = 1e-24

  /// The conditional mean of the loss of a member of a class, for each total from 0 to the last one.
  ///
  ///     E[X | S = s] = b q P(S - X = s - b) / P(S = s)
  ///
  /// It is `nil` for a total that cannot occur.
  func conditionalMeans(of c: Int) -> [Double?] {
    let planClass = pool.classes[c]
    var others = claims
    others[c] = SmallClassPool.claims(
      planClass, members: planClass.members - 1, above: smallest)
    let rest = SmallClassPool.sum(others, pool.eventSizes)
    let size = pool.eventSizes[c]
    return (0...total.last).map { s in
      let chance = total.probability(of: s)
      guard chance > 0 else { return nil }
      return Double(size) * planClass.annualIncidence * rest.probability(of: s - size) / chance
    }
  }

  private static func claims(
    _ planClass: PlanClass, members: Int64, above smallest: Double
  ) -> DiscreteLaw {
    guard let law = try? Binomial(trials: members, probability: planClass.annualIncidence) else {
      preconditionFailure("classes of a pool were checked before")
    }
    let (first, mass) = law.masses(above: smallest)
    return DiscreteLaw(first: first, mass: mass)
  }

  private static func sum(_ claims: [DiscreteLaw], _ sizes: [Int64]) -> DiscreteLaw {
    zip(claims, sizes).reduce(DiscreteLaw.certain(0)) {
      $0.convolved(with: $1.0.stretched(by: $1.1))
    }
  }
}

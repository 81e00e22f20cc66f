import Statistics

/// The conditional mean rule: everybody pays what the own loss is expected to be, given the total.
///
///     h[i](s) = E[X_i | S = s] = Σ_x x P(X_i = x) P(S - X_i = s - x) / P(S = s)
///
/// - Full allocation, fair, normalised. Never more than the largest own loss, never negative.
/// - Every risk-averse member prefers it to the own loss: E[X_i | S] is below X_i in convex order.
/// - Comonotone only if every E[X_i | S = s] rises with s. In small pools of unlike benefits it need
///   not: a total that small benefits alone can make up says that nobody with a large one had a
///   claim. In large pools it is close to `CovarianceLinearSharing`, and rises.
/// - Totals that cannot occur have no conditional mean; there the covariance-linear line stands in.
///
/// Source: M. Denuit, J. Dhaene, *Convex order and comonotonic conditional mean risk sharing*,
/// Insurance: Mathematics and Economics 51 (2012) 265-270; M. Denuit, *Size-biased transform and
/// conditional mean risk sharing, with application to P2P insurance and tontines*, ASTIN Bulletin
/// 49 (2019) 591-617.
public enum ConditionalMeanSharing {
  /// Up to so many products the laws of a class pool are convolved term by term.
  static let mostProducts = 2e7

  /// Below this part of the largest mass a law from a transform is not trusted.
  private static let smallestTrusted = 1e-12

  /// What each risk of a small pool pays, by convolution term by term.
  ///
  /// - Parameter pool: a small pool.
  /// - Returns: for each risk a number for each total, right to about 13 digits.
  /// - Complexity: O(n² w²) with w the width of the total's law.
  public static func contributions(in pool: RiskPool) -> [Contribution] {
    let total = pool.total(without: nil)
    let lines = CovarianceLinearSharing.lines(in: pool)
    return pool.risks.enumerated().map { i, risk in
      let others = pool.total(without: i)
      let values = total.mass.enumerated().map { place, chance -> Double in
        let s = total.first + Int64(place)
        guard chance > 0 else { return lines[i].value(Double(s)) }
        var sum = 0.0
        for (j, p) in risk.mass.enumerated() where p > 0 {
          let x = risk.first + Int64(j)
          sum += Double(x) * p * others.probability(of: s - x)
        }
        return sum / chance
      }
      return .table(first: total.first, values: values, beyond: lines[i])
    }
  }

  /// What a member of each class pays.
  ///
  /// Small pools are convolved term by term. For large ones the law of the total comes from its
  /// characteristic function, and the chance of a claim given the total by recursion:
  ///
  ///     π(s) = P(claim | S = s) = q/(1-q) × (1 - π(s - b)) × P(S = s - b) / P(S = s)
  ///
  /// Its errors shrink from step to step where π < 1/2; with q above 1/2 the same is done from the
  /// upper end for 1 - π. Totals less likely than 10⁻¹² of the most likely one, which hardly any
  /// replication meets, are left to the covariance-linear line.
  ///
  /// - Parameter pool: a plan of any size.
  /// - Returns: for each class a number for each total, in units of the lattice.
  /// - Throws: `SharingError.totalTooWide` where the law of the total is not computed.
  /// - Complexity: O(w) for each class with w the width of the total's law, and that law; members
  ///   do not matter.
  public static func contributions(in pool: ClassPool) throws(SharingError) -> [Contribution] {
    let lines = CovarianceLinearSharing.lines(in: pool)
    if let small = SmallClassPool(pool, products: mostProducts) {
      return pool.classes.indices.map { c in
        let values = small.conditionalMeans(of: c).enumerated().map { s, mean in
          mean ?? lines[c].value(Double(s))
        }
        return .table(first: 0, values: values, beyond: lines[c])
      }
    }
    guard case .law(let total) = pool.totalLaw() else { throw .totalTooWide(unit: pool.unit) }
    let trusted = (total.mass.max() ?? 0) * smallestTrusted
    return pool.classes.indices.map { c in
      let chances = claimChances(
        of: pool.classes[c].annualIncidence, size: pool.eventSizes[c], given: total)
      let values = chances.enumerated().map { place, chance in
        total.mass[place] >= trusted
          ? Double(pool.eventSizes[c]) * chance
          : lines[c].value(Double(total.first + Int64(place)))
      }
      return .table(first: total.first, values: values, beyond: lines[c])
    }
  }

  /// π(s) for every total of a law, by the recursion above.
  private static func claimChances(
    of q: Double, size: Int64, given total: DiscreteLaw
  ) -> [Double] {
    let mass = total.mass
    let step = Int(size)
    guard q > 0 else { return [Double](repeating: 0, count: mass.count) }
    guard q < 1 else { return [Double](repeating: 1, count: mass.count) }
    var chances = [Double](repeating: q, count: mass.count)
    func ratio(_ i: Int, _ j: Int) -> Double { mass[j] > 0 ? mass[i] / mass[j] : 0 }
    if q <= 0.5 {
      let odds = q / (1 - q)
      for s in mass.indices {
        guard s >= step else {
          if total.first == 0 { chances[s] = 0 }
          continue
        }
        chances[s] = min(1, odds * (1 - chances[s - step]) * ratio(s - step, s))
      }
    } else {
      let odds = (1 - q) / q
      for s in mass.indices.reversed() where s + step < mass.count {
        chances[s] = max(0, 1 - odds * chances[s + step] * ratio(s + step, s))
      }
    }
    return chances
  }
}

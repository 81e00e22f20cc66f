import Glibc

/// The Galton-Watson process: what holds while the reservoir is large against all who come.
///
/// One person brings ξ new ones: none with the chance 1 - c, else a Poisson number of mean
/// ν = invites × acceptance, with c the chance to forward. K = c ν.
///
/// Source: T. E. Harris, *The Theory of Branching Processes* (1963), sections I.5 and I.6.
extension Forwarding {
  /// The variance of the number of new people whom one person brings.
  ///
  ///     Var ξ = c ν (1 + ν) - (c ν)²
  public var offspringVariance: Double {
    let accepted = invitesPerForward * acceptance
    return reproduction + forwardChance * (1 - forwardChance) * accepted * accepted
  }

  /// The mean number of new people at each depth for one seed: the powers of K.
  public var meanByDepth: [Double] {
    (0..<depthLimit).map { pow(reproduction, Double($0 + 1)) }
  }

  /// Mean and variance of all new people for one seed; for n seeds both are n times that.
  ///
  /// A seed brings ξ people, and each of them begins a process of one depth less:
  ///
  ///     T_D = Σ_{i=1}^{ξ} (1 + T_{D-1}^{(i)}),   T_0 = 0
  ///     E T_D   = K (1 + E T_{D-1})
  ///     Var T_D = K Var T_{D-1} + Var ξ (1 + E T_{D-1})²
  ///
  /// - Complexity: O(depth limit).
  public var totalPerSeed: (mean: Double, variance: Double) {
    var mean = 0.0
    var variance = 0.0
    for _ in 0..<depthLimit {
      variance = reproduction * variance + offspringVariance * (1 + mean) * (1 + mean)
      mean = reproduction * (1 + mean)
    }
    return (mean, variance)
  }

  /// The chance that nobody comes at one depth, for one seed; for n seeds its n-th power.
  ///
  ///     e_0 = 0,   e_d = g(e_{d-1}),   g(s) = 1 - c + c e^(ν (s - 1))
  ///
  /// It rises with the depth to the smallest s with s = g(s): 1 if K ≤ 1, less otherwise.
  ///
  /// - Parameter depth: at least 0; 0 gives 0, because the seed itself is there.
  /// - Returns: the chance that the process has died out before or at that depth.
  /// - Complexity: O(depth).
  public func extinctionChance(by depth: Int) -> Double {
    precondition(depth >= 0, "a depth is not negative")
    let accepted = invitesPerForward * acceptance
    var chance = 0.0
    for _ in 0..<depth {
      chance = 1 - forwardChance + forwardChance * exp(accepted * (chance - 1))
    }
    return chance
  }
}

extension CardCollection {
  /// The exact chance that a player holds all kinds at the end of each day.
  ///
  /// Without limited kinds players are independent, and the completers of a day have a binomial
  /// law with this chance. With one kind limited or more they compete, and there is no such law.
  ///
  /// The chance of each set of held kinds is carried from draw to draw for somebody who joins on
  /// the first day; who joins on day j has the chance of j - 1 days less.
  ///
  /// - Returns: one chance a day, never falling; `nil` if a kind is limited.
  /// - Complexity: O(days × draws × 2^kinds × kinds).
  ///
  /// Source: the subset chain of the coupon collector; without swaps it is the inclusion-exclusion
  /// formula P(all after n draws) = Σ_S (-1)^|S| (1 - Σ_{k in S} p_k)^n of A. de Moivre, e.g. in
  /// W. Feller, *An Introduction to Probability Theory* I (1968), IV.2.
  public var completionChances: [Double]? {
    guard kinds.allSatisfy({ $0.stock == nil }) else { return nil }
    let full = 1 << kinds.count - 1
    var chance = [Double](repeating: 0, count: full + 1)
    chance[0] = 1
    var complete: [Double] = []
    for _ in 0..<days {
      for _ in 0..<drawsPerDay { drawOnce(&chance) }
      swapOnce(&chance)
      complete.append(min(1, chance[full]))
    }
    guard let joining else { return complete }
    return (0..<days).map { day in
      (0...day).reduce(0) { $0 + ($1 < joining.count ? joining[$1] * complete[day - $1] : 0) }
    }
  }

  private func drawOnce(_ chance: inout [Double]) {
    // Upwards only, so that from the largest set down nothing moves twice.
    for set in (0..<chance.count - 1).reversed() {
      var stays = 0.0
      for (k, kind) in kinds.enumerated() {
        if set & 1 << k != 0 {
          stays += kind.chance
        } else {
          chance[set | 1 << k] += chance[set] * kind.chance
        }
      }
      chance[set] *= stays
    }
  }

  private func swapOnce(_ chance: inout [Double]) {
    for k in kinds.indices {
      for set in chance.indices where set & 1 << k == 0 {
        let moved = chance[set] * swapChance
        chance[set] -= moved
        chance[set | 1 << k] += moved
      }
    }
  }
}

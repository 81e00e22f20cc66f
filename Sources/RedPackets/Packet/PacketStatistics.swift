/// Numbers that sum up the amounts of one packet.
enum PacketStatistics {
  /// The numerator of the Gini coefficient of amounts in rising order.
  ///
  ///     Σ_i (2i - n - 1) x_(i),   i = 1 ... n
  ///
  /// Divided by n times the sum of the amounts it is the Gini coefficient.
  ///
  /// Source: C. Gini, *Variabilità e mutabilità* (1912); this form e.g. in A. Sen, *On Economic
  /// Inequality* (1973), p. 31.
  static func giniNumerator(sorted amounts: [Int64]) -> Int64 {
    var sum: Int64 = 0
    var weight = Int64(1 - amounts.count)
    for amount in amounts {
      sum += weight * amount
      weight += 2
    }
    return sum
  }
}

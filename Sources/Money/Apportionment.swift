/// Exact division of a whole among parts in given proportions.
public enum Apportionment {
  /// Divides `total` in proportion to `weights` by the method of largest remainders.
  ///
  ///     quota[i] = total × weights[i] / Σ weights
  ///
  /// Each part is its quota rounded down, and the units left over go one each to the parts with
  /// the largest remainders; equal remainders are served in order of position.
  ///
  /// - The parts add up to `total` exactly. Each is within 1 of its quota as far as doubles know
  ///   the quota to the unit: for totals up to 2^53.
  /// - A part with weight 0 gets nothing, unless all weights are 0, which is a programming error.
  ///
  /// - Parameters:
  ///   - total: what is divided, at least 0 (fen, members and so on).
  ///   - weights: finite, none negative, not all 0.
  /// - Returns: one part for each weight.
  /// - Complexity: O(n log n) in the number of weights.
  ///
  /// Source: Hamilton's method; M. L. Balinski, H. P. Young, *Fair Representation* (1982), ch. 3.
  public static func largestRemainder(_ total: Int64, weights: [Double]) -> [Int64] {
    precondition(total >= 0, "the whole must not be negative")
    precondition(
      weights.allSatisfy { $0.isFinite && $0 >= 0 }, "weights must be finite and not negative")
    let sum = weights.reduce(0, +)
    precondition(sum > 0, "at least one weight must be positive")
    var parts = [Int64](repeating: 0, count: weights.count)
    var remainders = [(fraction: Double, index: Int)]()
    var left = total
    for (i, weight) in weights.enumerated() where weight > 0 {
      let quota = Double(total) * (weight / sum)
      // Rounding of the quota must never hand out more than there is.
      parts[i] = quota < Double(left) ? min(Int64(quota), left) : left
      left -= parts[i]
      remainders.append((quota - Double(parts[i]), i))
    }
    remainders.sort { ($1.fraction, $0.index) < ($0.fraction, $1.index) }
    var next = 0
    while left > 0 {
      parts[remainders[next % remainders.count].index] += 1
      left -= 1
      next += 1
    }
    return parts
  }
}

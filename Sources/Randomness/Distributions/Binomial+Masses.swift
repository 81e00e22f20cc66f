extension Binomial {
  /// The masses of all integers around the mode whose mass counts at all.
  ///
  /// Starting from the mode, masses follow by the ratio of neighbours
  ///
  ///     P(k+1) / P(k) = (n-k) p / ((k+1) (1-p))
  ///
  /// until they are below `smallest`; all are then divided by their sum, so that they add up to 1.
  ///
  /// - Parameter smallest: relative to the largest mass; the default leaves out less than any
  ///   number of replications could show.
  /// - Returns: the integer of the first mass, and the masses.
  /// - Complexity: O(standard deviation), whatever the number of trials.
  public func masses(above smallest: Double = 1e-24) -> (first: Int64, mass: [Double]) {
    guard probability > 0, trials > 0 else { return (0, [1]) }
    guard probability < 1 else { return (trials, [1]) }
    let mode = min(trials, Int64(Double(trials + 1) * probability))
    let peak = probability(of: mode)
    let odds = probability / (1 - probability)
    var below: [Double] = []
    var p = peak
    var k = mode
    while k > 0 {
      p *= Double(k) / (Double(trials - k + 1) * odds)
      guard p > peak * smallest else { break }
      below.append(p)
      k -= 1
    }
    let first = k
    var above = [peak]
    p = peak
    k = mode
    while k < trials {
      p *= Double(trials - k) * odds / Double(k + 1)
      guard p > peak * smallest else { break }
      above.append(p)
      k += 1
    }
    var mass = Array(below.reversed())
    mass += above
    // Small masses first, so that they are not lost beside the large ones.
    let sum = mass.sorted().reduce(0, +)
    return (first, mass.map { $0 / sum })
  }
}

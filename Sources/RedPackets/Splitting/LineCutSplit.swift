import Randomness

/// The sum is a line that is cut at random: every way to cut it into parts of whole fen is equally
/// likely (线段切割法 done right; uniform composition).
///
///     n - 1 different cut points, uniform among the C(T-1, n-1) sets of them;
///     the parts are the distances between neighbours
///
/// - Exchangeable: every position has the same law, whatever the order of opening.
/// - Draws: where at most half of the points are cut, a word for each cut and one more for each
///   repetition; else a word for each point until all cuts are made.
/// - Complexity: O(n log n); allocates nothing.
///
/// Source: L. Devroye, *Non-Uniform Random Variate Generation* (1986), ch. XII (random subsets).
struct LineCutSplit: Splitter {
  let pot: Pot

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    let points = Int(pot.total) - 1
    let cuts = parts.count - 1
    if 2 * cuts <= points {
      drawCuts(cuts, of: points, into: &parts, using: &generator)
    } else {
      selectCuts(cuts, of: points, into: &parts, using: &generator)
    }
    // From the last part to the first, so that each cut is read before it is overwritten.
    parts[cuts] = pot.total - (cuts > 0 ? parts[cuts - 1] : 0)
    for i in stride(from: cuts - 1, to: 0, by: -1) { parts[i] -= parts[i - 1] }
  }

  /// The first `cuts` different values of a sequence of uniform draws, sorted: all sets are
  /// equally likely by symmetry.
  private func drawCuts(
    _ cuts: Int, of points: Int, into parts: inout [Int64],
    using generator: inout some RandomNumberGenerator
  ) {
    var distinct = 0
    while distinct < cuts {
      for i in distinct..<cuts {
        parts[i] = 1 + Int64(generator.uniform(below: UInt64(points)))
      }
      parts[..<cuts].sort()
      distinct = 0
      for i in 0..<cuts where distinct == 0 || parts[i] != parts[distinct - 1] {
        parts[distinct] = parts[i]
        distinct += 1
      }
    }
  }

  /// Goes through the points in order and takes each with the chance that it belongs to the set.
  private func selectCuts(
    _ cuts: Int, of points: Int, into parts: inout [Int64],
    using generator: inout some RandomNumberGenerator
  ) {
    var taken = 0
    var point = 0
    while taken < cuts {
      let left = UInt64(points - point)
      point += 1
      if generator.uniform(below: left) < UInt64(cuts - taken) {
        parts[taken] = Int64(point)
        taken += 1
      }
    }
  }
}

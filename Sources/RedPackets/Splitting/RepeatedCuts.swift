import Glibc
import Randomness
import Statistics

/// Cut points that are drawn one by one and may coincide, as the wrong public forms of line cutting
/// do.
///
///     C_1, ..., C_N independent, uniform on 0 ..< S;   gaps between neighbours when sorted
///
/// The gaps are C_(1), then C_(i+1) - C_(i), then S - 1 - C_(N): N + 1 numbers from 0 on that add up
/// to S - 1. They are not alike: the outer ones have another law than the inner ones.
struct RepeatedCuts {
  /// How many values a cut can have, at least 1.
  let values: Int64

  /// How many cuts there are.
  let cuts: Int

  /// Fills `gaps` with N + 1 gaps.
  ///
  /// Draws one word for each cut, by `uniform(below:)`.
  func draw(into gaps: inout [Int64], using generator: inout some RandomNumberGenerator) {
    for i in 0..<cuts { gaps[i] = Int64(generator.uniform(below: UInt64(values))) }
    gaps[..<cuts].sort()
    gaps[cuts] = values - 1 - (cuts > 0 ? gaps[cuts - 1] : 0)
    for i in stride(from: cuts - 1, to: 0, by: -1) { gaps[i] -= gaps[i - 1] }
  }

  /// The law of each gap; `nil` if it would take too long.
  ///
  ///     P(C_(1) ≥ d) = (1 - d/S)^N
  ///     P(C_(i+1) - C_(i) ≥ d) = C(N, i) Σ_v [F(v)^i - F(v-1)^i] (1 - F(v+d-1))^(N-i),   d ≥ 1
  ///
  /// with F(v) = (v+1)/S: i cuts up to v, one of them at v, and the others from v + d on.
  ///
  /// - Complexity: O(N S²).
  var gapLaws: [DiscreteLaw]? {
    let size = Double(values)
    guard cuts <= 1000, Double(cuts + 1) * size * size <= 200_000_000 else { return nil }
    guard cuts > 0 else { return [.certain(values - 1)] }
    let outer = RepeatedCuts.law(
      atLeast: (0..<Int(values)).map { pow(1 - Double($0) / size, Double(cuts)) })
    // From both ends the gaps are the same.
    let half = (1..<max(1, cuts)).prefix(cuts / 2).map(inner)
    let rest = half.prefix(max(0, cuts - 1 - half.count)).reversed()
    return [outer] + half + rest + [outer]
  }

  /// The law of C_(i+1) - C_(i).
  private func inner(_ i: Int) -> DiscreteLaw {
    let size = Int(values)
    let (low, high) = (Double(i), Double(cuts - i))
    let ways = lgamma(Double(cuts) + 1) - lgamma(low + 1) - lgamma(high + 1)
    let scale = exp(ways / 2)
    // P(exactly these i cuts up to v, the largest at v), and P(the others from w on), each with
    // half of the factor, so that neither leaves the range of doubles.
    let lower = (0..<size).map { v in
      scale * (pow(Double(v + 1) / Double(size), low) - pow(Double(v) / Double(size), low))
    }
    let upper = (0...size).map { w in scale * pow(1 - Double(w) / Double(size), high) }
    var atLeast = [Double](repeating: 1, count: size)
    for d in 1..<max(1, size) {
      var sum = 0.0
      for v in 0..<size - d { sum += lower[v] * upper[v + d] }
      atLeast[d] = sum
    }
    return RepeatedCuts.law(atLeast: atLeast)
  }

  private static func law(atLeast: [Double]) -> DiscreteLaw {
    DiscreteLaw(
      first: 0,
      mass: atLeast.indices.map { d in
        max(0, atLeast[d] - (d + 1 < atLeast.count ? atLeast[d + 1] : 0))
      })
  }
}

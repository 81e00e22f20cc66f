import Foundation
import Randomness
import TestSupport
import Testing

@testable import RedPackets

/// A sum divided among so many people that they are counted together, against the exact law.
///
/// 2000 divisions a case. The mean of each count may be 5 standard errors off (6e-7), its standard
/// deviation 10% (6 standard errors); 40 numbers: below 0.01% in all.
@Suite(.enabled(if: isOptimized)) struct CompositionLawTests {
  private func logChoose(_ n: Double, _ k: Double) -> Double {
    lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
  }

  /// The chance that the first people have these amounts: the others divide the rest.
  private func chance(_ amounts: [Double], _ total: Double, _ people: Double) -> Double {
    let rest = total - amounts.reduce(0, +)
    let others = people - Double(amounts.count)
    return exp(logChoose(rest - 1, others - 1) - logChoose(total - 1, people - 1))
  }

  // Both sides of scaling: up to 40 fen for each, sums mostly miss by less than a fen for each; with
  // 400 by more.
  @Test(arguments: [(20_001, 30_000), (20_001, 100_000), (30_000, 1_200_000), (20_001, 8_000_400)])
  func `counts and squares are those of random divisions`(people: Int64, total: Int64) {
    let fens: [Int64] = [1, 2, 3, 5, 8, 13, 20, 30]
    var counts = [[Int64]](repeating: [], count: fens.count)
    var largest: [Int64] = []
    var squares: [Int64] = []
    for block in 0..<2000 as Range<UInt64> {
      var generator = StreamKey(seed: 11, block: block, entity: 0, purpose: .payout).generator()
      let amounts = AmountCounts.composition(of: total, among: people, using: &generator)
      for (i, fen) in fens.enumerated() {
        counts[i].append(amounts.countBelow(fen + 1) - amounts.countBelow(fen))
      }
      largest.append(amounts.largest)
      squares.append(amounts.entries.reduce(0) { $0 + $1.count * $1.fen * $1.fen })
    }
    let (n, t) = (Double(people), Double(total))
    for (fen, counts) in zip(fens, counts) {
      let exact = n * chance([Double(fen)], t, n)
      // Less than that, and a count is far from normal.
      guard exact > 100 else { continue }
      let both = chance([Double(fen), Double(fen)], t, n)
      let variance = exact + n * (n - 1) * both - exact * exact
      let found = TwoSamples.moments(counts)
      #expect(abs(found.mean - exact) < 5 * (variance / 2000).squareRoot(), "\(fen): \(found)")
      #expect(
        abs((found.variance / variance).squareRoot() - 1) < 0.1, "\(fen): \(found), \(variance)")
    }
    // E Σ x² = n (V + (T/n)²) with V = (T - n) T (n - 1) / (n² (n + 1)).
    let variance = (t - n) * t * (n - 1) / (n * n * (n + 1))
    let exact = n * (variance + t / n * (t / n))
    let found = TwoSamples.moments(squares)
    #expect(
      abs(found.mean - exact) < 5 * (found.variance / 2000).squareRoot(), "\(found), \(exact)")
    // The largest of n geometric amounts: (ln n + γ) / -ln q, and a half for whole fen.
    let top = 0.5 + (log(n) + 0.5772) / -log(1 - n / t)
    #expect(abs(TwoSamples.moments(largest).mean / top - 1) < 0.05)
  }
}

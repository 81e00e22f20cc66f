/// When a run that stops by itself looks at its results, and how sure it has to be each time.
///
/// The first round has `first` replications, and each further one doubles their number, so that the
/// last round is never much more than was needed. Every round ends with a block, so the rounds are
/// the same for any number of threads and shards.
///
/// Who looks again and again until a 95% interval is narrow enough, or on the right side of a limit,
/// finds one sooner or later that misses: looks are chances to be wrong. So the k-th look uses
/// intervals of the confidence
///
///     1 - 0.05 / (k (k + 1)),    Σ 0.05 / (k (k + 1)) = 0.05
///
/// and all intervals of one statistic at all looks together hold with 95%, however the looks depend
/// on each other and whenever the run ends (the union bound, also called Bonferroni's inequality).
/// The levels do not depend on how many looks there will be: a run that is allowed to go on further
/// stops where it stopped before.
public struct Rounds: Equatable, Sendable {
  /// How many replications the first round has where nothing is said: enough for intervals that
  /// rest on the normal law to hold where the tail is not very long.
  public static let usualFirst = 1024

  /// How many replications there are at most where nothing is said: means to a part of 1/3000 of
  /// the spread, and an hour at most for models of 0.1 ms a replication on three threads.
  public static let usualMost = 10_000_000

  /// How many replications the first round has.
  public let first: Int

  /// How many replications all rounds together have at most.
  public let most: Int

  /// Plans rounds.
  ///
  /// - Parameters:
  ///   - first: how many replications the first round is to have, at least 1; it has so many that
  ///     the last block is full.
  ///   - most: how many all rounds together have at most, at least 1.
  ///   - blockSize: how many replications a block has.
  public init(first: Int, most: Int, blockSize: Int) {
    precondition(first >= 1 && most >= 1 && blockSize >= 1, "rounds have replications")
    self.first = (first + blockSize - 1) / blockSize * blockSize
    self.most = most
  }

  /// How many replications there are after a round, counted from 1.
  public func end(_ round: Int) -> Int {
    precondition(round >= 1, "rounds are counted from 1")
    var end = first
    for _ in 1..<round where end < most { end *= 2 }
    return min(end, most)
  }

  /// Whether there are no replications left after a round.
  public func isLast(_ round: Int) -> Bool { end(round) == most }

  /// The round in which a number of replications is reached.
  public func round(reaching replications: Int) -> Int {
    var round = 1
    while end(round) < min(replications, most) { round += 1 }
    return round
  }

  /// The confidence of the intervals at a look, counted from 1.
  public static func confidence(look: Int) -> Double {
    precondition(look >= 1, "looks are counted from 1")
    return 1 - 0.05 / Double(look * (look + 1))
  }
}

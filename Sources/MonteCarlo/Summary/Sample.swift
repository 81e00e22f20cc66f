import Glibc
import Statistics

/// What was observed of one quantity: its tally, and how many independent observations that is.
///
/// For a single measure every replication is one observation. A pool has several members in each
/// replication; unless they are independent, the pool still counts as one observation for each
/// replication: the variance of the average of m numbers is at most that of one of them, so
/// intervals made that way are never too narrow.
struct Sample {
  /// All observed numbers.
  var tally: IntegerTally

  /// How many independent observations the tally is worth.
  var observations: Int

  /// The standard error of the mean in stored numbers, where it follows from the replications'
  /// own totals; `nil` where it is the standard deviation over the root of `observations`.
  var meanError: Double?

  /// The sample of a single measure.
  init(measure tally: IntegerTally) {
    self.tally = tally
    observations = tally.count
  }

  /// The sample of a pool.
  ///
  /// - Parameters:
  ///   - members: the tallies of its members, at least one.
  ///   - totals: the sums of the pool's totals over replications.
  ///   - independent: whether the members of a replication are independent.
  init(pool members: ArraySlice<IntegerTally>, totals: PowerSums, independent: Bool) {
    let replications = members.first?.count ?? 0
    let empty = IntegerTally(
      exactBits: members.first?.exactBits ?? 12, origin: members.first?.origin ?? 0,
      listed: members.first?.listed ?? 0)
    tally = members.reduce(into: empty) { $0.merge($1) }
    observations = independent ? tally.count : replications
    // Of independent members the spread says it all, and better than that of few totals.
    if !independent, let variance = totals.moments(count: replications).variance {
      meanError = (variance / Double(replications)).squareRoot() / Double(members.count)
    }
  }
}

import Glibc
import MonteCarlo

/// A search for the smallest number from which on a chance is below a level.
///
/// Chances are not monotone in the size of a pool. Among very few members there is hardly ever
/// a claim, so that a limit is seldom exceeded; and one claim more can just exceed it among N members
/// and not among N - 1. So numbers over the whole range are looked at first, then the last interval
/// in which the chance falls below the level is bisected; numbers above the answer are tried
/// afterwards, and where one of them is not below the level, the search goes on from there.
///
/// An exact chance is a saw: while the number of claims that exceeds the limit stays the same it
/// rises with N, and it drops where one claim more is needed. So above the answer the tips of
/// the teeth are tried, not only what lies between them.
struct SeekSearch {
  /// A number that was tried.
  struct Step {
    var number: Int64
    var chance: ChanceAbove
  }

  let low: Int64
  let high: Int64
  let level: Double
  private let evaluate: (Int64) throws(Failure) -> ChanceAbove

  /// What was tried, in the order of the numbers.
  private(set) var steps: [Step] = []

  /// The smallest number that was found; `nil` if even the largest is not below the level.
  private(set) var answer: Int64?

  /// Whether all larger numbers that were tried are below the level too.
  private(set) var isSettled = true

  /// The numbers above the answer that were tried to see whether it holds there too: some over the
  /// range behind it, and the tips of teeth.
  private(set) var checks: Set<Int64> = []

  /// How many numbers over the whole range are looked at first.
  static let surveyed = 20

  /// How many numbers above the answer are tried.
  static let tried = 12

  init(
    low: Int64, high: Int64, level: Double,
    evaluate: @escaping (Int64) throws(Failure) -> ChanceAbove
  ) {
    self.low = low
    self.high = high
    self.level = level
    self.evaluate = evaluate
  }

  /// Searches.
  mutating func run() throws(Failure) {
    defer { steps.sort { $0.number < $1.number } }
    guard try isBelow(high) else { return }
    var worst: Int64?
    for number in survey {
      if try !isBelow(number) { worst = number }
    }
    var found = low
    if let worst { found = try bisect(worst, high) }
    // Each round begins at the largest number that is known not to be below.
    for _ in 0..<SeekSearch.tried {
      answer = found
      checks = []
      var later = try lastAbove(found)
      if later == nil { later = try lastTip(found) }
      guard let later else { return }
      found = try bisect(later, high)
    }
    answer = found
    isSettled = false
  }

  /// Numbers over the whole range, each so many times the one before.
  var survey: [Int64] {
    (0..<SeekSearch.surveyed).map { i in
      let ratio = Double(i) / Double(SeekSearch.surveyed)
      return Int64((Double(low) * pow(Double(high) / Double(low), ratio)).rounded())
    }
  }

  /// Between a number that is not below the level and one that is.
  private mutating func bisect(_ low: Int64, _ high: Int64) throws(Failure) -> Int64 {
    var (low, high) = (low, high)
    while high - low > 1 {
      // Halving the ratio finds the order of magnitude first.
      let middle = Int64((Double(low) * Double(high)).squareRoot())
      let number = min(high - 1, max(low + 1, middle))
      let below = try isBelow(number)
      if below { high = number } else { low = number }
      // A simulated chance is not known better than this.
      let isExact = steps.last?.chance.isExact ?? true
      if !isExact, Double(high - low) < 0.005 * Double(high) { break }
    }
    return high
  }

  /// The largest of some numbers above that is not below the level, if any.
  private mutating func lastAbove(_ number: Int64) throws(Failure) -> Int64? {
    var worst: Int64?
    var last = number
    for i in 1...SeekSearch.tried {
      // From two thousandths above to five times as much.
      let factor = 1 + 0.001 * Double(1 << i)
      let next = min(high, Int64((Double(number) * factor).rounded(.up)))
      guard next > last else { continue }
      last = next
      checks.insert(next)
      if try !isBelow(next) { worst = next }
    }
    return worst
  }

  private mutating func isBelow(_ number: Int64) throws(Failure) -> Bool {
    try chance(number).value < level
  }

  /// The chance at a number, computed once.
  private mutating func chance(_ number: Int64) throws(Failure) -> ChanceAbove {
    if let known = steps.first(where: { $0.number == number }) { return known.chance }
    let chance = try evaluate(number)
    steps.append(Step(number: number, chance: chance))
    return chance
  }
}

extension SeekSearch {
  /// How many teeth behind the last one that is not below the level are tried as well.
  private static let teeth = 4

  /// The tip of the last tooth above a number that is not below the level, if any.
  ///
  /// Tips fall from tooth to tooth, so they are bisected up to three times the number; a few more
  /// are tried because with several benefits they do not always fall. Chances that are simulated
  /// have no tips that stand out of their noise, and are left alone.
  private mutating func lastTip(_ number: Int64) throws(Failure) -> Int64? {
    guard try chance(number).isExact else { return nil }
    var found: Int64?
    var end = try tip(number)
    var far = min(high, 3 * number)
    while end < far, try !isBelow(end) {
      found = end
      let next = try tip(end + 1)
      if try isBelow(next) { break }
      let middle = Int64((Double(next) * Double(far)).squareRoot())
      let tip = try tip(max(next, middle))
      if try isBelow(tip) {
        (far, end) = (max(next, middle), next)
      } else {
        end = tip
      }
    }
    for _ in 0..<SeekSearch.teeth where end < high {
      end = try tip(end + 1)
      if try !isBelow(end) { found = end }
    }
    return found
  }

  /// The last number of the tooth that holds a number: up to there the chance does not fall.
  ///
  /// Steps are doubled until it falls. A step that leaves the tooth ends nearer to the beginning
  /// of its tooth than the step before, where the chance is lower.
  private mutating func tip(_ number: Int64) throws(Failure) -> Int64 {
    var last = number
    var step: Int64 = 1
    while last < high {
      var next = min(high, number + step)
      let value = try chance(last).value
      if try chance(next).value >= value {
        last = next
        step *= 2
        continue
      }
      while next - last > 1 {
        let middle = last + (next - last) / 2
        if try chance(middle).value >= value { last = middle } else { next = middle }
      }
      checks.insert(last)
      return last
    }
    return high
  }
}

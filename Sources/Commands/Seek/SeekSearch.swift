import Glibc
import MonteCarlo

/// A search for the smallest number from which on a chance is below a level.
///
/// Chances are not monotone in the size of a pool. Among very few members there is hardly ever
/// a claim, so that a limit is seldom exceeded; and one claim more can just exceed it among N members
/// and not among N - 1. So numbers over the whole range are looked at first, then the last interval
/// in which the chance falls below the level is bisected; numbers above the answer are tried
/// afterwards, and where one of them is not below the level, the search goes on from there.
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
    guard var above = worst else {
      answer = low
      return
    }
    // Each round begins at the largest number that is known not to be below.
    for _ in 0..<SeekSearch.tried {
      let found = try bisect(above, high)
      answer = found
      guard let later = try firstAbove(found) else { return }
      above = later
    }
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
  private mutating func firstAbove(_ number: Int64) throws(Failure) -> Int64? {
    var worst: Int64?
    var last = number
    for i in 1...SeekSearch.tried {
      // From a thousandth above to three times as much.
      let factor = 1 + 0.001 * Double(1 << i)
      let next = min(high, Int64((Double(number) * factor).rounded(.up)))
      guard next > last else { continue }
      last = next
      if try !isBelow(next) { worst = next }
    }
    return worst
  }

  private mutating func isBelow(_ number: Int64) throws(Failure) -> Bool {
    if let known = steps.first(where: { $0.number == number }) { return known.chance.value < level }
    let chance = try evaluate(number)
    steps.append(Step(number: number, chance: chance))
    return chance.value < level
  }
}

import Randomness

/// A rule that decides each amount when it is opened, from what is left and how many are left.
///
/// The last takes what remains. Because nothing else is remembered, the amounts form a Markov chain
/// in the rest, and the laws of all positions follow by dynamic programming (`SequentialLaws`).
protocol SequentialSplit: Splitter {
  /// What is split.
  var pot: Pot { get }

  /// Draws the amount of the next who opens.
  ///
  /// - Parameters:
  ///   - rest: the fen that are left.
  ///   - people: how many share them, at least 2.
  ///   - generator: where the random words come from.
  /// - Returns: an amount within `pot.allowed(rest:people:)`.
  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64

  /// Calls `body` with the law of that amount: runs of neighbours that are equally likely.
  ///
  /// Runs may overlap; their chances add up to 1.
  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void)

  /// How many runs a step has at most, for bounds on work.
  var runsPerStep: Double { get }
}

/// Amounts that are equally likely.
struct AmountRun {
  /// The smallest amount of the run.
  var first: Int64

  /// The largest amount of the run.
  var last: Int64

  /// The chance of all of them together.
  var chance: Double

  /// A run of neighbours.
  init(_ amounts: ClosedRange<Int64>, chance: Double = 1) {
    first = amounts.lowerBound
    last = amounts.upperBound
    self.chance = chance
  }

  /// The chance of each amount.
  var each: Double { chance / Double(last - first + 1) }
}

extension SequentialSplit {
  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    var rest = pot.total
    var people = Int64(parts.count)
    for i in parts.indices.dropLast() {
      parts[i] = amount(rest: rest, people: people, using: &generator)
      rest -= parts[i]
      people -= 1
    }
    parts[parts.count - 1] = rest
  }

  var runsPerStep: Double { 3 }

  func amountLaws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).positions.map(SplitLaws.init) ?? SplitLaws()
  }
}

/// A sequential rule whose amount is uniform on one run.
protocol UniformStepSplit: SequentialSplit {
  /// The amounts that the next who opens can get, all equally likely.
  func amounts(rest: Int64, people: Int64) -> ClosedRange<Int64>
}

extension UniformStepSplit {
  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let amounts = amounts(rest: rest, people: people)
    let choices = UInt64(amounts.upperBound - amounts.lowerBound + 1)
    return amounts.lowerBound + Int64(generator.uniform(below: choices))
  }

  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void) {
    body(AmountRun(amounts(rest: rest, people: people)))
  }

  var runsPerStep: Double { 1 }
}

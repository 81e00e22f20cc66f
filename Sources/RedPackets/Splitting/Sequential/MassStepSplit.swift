import Randomness

/// A sequential rule whose step has a law of its own, of which a cap leaves a part.
///
///     P(x) = mass(x) / Σ mass,   over the allowed amounts
///
/// A draw is repeated until it is allowed; where that takes more than `patience` draws, the amount
/// is found by adding up masses instead, one more word, so that every generator comes to an end and
/// the law is the same.
protocol MassStepSplit: SequentialSplit {
  /// Draws an amount from the law of the step without a cap.
  func proposal(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64

  /// The chance of an amount in the law of the step without a cap.
  func mass(_ amount: Int64, rest: Int64, people: Int64) -> Double
}

extension MassStepSplit {
  /// So many draws may miss the allowed amounts before masses are added up.
  ///
  /// As many as there are masses, so that a step takes at most about twice as long as the faster
  /// of both ways would; but 16 at least, and 10,000 at most.
  private func patience(_ allowed: ClosedRange<Int64>) -> Int64 {
    min(10_000, max(16, allowed.upperBound - allowed.lowerBound + 1))
  }

  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let allowed = pot.allowed(rest: rest, people: people)
    for _ in 0..<patience(allowed) {
      let amount = proposal(rest: rest, people: people, using: &generator)
      if allowed.contains(amount) { return amount }
    }
    return inverted(generator.unitInterval(), within: allowed, rest: rest, people: people)
  }

  private func inverted(
    _ level: Double, within allowed: ClosedRange<Int64>, rest: Int64, people: Int64
  ) -> Int64 {
    var left = level * allowed.reduce(0.0) { $0 + mass($1, rest: rest, people: people) }
    for amount in allowed {
      left -= mass(amount, rest: rest, people: people)
      if left < 0 { return amount }
    }
    return allowed.upperBound
  }

  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void) {
    let allowed = pot.allowed(rest: rest, people: people)
    let sum = allowed.reduce(0.0) { $0 + mass($1, rest: rest, people: people) }
    for amount in allowed {
      body(AmountRun(amount...amount, chance: mass(amount, rest: rest, people: people) / sum))
    }
  }

  /// A mass costs about as much as a hundred additions.
  var runsPerStep: Double { 100 * Double(pot.total) }
}

import Statistics

/// A rule of steps whose positions all have the same law, known in closed form where no cap binds.
protocol ExchangeableStepSplit: MassStepSplit {
  /// The law at every position; `nil` under a cap, or where it is too large to write out.
  ///
  /// - Parameter count: how many people open, at least 2.
  /// - Returns: the law of the amount.
  func positionLaw(count: Int) -> ExactLaw?
}

extension ExchangeableStepSplit {
  func laws(count: Int) -> SplitLaws {
    guard count > 1 else { return SplitLaws(certain: [pot.total]) }
    var laws = SequentialLaws(rule: self, count: count).all
    guard let position = positionLaw(count: count) else { return laws }
    laws.positions = [ExactLaw](repeating: position, count: count)
    laws.pooled = position
    return laws
  }

  func amountLaws(count: Int) -> SplitLaws {
    guard count > 1 else { return SplitLaws(certain: [pot.total]) }
    return positionLaw(count: count).map { SplitLaws(everyPosition: $0, count: count) }
      ?? SequentialLaws(rule: self, count: count).positions.map(SplitLaws.init) ?? SplitLaws()
  }
}

/// How a packet is split.
public enum SplittingRule: String, CaseIterable, Sendable {
  /// Everybody gets the same, to the fen.
  case equal

  /// Uniform from 1 fen to just under twice the average of what is left (二倍均值法).
  case doubleMean = "double-mean"

  /// All ways to cut the sum into parts are equally likely (线段切割法).
  case lineCut = "line-cut"
}

/// A splitting rule at work: it cuts a sum of fen into parts of at least 1 fen.
///
/// A minimum above 1 fen is given out beforehand (`Packet.reservedFen`), so that every rule is
/// written for a minimum of 1 fen alone.
protocol Splitter: Sendable {
  /// Fills `parts` with the amounts in the order in which they are opened.
  ///
  /// - The parts add up to the sum exactly, and every part is at least 1.
  ///
  /// - Parameters:
  ///   - parts: as many places as people; what they hold before does not matter.
  ///   - generator: where the random words come from.
  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator)
}

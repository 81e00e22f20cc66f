public import Money

/// How a packet is split, with what the rule needs to know.
public enum SplittingRule: Equatable, Sendable {
  /// Everybody gets the same, to the fen.
  case equal

  /// Uniform up to just under twice the whole average of what is left (二倍均值法).
  case doubleMean

  /// The same with 1 fen set aside for each.
  case doubleMeanReserved

  /// The same with an end rounded at random, so that every mean is exact.
  case doubleMeanExact

  /// The same with real numbers cut to fen: a bad example.
  case doubleMeanFolklore

  /// Uniform on all that is left: the unfair baseline.
  case naiveRemainder

  /// All ways to cut the sum into parts are equally likely (线段切割法).
  case lineCut

  /// Cut points that may coincide, after a reserve: a wrong public form.
  case lineCutRepeated

  /// Cut points that may coincide, without a reserve: a wrong public form with zeros.
  case lineCutCoinciding

  /// Shares of a symmetric Dirichlet law with parameter alpha, above 0.
  case dirichlet(alpha: Double)

  /// A beta part of what is left, rounded to the fen; alpha above 0.
  case sequentialBeta(alpha: Double)

  /// A normal amount around the average, cut off; the spread is a coefficient of variation above 0.
  case truncatedNormal(spread: Double)

  /// In proportion to uniform weights.
  case proportionalWeights

  /// Each spare fen to a person at random.
  case multinomial

  /// Most amounts from a narrow range, the others from all up to the cap.
  case subRange(from: Amount, to: Amount, chance: Double)

  /// A part of the sum equally, the rest by double mean.
  case fairRate(rate: Double)

  /// Prizes with a stock, drawn without putting back.
  case tiers([PrizeTier])

  /// Independent draws from a table of chances: the budget is not fixed.
  case probabilityTable([PrizeChance])

  /// The whole fen that each gets of a pool; the remainder stays unspent.
  case equalPool

  /// A cap at 2.1 times the first average: a known unfair example.
  case constantCap
}

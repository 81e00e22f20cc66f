import Money

/// Something that is done with a splitter of any rule.
protocol SplitterVisitor {
  associatedtype Result
  mutating func visit(_ splitter: some Splitter) -> Result
}

extension Packet {
  /// Calls the visitor with the rule at work.
  ///
  /// The one place where a rule becomes a splitter. It is passed once a block of packets, so that
  /// each loop is compiled for its own rule.
  func accept<Visitor: SplitterVisitor>(_ visitor: inout Visitor) -> Visitor.Result {
    let pot = pot
    return switch rule {
    case .equal: visitor.visit(EqualSplit(pot: pot))
    case .doubleMean: visitor.visit(DoubleMeanSplit(pot: pot))
    case .doubleMeanReserved: visitor.visit(DoubleMeanReservedSplit(pot: pot))
    case .doubleMeanExact: visitor.visit(DoubleMeanExactSplit(pot: pot))
    case .doubleMeanFolklore: visitor.visit(DoubleMeanFolkloreSplit(pot: pot))
    case .naiveRemainder: visitor.visit(NaiveRemainderSplit(pot: pot))
    case .lineCut where pot.isCapped: visitor.visit(DirichletSplit(pot: pot, alpha: 1))
    case .lineCut: visitor.visit(LineCutSplit(pot: pot))
    case .lineCutRepeated: visitor.visit(LineCutRepeatedSplit(pot: pot))
    case .lineCutCoinciding: visitor.visit(LineCutCoincidingSplit(pot: pot))
    case .dirichlet(let alpha): visitor.visit(DirichletSplit(pot: pot, alpha: alpha))
    case .sequentialBeta(let alpha): visitor.visit(SequentialBetaSplit(pot: pot, alpha: alpha))
    case .truncatedNormal(let spread):
      visitor.visit(TruncatedNormalSplit(pot: pot, spread: spread))
    case .proportionalWeights: visitor.visit(ProportionalWeightsSplit(pot: pot))
    case .multinomial: visitor.visit(MultinomialSplit(pot: pot))
    case .subRange(let from, let to, let chance):
      visitor.visit(
        SubRangeSplit(
          pot: pot, whole: (cap ?? total).fen - reservedFen,
          inner: from.fen - reservedFen...to.fen - reservedFen, chance: chance))
    case .fairRate(let rate): visitor.visit(FairRateSplit(pot: pot, count: count, rate: rate))
    case .tiers(let tiers): visitor.visit(TiersSplit(tiers: tiers))
    case .probabilityTable(let entries):
      visitor.visit(ProbabilityTableSplit(entries: entries))
    case .equalPool: visitor.visit(EqualPoolSplit(pot: pot))
    case .constantCap: visitor.visit(ConstantCapSplit(pot: pot, count: count))
    }
  }
}

extension SplittingRule {
  /// The rules by name, without what they need to know.
  public enum Kind: String, CaseIterable, Sendable {
    case equal
    case doubleMean = "double-mean"
    case doubleMeanReserved = "double-mean-reserved"
    case doubleMeanExact = "double-mean-exact"
    case doubleMeanFolklore = "double-mean-folklore"
    case naiveRemainder = "naive-remainder"
    case lineCut = "line-cut"
    case lineCutRepeated = "line-cut-repeated"
    case lineCutCoinciding = "line-cut-coinciding"
    case dirichlet
    case sequentialBeta = "sequential-beta"
    case truncatedNormal = "truncated-normal"
    case proportionalWeights = "proportional-weights"
    case multinomial
    case subRange = "sub-range"
    case fairRate = "fair-rate"
    case tiers
    case probabilityTable = "probability-table"
    case equalPool = "equal-pool"
    case constantCap = "constant-cap"

    /// What the rule does, in a line.
    public var meaning: String {
      switch self {
      case .equal: "Everybody gets the same, to the fen (普通红包)."
      case .doubleMean:
        "Uniform from 1 fen to just under twice the average of what is left (二倍均值法)."
      case .doubleMeanReserved: "Double mean of what is left once everybody has 1 fen."
      case .doubleMeanExact: "Double mean with every position's mean exact to the last fen."
      case .doubleMeanFolklore: "Double mean as it is copied most, cut to fen: a bad example."
      case .naiveRemainder: "Uniform on all that is left (剩余金额随机法): the unfair baseline."
      case .lineCut: "All ways to cut the sum into parts are equally likely (线段切割法)."
      case .lineCutRepeated: "Line cutting with cuts that may coincide: a wrong public form."
      case .lineCutCoinciding: "The same with nothing set aside: a wrong form that gives zeros."
      case .dirichlet: "Shares of a Dirichlet law: alpha says how even they are."
      case .sequentialBeta: "A beta part of what is left, rounded to the fen."
      case .truncatedNormal: "A normal amount around the average of what is left, cut off."
      case .proportionalWeights: "In proportion to uniform weights."
      case .multinomial: "Each spare fen goes to a person chosen at random."
      case .subRange: "Most amounts from a narrow range, the others from all up to the cap."
      case .fairRate: "A part of the sum equally, the rest by double mean."
      case .tiers: "Prizes of fixed amounts with a stock of each."
      case .probabilityTable: "Amounts drawn from a table of chances: the budget is not fixed."
      case .equalPool: "The whole fen that each gets of a pool; the remainder stays (五福)."
      case .constantCap: "Up to 2.1 times the first average (JCSprout): a known unfair example."
      }
    }

    /// Whether a minimum for everybody can be asked of the rule.
    public var takesMinimum: Bool {
      switch self {
      case .tiers, .probabilityTable, .lineCutCoinciding, .equalPool, .constantCap: false
      default: true
      }
    }

    /// Whether everybody gets at least 1 fen, without a minimum that could be asked for.
    var givesOneFen: Bool { self == .constantCap }

    /// Whether a cap on every amount can be asked of the rule.
    public var takesCap: Bool { takesMinimum && self != .lineCutRepeated }

    /// Whether what is paid is always the total.
    public var keepsTotal: Bool {
      switch self {
      case .tiers, .probabilityTable, .equalPool: false
      default: true
      }
    }
  }

  /// Which rule it is.
  public var kind: Kind {
    switch self {
    case .equal: .equal
    case .doubleMean: .doubleMean
    case .doubleMeanReserved: .doubleMeanReserved
    case .doubleMeanExact: .doubleMeanExact
    case .doubleMeanFolklore: .doubleMeanFolklore
    case .naiveRemainder: .naiveRemainder
    case .lineCut: .lineCut
    case .lineCutRepeated: .lineCutRepeated
    case .lineCutCoinciding: .lineCutCoinciding
    case .dirichlet: .dirichlet
    case .sequentialBeta: .sequentialBeta
    case .truncatedNormal: .truncatedNormal
    case .proportionalWeights: .proportionalWeights
    case .multinomial: .multinomial
    case .subRange: .subRange
    case .fairRate: .fairRate
    case .tiers: .tiers
    case .probabilityTable: .probabilityTable
    case .equalPool: .equalPool
    case .constantCap: .constantCap
    }
  }
}

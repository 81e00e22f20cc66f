/// What came out of one replication of a dynamic plan, in people, claims and fen.
struct PlanOutcome: Sendable {
  // By period.
  /// What a member who was there all the time is charged.
  var share: [Int64]
  /// What each would have to pay if the platform paid nothing and no cap cut it off.
  var due: [Int64]
  /// Members counted at publication.
  var members: [Int64]
  /// Claims that are shared.
  var claims: [Int64]
  /// Claims and aid up to and with the period.
  var totalClaims: [Int64]
  var totalAid: [Int64]
  /// Members past their wait, and the expected payments to an average member at the plan's start.
  var matured: [Double]
  var risk: [Double]

  // By calendar year.
  var yearShare: [Int64]
  var years: [YearMoney]

  // By class.
  var classPaid: [Int64]
  var classCost: [Double]
  var classYears: [Double]

  // Of the whole.
  var ended = false
  /// Days from the start to the end of the plan, or of the horizon.
  var lifetime: Int
  var runOff: Int64 = 0
  var refunds: Int64 = 0
  /// The part of refunds that the platform pays; balances are the members' own money.
  var refundCost: Int64 = 0
  var converted: Int64 = 0
  var conversionCost: Int64 = 0
  var largestFloat: Int64 = 0
  /// Diagnosed, but not decided at the end of the horizon.
  var outstanding: Int64 = 0
  /// What rounding and caps have left for the next share.
  var carried: Int64 = 0

  /// Money and people of a calendar year.
  struct YearMoney: Sendable {
    var claims: Int64 = 0
    var aid: Int64 = 0
    var fee: Int64 = 0
    /// Paid by members.
    var shares: Int64 = 0
    /// Paid by the platform in place of members.
    var sponsor: Int64 = 0
    /// Paid by nobody: cut from benefits.
    var shortfall: Int64 = 0
    var insured: Int64 = 0
    var investigation: Int64 = 0
    var refused: Int64 = 0
    /// Aid for false claims.
    var leaked: Int64 = 0
    var joined: Int64 = 0
    var rejoined: Int64 = 0
    var left: Int64 = 0
    var unpaid: Int64 = 0
    var died: Int64 = 0
    var tooOld: Int64 = 0
  }

  init(_ tables: PlanTables) {
    let periods = [Int64](repeating: 0, count: tables.periods.count)
    share = periods
    due = periods
    members = periods
    claims = periods
    totalClaims = periods
    totalAid = periods
    matured = [Double](repeating: 0, count: periods.count)
    risk = matured
    yearShare = [Int64](repeating: 0, count: tables.years)
    years = [YearMoney](repeating: YearMoney(), count: tables.years)
    classPaid = [Int64](repeating: 0, count: tables.plan.classes.count)
    classCost = [Double](repeating: 0, count: classPaid.count)
    classYears = classCost
    lifetime = tables.plan.end.number - tables.plan.calendar.start.number
  }

  /// A sum over all years.
  func sum(_ part: KeyPath<YearMoney, Int64>) -> Int64 {
    years.reduce(0) { $0 + $1[keyPath: part] }
  }

  /// What the platform is left with: the fee, less what it paid.
  var platformResult: Int64 {
    sum(\.fee) - sum(\.investigation) - sum(\.sponsor) - refundCost
      - conversionCost
  }

  /// Money that was lost (or made, if negative): 0 in a right engine.
  var ledgerDifference: Int64 {
    sum(\.aid) + sum(\.fee) - sum(\.shares) - sum(\.sponsor) - sum(\.shortfall) - sum(\.insured)
      - carried
  }
}

/// What a dynamic plan reports.
enum DynamicMetric: String, CaseIterable, Sendable {
  // What a member pays
  case periodShare = "period-share"
  case annualShare = "annual-share"
  case shareDue = "share-due"
  case periodOver = "period-over"
  case annualOver = "annual-over"
  // Members
  case members
  case matured
  case riskIndex = "risk-index"
  case joined
  case rejoined
  case left
  case unpaid
  case died
  case tooOld = "too-old"
  // Claims
  case claims
  case periodClaims = "period-claims"
  case totalClaims = "total-claims"
  case refused
  case outstanding
  // Money
  case aid
  case totalAid = "total-aid"
  case leaked
  case fee
  case shares
  case sponsor
  case shortfall
  case insured
  case carried
  case investigation
  case platformResult = "platform-result"
  case float
  // Classes
  case classPaid = "class-paid"
  case classCost = "class-cost"
  case classSubsidy = "class-subsidy"
  // The end
  case ended
  case lifetime
  case runOff = "run-off"
  case refunds
  case converted
  // Comparison
  case insurancePremium = "insurance-premium"
  case insuranceCapital = "insurance-capital"

  /// What the metric means, for people.
  var meaning: String {
    switch self {
    case .periodShare: "what a member pays in one period, all periods taken together"
    case .annualShare: "what a member who is there all the time pays in a calendar year"
    case .shareDue: "what a period's share would be without caps, and if nobody else paid"
    case .periodOver: "the chance that a period's share is above a limit, any period alike"
    case .annualOver: "the chance that a year's share is above a limit"
    case .members: "members who are counted at publication; at the end of the horizon"
    case .matured: "the part of the members who are past their wait"
    case .riskIndex: "expected payments to an average member, 1 for the mix at the start"
    case .joined: "who joins in a year"
    case .rejoined: "who comes back in a year"
    case .left: "who leaves in a year by himself"
    case .unpaid: "who is removed in a year because a share was not paid, or a balance ran out"
    case .died: "who dies in a year without a claim"
    case .tooOld: "who is removed in a year at the age limit"
    case .claims: "claims that are granted in a year"
    case .periodClaims: "claims that are shared in a period"
    case .totalClaims: "claims that were shared up to a date"
    case .refused: "claims that are refused in a year"
    case .outstanding: "claims that are diagnosed and not decided at the end of the horizon"
    case .aid: "granted to claimants in a year"
    case .totalAid: "granted to claimants up to a date"
    case .leaked: "of this, to false claims"
    case .fee: "the platform's fee in a year"
    case .shares: "paid by all members together in a year"
    case .sponsor: "paid by the platform in a year in place of members"
    case .shortfall: "aid and fee in a year that nobody pays: benefits are cut"
    case .insured: "paid in a year by the insurer behind the plan"
    case .carried: "left for the next share at the end, by rounding and by caps that carry"
    case .investigation: "what looking into claims costs the platform in a year"
    case .platformResult: "the platform's fee less all that it pays, over the horizon"
    case .float: "the most money that lay in balances at one time"
    case .classPaid: "what a member of a class pays in a year"
    case .classCost: "what the claims of a class cost in a year, for each member of it"
    case .classSubsidy: "what a class pays more than it costs, for each member and year"
    case .ended: "the chance that the plan ends within the horizon"
    case .lifetime: "years until the end; the horizon where it lives on"
    case .runOff: "paid after the end for claims diagnosed before it"
    case .refunds: "what members get back at the end"
    case .converted: "members who take the insurance that is offered at the end"
    case .insurancePremium: "what an insurance with these benefits would charge for a year"
    case .insuranceCapital: "the capital for each of its customers behind that insurance"
    }
  }
}

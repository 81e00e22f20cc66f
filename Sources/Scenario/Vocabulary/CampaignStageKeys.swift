import Money
import RedPackets

/// The keys of the arrival law.
enum ArrivalKeys {
  private static let reason =
    "a proposal: no platform has published arrivals second by second; most of a rain's requests "
    + "came in its first minutes"

  static let burst = Key<Double>(
    "burst", .fraction(0...1), .standard("70%", because: reason),
    meaning: "The part that comes in the burst after the cue.")
  static let shape = Key<Int64>(
    "shape", .count(1...20, of: "phases", words: []), .standard("2", because: reason),
    meaning: "The shape of the burst's gamma law.")
  static let burstMean = Key<Int64>(
    "burst-mean", .duration(1...86_400), .standard("15 seconds", because: reason),
    meaning: "The mean of the burst.")
  static let tail = Key<Int64>(
    "tail", .duration(1...864_000), .standard("80 seconds", because: reason),
    meaning: "The mean of the exponential tail.")
  static let table = Key<[Settings]>(
    "table", .list(.table(ArrivalPointKeys.all)),
    meaning: "Points of the distribution function, in place of burst and tail.")
  static let all = [
    burst.definition, shape.definition, burstMean.definition, tail.definition, table.definition,
  ]
}

/// The keys of a point of an arrival table.
enum ArrivalPointKeys {
  static let by = Key<Int64>("by", .duration(1...86_400), .required, meaning: "Until when.")
  static let share = Key<Double>(
    "share", .fraction(0...1), .required, meaning: "The share that has begun by then.")
  static let all = [by.definition, share.definition]
}

/// The keys of how people ask.
enum ShakingKeys {
  static let interval = Key<Int64>(
    "interval", .duration(1...3600),
    .standard("1 second", because: "a shake and its answer take about as long"),
    meaning: "The shortest time between two requests of one person.")
  static let send = Key<Double>(
    "send", .fraction(0.000_001...1), .standard("100%", because: "no client throttling"),
    meaning: "The part of shakes that the client sends on.")
  static let giveUp = Key<Double>(
    "give-up", .fraction(0...1), .standard("0%", because: "people stay until the end of the round"),
    meaning: "The chance to give up after a request that won nothing.")
  static let leaveWhenDropped = Key<Double>(
    "leave-when-dropped", .fraction(0...1), .standard("0%", because: "who is dropped tries again"),
    meaning: "The chance to leave after a request that was dropped.")
  static let limit = Key<Int64>(
    "limit", .count(1...1000, of: "wins", words: ["times", "次"]),
    meaning: "How often one person can win in the campaign; in a round it is once.")
  static let all = [
    interval.definition, send.definition, giveUp.definition, leaveWhenDropped.definition,
    limit.definition,
  ]
}

/// The keys of what the servers can do.
enum CapacityKeys {
  static let requests = Key<Int64>(
    "requests", .rate(1...1_000_000_000_000), meaning: "Requests that are admitted a second.")
  static let credits = Key<Int64>(
    "credits", .rate(1...1_000_000_000_000),
    meaning: "Wins that are credited to accounts a second.")
  static let all = [requests.definition, credits.definition]
}

/// The keys of bonus hunters.
enum FraudKeys {
  static let share = Key<Double>(
    "share", .fraction(0...1), .required, meaning: "The part of accounts that are hunters'.")
  static let attempts = Key<Int64>(
    "attempts", .count(1...10_000, of: "requests", words: ["times", "次"]),
    .standard("1", because: "hunters ask as often as people"),
    meaning: "How many requests a hunter's account sends where a person sends one.")
  static let truePositive = Key<Double>(
    "true-positive", .fraction(0...1), .standard("0%", because: "no detector"),
    meaning: "The part of hunters' wins that the detector flags.")
  static let falsePositive = Key<Double>(
    "false-positive", .fraction(0...1), .standard("0%", because: "no detector"),
    meaning: "The part of people's wins that it flags by mistake.")
  static let reducedPay = Key<Double>(
    "reduced-pay", .fraction(0...1), .standard("0%", because: "flagged accounts are refused"),
    meaning: "The part of the amount that a flagged account is paid.")
  static let all = [
    share.definition, attempts.definition, truePositive.definition, falsePositive.definition,
    reducedPay.definition,
  ]
}

/// The keys of claims.
enum ClaimingKeys {
  static let never = Key<Double>(
    "never", .fraction(0...1), .standard("0%", because: "money is credited without a claim"),
    meaning: "The part of winners who never claim.")
  static let meanDelay = Key<Int64>(
    "mean-delay", .duration(0...8_640_000), .standard("0 seconds", because: "claims come at once"),
    meaning: "The mean time until a claim.")
  static let window = Key<Int64>(
    "window", .duration(1...8_640_000), meaning: "After this time unclaimed money goes back.")
  static let redemption = Key<Double>(
    "redemption", .fraction(0...1), .standard("100%", because: "cash needs no redemption"),
    meaning: "The part of claims that are redeemed: less than all for coupons.")
  static let sponsorShare = Key<Double>(
    "sponsor-share", .fraction(0...1), .standard("0%", because: "no partner pays"),
    meaning: "The part of what people are paid that a partner pays.")
  static let all = [
    never.definition, meanDelay.definition, window.definition, redemption.definition,
    sponsorShare.definition,
  ]
}

/// The keys of the funnel.
enum FunnelKeys {
  static let new = Key<Double>(
    "new", .fraction(0...1), .required,
    meaning: "The part of those who claim who have no card bound yet.")
  static let bind = Key<Double>(
    "bind", .fraction(0...1), .required, meaning: "The chance that one of them binds a card.")
  static let organic = Key<Double>(
    "organic", .fraction(0...1), .standard("0%", because: "nobody would have come without it"),
    meaning: "The chance that the same person would have bound one anyway.")
  static let lasting = Key<Double>(
    "lasting", .fraction(0...1), .required, meaning: "The part of them who really stay.")
  static let decayDays = Key<Double>(
    "decay-days", .number(0.01...10_000),
    .standard("10", because: "a start point; calibrate it to your own product"),
    meaning: "The days after which those who stay begin to thin out.")
  static let decayPower = Key<Double>(
    "decay-power", .number(0...10),
    .standard("0.3", because: "a start point; calibrate it to your own product"),
    meaning: "How fast they thin out: the power of a power law.")
  static let bonusDays = Key<Double>(
    "bonus-days", .number(0.01...10_000),
    .standard("2", because: "bonus seekers leave within one to three days"),
    meaning: "The mean number of days that all others stay.")
  static let days = Key<[Int64]>(
    "days", .list(.count(1...3650, of: "days", words: ["days", "天"])),
    meaning: "The days on which those who are active are counted; 1, 7 and 30 if left out.")
  static let all = [
    new.definition, bind.definition, organic.definition, lasting.definition,
    decayDays.definition, decayPower.definition, bonusDays.definition, days.definition,
  ]
}

/// The keys of forwarding.
enum ForwardingKeys {
  static let chance = Key<Double>(
    "chance", .fraction(0...1), .required, meaning: "The chance that somebody passes it on.")
  static let invites = Key<Double>(
    "invites", .number(0...Forwarding.mostInvites), .required,
    meaning: "The mean number of people whom one who does invites.")
  static let acceptance = Key<Double>(
    "acceptance", .fraction(0...1), .required, meaning: "The chance that an invite is accepted.")
  static let depth = Key<Int64>(
    "depth", .count(0...Int64(Forwarding.deepestLimit), of: "steps", words: []),
    .standard("1", because: "those who were brought do not bring others"),
    meaning: "How many steps it goes on.")
  static let reservoir = Key<Int64>(
    "reservoir",
    .count(0...Campaign.largestAudience, of: "people", words: CampaignKeys.people), .required,
    meaning: "How many people outside the audience could be brought.")
  static let inviterReward = Key<Amount>(
    "inviter-reward", .money(0...Forwarding.largestReward.fen),
    .standard("0 元", because: "no reward"), meaning: "What one gets for each person brought.")
  static let inviteeReward = Key<Amount>(
    "invitee-reward", .money(0...Forwarding.largestReward.fen),
    .standard("0 元", because: "no reward"), meaning: "What each who is brought gets.")
  static let all = [
    chance.definition, invites.definition, acceptance.definition, depth.definition,
    reservoir.definition, inviterReward.definition, inviteeReward.definition,
  ]
}

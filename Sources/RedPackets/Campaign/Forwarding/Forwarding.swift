import Glibc
public import Money
import Randomness

/// Forwarding (裂变): people invite others, who invite others, down to a depth.
///
/// Everybody of one depth forwards with the chance `forwardChance` and then sends a Poisson number
/// of invites with the mean `invitesPerForward`. Each invite goes to one of the reservoir, all
/// equally likely: those who were not yet in when it began. Whoever is not yet in accepts it with
/// the chance `acceptance` and belongs to the next depth; invites to those who are in are lost.
///
///     forwards ~ Binomial(n, forwardChance)
///     new      ~ Binomial(left, 1 - e^(-λ)),   λ = forwards × invites × acceptance / reservoir
///
/// because a Poisson number of invites gives each of the reservoir its own Poisson number, and
/// independently. With a reservoir that is large against all who come this is the Galton-Watson
/// process with K = forwardChance × invites × acceptance.
///
/// - Guarantees: exact for the process of single people; no more come than the reservoir holds.
/// - Edge cases: no seeds, no reservoir, a depth limit of 0, or any factor 0: nobody comes.
/// - Draws: for each depth with people, in this order: forwards, new people, invites; see
///   `InviteCount` for the last.
/// - Complexity: O(depths), whatever the number of people.
///
/// Source: T. E. Harris, *The Theory of Branching Processes* (1963), ch. I; finite reservoir: the
/// chain-binomial model of L. Reed and W. Frost, e.g. N. T. J. Bailey, *The Mathematical Theory of
/// Infectious Diseases* (1975), ch. 14.
public struct Forwarding: Equatable, Sendable {
  /// The chance that somebody forwards.
  public let forwardChance: Double

  /// The mean number of invites of somebody who forwards.
  public let invitesPerForward: Double

  /// The chance that an invite is accepted by somebody who is not yet in.
  public let acceptance: Double

  /// How deep it goes: seeds have depth 0, and who has this depth cannot forward.
  public let depthLimit: Int

  /// What the inviting side gets for each new person.
  public let inviterReward: Amount

  /// What each new person gets.
  public let inviteeReward: Amount

  /// The most invites per forward, in the mean.
  public static let mostInvites = 1000.0

  /// The largest depth limit.
  public static let deepestLimit = 1000

  /// The largest reward.
  public static let largestReward = Amount(yuan: 10_000)

  /// The most seeds, and the largest reservoir.
  public static let mostPeople: Int64 = 1_000_000_000_000

  /// Checks and makes a way of forwarding.
  ///
  /// - Parameters:
  ///   - forwardChance: from 0 to 1.
  ///   - invitesPerForward: from 0 to `mostInvites`.
  ///   - acceptance: from 0 to 1.
  ///   - depthLimit: 0 to `deepestLimit`.
  ///   - inviterReward: from nothing to `largestReward`.
  ///   - inviteeReward: from nothing to `largestReward`.
  /// - Throws: `ForwardingError` for what is not so.
  public init(
    forwardChance: Double, invitesPerForward: Double, acceptance: Double, depthLimit: Int,
    inviterReward: Amount, inviteeReward: Amount
  ) throws(ForwardingError) {
    guard forwardChance >= 0, forwardChance <= 1 else {
      throw .forwardChanceOutsideUnitInterval(forwardChance)
    }
    guard invitesPerForward >= 0, invitesPerForward <= Forwarding.mostInvites else {
      throw .invitesOutside(invitesPerForward, most: Forwarding.mostInvites)
    }
    guard acceptance >= 0, acceptance <= 1 else {
      throw .acceptanceOutsideUnitInterval(acceptance)
    }
    guard (0...Forwarding.deepestLimit).contains(depthLimit) else {
      throw .depthLimitOutside(depthLimit, most: Forwarding.deepestLimit)
    }
    for reward in [inviterReward, inviteeReward] {
      guard reward >= .zero, reward <= Forwarding.largestReward else {
        throw .rewardOutside(reward, most: Forwarding.largestReward)
      }
    }
    self.forwardChance = forwardChance
    self.invitesPerForward = invitesPerForward
    self.acceptance = acceptance
    self.depthLimit = depthLimit
    self.inviterReward = inviterReward
    self.inviteeReward = inviteeReward
  }

  /// K, the mean number of new people whom one person brings while the reservoir is full.
  public var reproduction: Double { forwardChance * invitesPerForward * acceptance }

  /// Lets people forward, once.
  ///
  /// - Parameters:
  ///   - seeds: how many begin, 0 to `mostPeople`.
  ///   - reservoir: how many could come, 0 to `mostPeople`.
  ///   - generator: the source of random words.
  /// - Returns: who came, and what it cost.
  public func run(
    seeds: Int64, reservoir: Int64, using generator: inout some RandomNumberGenerator
  ) -> ForwardingOutcome {
    precondition((0...Forwarding.mostPeople).contains(seeds), "there are 0 to 10^12 seeds")
    precondition(
      (0...Forwarding.mostPeople).contains(reservoir), "a reservoir holds 0 to 10^12 people")
    var newByDepth = [Int64](repeating: 0, count: depthLimit)
    var forwards: Int64 = 0
    var invites: Int64 = 0
    var left = reservoir
    var people = seeds
    for depth in 0..<depthLimit where people > 0 {
      let forwarding = count(people, forwardChance, using: &generator)
      let sent = Double(forwarding) * invitesPerForward
      // Accepted invites, or those that would be, for each of the reservoir.
      let each = reservoir > 0 ? sent * acceptance / Double(reservoir) : 0
      let new = count(left, -expm1(-each), using: &generator)
      let invited = InviteCount(
        each: each, new: new, isIn: reservoir - left,
        refused: sent - each * Double(reservoir))
      invites += invited.sample(using: &generator)
      forwards += forwarding
      newByDepth[depth] = new
      left -= new
      people = new
    }
    let total = reservoir - left
    return ForwardingOutcome(
      newByDepth: newByDepth, forwards: forwards, invites: invites,
      inviterRewards: Amount(fen: inviterReward.fen * total),
      inviteeRewards: Amount(fen: inviteeReward.fen * total))
  }

  private func count(
    _ people: Int64, _ chance: Double, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    guard let sampler = try? BinomialSampler(trials: people, probability: chance) else {
      preconditionFailure("chances were checked")
    }
    return sampler.sample(using: &generator)
  }
}

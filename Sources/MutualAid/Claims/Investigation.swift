public import Money
import Randomness

/// What is decided about claims that were filed.
///
///     filed = true claims + false claims;   false / filed = falseShare
///
/// A false claim is refused with the chance `detection`, a true one by mistake with the chance
/// `mistake`. Of those who are refused a part appeals; a jury votes, each juror right with the same
/// chance and independently, and more than half of the votes grant the claim at the next
/// publication.
public struct Investigation: Equatable, Sendable {
  /// The part of filed claims that are false: not covered, or with a health declaration that was
  /// not true.
  public var falseShare = 0.0

  /// The chance that a false claim is refused.
  public var detection = 1.0

  /// The chance that a true claim is refused.
  public var mistake = 0.0

  /// The part of the refused who appeal.
  public var appeals = 0.0

  /// How many vote on an appeal, from 1.
  public var jurors = 1

  /// The chance that a juror is right.
  public var jurorRight = 0.5

  /// What looking into a filed claim costs the platform.
  public var cost = Amount.zero

  /// Every claim is true, granted and costs nothing to look into.
  public init() {}

  /// Whether all claims are granted.
  var grantsAll: Bool { falseShare == 0 && mistake == 0 }

  /// The chance that a jury grants an appeal, of a true claim and of a false one.
  var granting: (true: Double, false: Double) {
    func majority(_ chance: Double) -> Double {
      guard let law = try? Binomial(trials: Int64(jurors), probability: chance) else { return 0 }
      return (Int64(jurors / 2 + 1)...Int64(jurors)).reduce(0) { $0 + law.probability(of: $1) }
    }
    return (majority(jurorRight), majority(1 - jurorRight))
  }

  /// The chance that a filed claim is granted in the end.
  var granted: Double {
    let jury = granting
    let truly = 1 - mistake + mistake * appeals * jury.true
    let falsely = 1 - detection + detection * appeals * jury.false
    return (1 - falseShare) * truly + falseShare * falsely
  }

  /// What became of the claims that were decided at a publication.
  struct Decision: Equatable {
    /// Granted at once, those that are false among them.
    var granted: Int64 = 0
    var grantedFalse: Int64 = 0
    /// To be granted at the next publication, on appeal.
    var onAppeal: Int64 = 0
    var onAppealFalse: Int64 = 0
    /// Refused for good.
    var refused: Int64 = 0
  }

  /// Decides on claims.
  ///
  /// Draws at most seven binomial numbers: false claims, refused of each kind, appeals of each
  /// kind, granted of each kind.
  func decide(
    _ filed: Int64, jury: (true: Double, false: Double), using generator: inout Xoshiro256PlusPlus
  ) -> Decision {
    guard !grantsAll else { return Decision(granted: filed) }
    let falsely = binomialDraw(filed, falseShare, using: &generator)
    let refusedFalse = binomialDraw(falsely, detection, using: &generator)
    let refusedTrue = binomialDraw(filed - falsely, mistake, using: &generator)
    let appealFalse = binomialDraw(refusedFalse, appeals, using: &generator)
    let appealTrue = binomialDraw(refusedTrue, appeals, using: &generator)
    let wonFalse = binomialDraw(appealFalse, jury.false, using: &generator)
    let wonTrue = binomialDraw(appealTrue, jury.true, using: &generator)
    return Decision(
      granted: filed - refusedFalse - refusedTrue, grantedFalse: falsely - refusedFalse,
      onAppeal: wonFalse + wonTrue, onAppealFalse: wonFalse,
      refused: refusedFalse + refusedTrue - wonFalse - wonTrue)
  }
}

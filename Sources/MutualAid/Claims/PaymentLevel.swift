public import Money

/// What a claim receives, for a part of the claims of every class.
///
/// A plan with severe and mild cases has two levels, one that reimburses bills has several.
public struct PaymentLevel: Equatable, Sendable {
  /// What the level is called.
  public var name: String

  /// Its part of the claims.
  public var share: Double

  /// What it pays.
  public var payment: Payment

  /// What a level pays.
  public enum Payment: Equatable, Sendable {
    /// A part of the benefit of the class.
    case part(Double)
    /// A sum, whatever the class.
    case sum(Amount)
  }

  /// Describes a level.
  public init(name: String, share: Double, payment: Payment) {
    self.name = name
    self.share = share
    self.payment = payment
  }

  /// The amount for a class with a given benefit, to the fen, half to even.
  func amount(benefit: Amount) -> Amount {
    switch payment {
    case .part(let part):
      Amount(fen: Int64((Double(benefit.fen) * part).rounded(.toNearestOrEven)))
    case .sum(let amount):
      amount
    }
  }
}

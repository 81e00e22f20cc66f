/// One kind of card of a collection, such as 敬业福.
public struct CardKind: Equatable, Sendable {
  /// Its name; no other kind of the collection has it.
  public let name: String

  /// The chance that a draw gives this kind, while there is stock.
  public let chance: Double

  /// How many cards are released on each day, from the first on; `nil` for as many as are drawn.
  ///
  /// Nothing is released on days beyond the list. What is left at the end of a day stays for the
  /// next.
  public let stock: [Int64]?

  /// The most cards of one kind that can be released in all.
  public static let largestStock: Int64 = 1_000_000_000_000

  /// Checks and makes a kind.
  ///
  /// - Parameters:
  ///   - name: not empty.
  ///   - chance: from 0 to 1.
  ///   - stock: each at least 0, `largestStock` at most in all; `nil` for no limit.
  /// - Throws: `CardError` for what is not so.
  public init(name: String, chance: Double, stock: [Int64]? = nil) throws(CardError) {
    guard !name.isEmpty else { throw .nameless }
    guard chance >= 0, chance <= 1 else {
      throw .chanceOutsideUnitInterval(kind: name, chance: chance)
    }
    var released: Int64 = 0
    for (place, cards) in (stock ?? []).enumerated() {
      guard cards >= 0 else { throw .negativeStock(kind: name, day: place + 1, stock: cards) }
      guard cards <= CardKind.largestStock - released else {
        throw .stockTooLarge(kind: name, most: CardKind.largestStock)
      }
      released += cards
    }
    self.name = name
    self.chance = chance
    self.stock = stock
  }
}

/// Why there is no such card collection.
public enum CardError: Error, Equatable, Sendable {
  /// A kind has no name.
  case nameless
  /// Two kinds have the same name.
  case repeatedName(String)
  /// The chance of a kind is not a probability.
  case chanceOutsideUnitInterval(kind: String, chance: Double)
  /// The chances of all kinds do not add up to 1, to nine digits.
  case chancesMissOne(sum: Double)
  /// Less than nothing is released on a day, counted from 1.
  case negativeStock(kind: String, day: Int, stock: Int64)
  /// More cards are released than can be counted.
  case stockTooLarge(kind: String, most: Int64)
  /// Cards are released after the last day.
  case stockBeyondDays(kind: String, listed: Int, days: Int)
  /// There must be 1 to `most` kinds.
  case kindsOutside(count: Int, most: Int)
  /// There must be 1 to `most` days.
  case daysOutside(days: Int, most: Int)
  /// There must be 1 to `most` draws a day.
  case drawsOutside(draws: Int, most: Int)
  /// The chance of a gift or swap is not a probability.
  case swapChanceOutsideUnitInterval(Double)
  /// The part that joins on a day, counted from 1, is not a probability.
  case joiningOutsideUnitInterval(day: Int, part: Double)
  /// Some join after the last day.
  case joiningBeyondDays(listed: Int, days: Int)
  /// More than all join.
  case joiningAboveOne(sum: Double)
}

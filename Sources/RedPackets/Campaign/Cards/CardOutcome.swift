/// What came of a card collection.
public struct CardOutcome: Equatable, Sendable {
  /// How many players joined on each day.
  public let joinedByDay: [Int64]

  /// How many hold all kinds at the end of each day; never falls.
  public let completersByDay: [Int64]

  /// How many cards of each kind were drawn, also by people who held that kind; gifts are not
  /// counted.
  public let issuedByKind: [Int64]

  /// How many released cards of each kind nobody drew; `nil` for kinds without limit.
  public let stockLeftByKind: [Int64?]

  /// Those who joined by the number of kinds that they hold at the end, from 0 to all.
  public let peopleByKindsHeld: [Int64]

  /// How many hold all kinds at the end.
  public var completers: Int64 { completersByDay.last ?? 0 }
}

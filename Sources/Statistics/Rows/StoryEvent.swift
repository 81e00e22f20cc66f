/// Something that happened in one replication: when, what, to whom, and how much of what.
///
/// Texts and files are made from events, and the numbers of the replication are checked against
/// their sums.
public struct StoryEvent: Equatable, Sendable {
  /// When it happened: a date such as `2019-02-14`, or a place in time such as `period 3`.
  public var time: String

  /// What happened, as a name such as `claims-granted`.
  public var kind: String

  /// To whom, such as `class=female 40-49`; empty for all.
  public var who: String

  /// The groups of measures that it counts in; the empty one is the whole.
  public var groups: [String]

  /// How much, in the order of telling.
  public var quantities: [Quantity]

  /// Describes an event.
  public init(
    time: String, kind: String, who: String = "", groups: [String] = [""],
    quantities: [Quantity]
  ) {
    self.time = time
    self.kind = kind
    self.who = who
    self.groups = groups
    self.quantities = quantities
  }

  /// An exact decimal number with a name and a unit.
  public struct Quantity: Equatable, Sendable {
    /// What it is, such as `aid`.
    public var name: String

    /// The number in units of 10 to the minus `decimals`: fen where the unit is yuan.
    public var number: Int64

    /// How many decimals it has, from 0 to 15.
    public var decimals: Int

    /// The unit, such as `yuan`.
    public var unit: String

    /// Describes a quantity.
    public init(_ name: String, number: Int64, decimals: Int = 0, unit: String) {
      precondition((0...15).contains(decimals), "a quantity has 0 to 15 decimals")
      self.name = name
      self.number = number
      self.decimals = decimals
      self.unit = unit
    }

    /// A sum of money.
    public init(_ name: String, fen: Int64) {
      self.init(name, number: fen, decimals: 2, unit: "yuan")
    }

    /// A real number, rounded to so many decimals.
    public init(_ name: String, real: Double, decimals: Int, unit: String) {
      var power = 1.0
      for _ in 0..<decimals { power *= 10 }
      self.init(
        name, number: Int64((real * power).rounded()), decimals: decimals, unit: unit)
    }
  }

  /// The number of a quantity; 0 where the event has none of that name.
  public func number(_ name: String) -> Int64 {
    quantities.first { $0.name == name }?.number ?? 0
  }

  /// The event without quantities of 0; `nil` where none is left.
  public var withoutZeros: StoryEvent? {
    var event = self
    event.quantities.removeAll { $0.number == 0 }
    return event.quantities.isEmpty ? nil : event
  }
}

/// The sums of quantities of many events, by name and by group.
public struct StorySums: Sendable {
  private var sums: [String: Int64] = [:]

  /// Adds up events.
  public init(_ events: [StoryEvent]) {
    for event in events {
      for quantity in event.quantities {
        for group in event.groups {
          sums["\(quantity.name)\n\(group)", default: 0] += quantity.number
        }
      }
    }
  }

  /// The sum of all quantities of a name in a group; 0 where there is none.
  public subscript(name: String, group: String) -> Int64 { sums["\(name)\n\(group)"] ?? 0 }
}

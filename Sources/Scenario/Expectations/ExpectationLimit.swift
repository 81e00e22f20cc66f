import Wording

/// What a limit may be, by the unit of what it limits.
struct ExpectationLimit {
  /// The metric's unit.
  var unit: String

  /// What the metric is, in words.
  var allowed: Message {
    switch unit {
    case "yuan": "a sum of money"
    case "share": "a part of a whole, such as 1% or 0.01"
    case "ratio": "a number, or a percentage"
    case "years": "a number of years"
    case "seconds": "a time"
    default: "a number of \(Message(unit))"
    }
  }

  /// How such a limit is written.
  var example: Message {
    switch unit {
    case "yuan": Message(verbatim: "20元")
    case "share": Message(verbatim: "1%")
    case "ratio": Message(verbatim: "0.5")
    case "years": "2 years"
    case "seconds": "10 seconds"
    default: Message(verbatim: "5万")
    }
  }

  /// A quantity as a number in the unit; `nil` if it measures something else.
  ///
  /// A bare number is in the metric's own unit. A sum of money may have a fraction of a fen, for
  /// means have one too.
  func number(_ quantity: Quantity) -> Double? {
    let number = quantity.number.double
    switch (unit, quantity.unit) {
    case (_, .none): return number
    case ("yuan", .money): return number / 100
    case ("share", .fraction), ("ratio", .fraction), ("years", .years): return number
    case ("seconds", .time(let word)): return Quantity.seconds(in: word).map { number * Double($0) }
    case ("yuan", _), ("share", _), ("ratio", _), ("years", _), ("seconds", _): return nil
    case (_, .things): return number
    default: return nil
    }
  }
}

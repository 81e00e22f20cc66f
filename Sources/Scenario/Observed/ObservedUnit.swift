/// The unit of an observed value: how much it is of a metric's unit.
///
///     value in the metric's unit = factor × observed value
struct ObservedUnit: Equatable, Sendable {
  /// What a 1 is worth.
  var factor: Double

  /// The units of metrics that it can be turned into; `nil` for any.
  var targets: [String]?

  private static let all: [(word: String, unit: ObservedUnit)] = [
    ("people", ObservedUnit(factor: 1, targets: ["people"])),
    ("million", ObservedUnit(factor: 1e6, targets: ["people", "claims"])),
    ("cases", ObservedUnit(factor: 1, targets: ["claims"])),
    ("claims", ObservedUnit(factor: 1, targets: ["claims"])),
    ("yuan", ObservedUnit(factor: 1, targets: ["yuan"])),
    ("million yuan", ObservedUnit(factor: 1e6, targets: ["yuan"])),
    ("years", ObservedUnit(factor: 1, targets: ["years"])),
    ("share", ObservedUnit(factor: 1, targets: ["share"])),
    ("percent", ObservedUnit(factor: 0.01, targets: ["share"])),
  ]

  /// The words of all units.
  static var words: String { all.map(\.word).joined(separator: ", ") }

  private init(factor: Double, targets: [String]?) {
    self.factor = factor
    self.targets = targets
  }

  /// The unit with a word; an empty one is whatever the metric has, an unknown one `nil`.
  init?(_ word: String) {
    if word.isEmpty {
      self.init(factor: 1, targets: nil)
    } else if let unit = ObservedUnit.all.first(where: { $0.word == word })?.unit {
      self = unit
    } else {
      return nil
    }
  }

  /// A value in the unit of a metric; `nil` where the units are of different kinds.
  func converted(_ value: Double, to unit: String) -> Double? {
    targets?.contains(unit) ?? true ? value * factor : nil
  }
}

/// How the numbers of a metric are spread, fit for drawing: a histogram, the chances to exceed, and
/// for money that is split the Lorenz curve, each beside its exact law where that is known.
public struct Distribution: Equatable, Sendable {
  /// The variant of a comparison, or empty where there is only one.
  public var variant: String

  /// The metric, such as `period-share`.
  public var metric: String

  /// What it is restricted to, such as `year=2020`; empty for everything together.
  public var group: String

  /// The unit of the numbers.
  public var unit: String

  /// How many numbers were observed.
  public var count: Int

  /// How many of them lie below the first bin.
  public var below: Int

  /// How many lie above the last one.
  public var above: Int

  /// The bins, upwards and side by side.
  public var bins: [Bin]

  /// Chances to exceed, at rising values.
  public var exceedance: [Exceedance]

  /// The Lorenz curve, from nobody to everybody; empty where the numbers are not money that is
  /// split.
  public var lorenz: [LorenzPoint]

  /// The numbers from `low` to `high`, both included.
  public struct Bin: Equatable, Sendable {
    /// The smallest number of the bin.
    public var low: Double
    /// The largest number of the bin.
    public var high: Double
    /// How many numbers were observed in it.
    public var count: Int
    /// The exact chance of the bin, 0 to 1.
    public var exact: Double?

    /// Describes a bin.
    public init(low: Double, high: Double, count: Int, exact: Double? = nil) {
      self.low = low
      self.high = high
      self.count = count
      self.exact = exact
    }
  }

  /// The chance that a number is above `value`.
  public struct Exceedance: Equatable, Sendable {
    /// The value, in the unit.
    public var value: Double
    /// The part of the observed numbers above it, 0 to 1.
    public var chance: Double
    /// The exact chance.
    public var exact: Double?

    /// Describes a point of the curve.
    public init(value: Double, chance: Double, exact: Double? = nil) {
      self.value = value
      self.chance = chance
      self.exact = exact
    }
  }

  /// What part of the money the part of the people who get least has together.
  public struct LorenzPoint: Equatable, Sendable {
    /// The part of the people, 0 to 1, those with the least first.
    public var people: Double
    /// Their part of the money, 0 to 1.
    public var money: Double

    /// Describes a point of the curve.
    public init(people: Double, money: Double) {
      self.people = people
      self.money = money
    }
  }

  /// Describes a distribution.
  public init(
    variant: String, metric: String, group: String, unit: String, count: Int, below: Int,
    above: Int, bins: [Bin], exceedance: [Exceedance], lorenz: [LorenzPoint] = []
  ) {
    self.variant = variant
    self.metric = metric
    self.group = group
    self.unit = unit
    self.count = count
    self.below = below
    self.above = above
    self.bins = bins
    self.exceedance = exceedance
    self.lorenz = lorenz
  }
}

/// One number that a model reports of each replication, and how to read it.
///
/// A model stores whole numbers (fen, claims, a position), so that sums are exact in any order.
/// Stored numbers are never negative; a quantity that may be, or that is a straight line of a
/// whole number, says which stored number stands for 0:
///
///     quantity = scale × (stored number - zero)          in `unit`
public struct Measure: Equatable, Sendable {
  /// How the replications of a measure are summarised.
  public enum Kind: Equatable, Sendable {
    /// A quantity: mean, spread, quantiles.
    case quantity

    /// What happens or does not, stored as 1 or 0: a quantity whose mean is a chance, with the
    /// interval of a chance.
    case event

    /// One of the values 1...count, such as a position: the probability of each, with groups
    /// named `dimension=value`.
    case category(dimension: String, count: Int)

    /// Whether it has a mean.
    var isQuantity: Bool {
      if case .category = self { false } else { true }
    }
  }

  /// The metric's name, such as `period-share`.
  public var metric: String

  /// The group, such as `period=7`, or empty.
  public var group: String

  /// The unit of the scaled quantity, such as `yuan`.
  public var unit: String

  /// What a stored 1 is worth in `unit`.
  public var scale: Double

  /// The number that would be stored for a quantity of 0: any real number, not only one that
  /// occurs; 0 for a category.
  ///
  /// It only turns stored numbers into quantities. Tallies, sums and exact laws are of stored
  /// numbers and know nothing of it.
  public var zero: Double

  /// How the replications are summarised.
  public var kind: Kind

  /// From `origin` on, 2 to this power stored numbers are counted one by one, larger ones in bins
  /// of a width of 2 to the minus (this power - 1) relative to their distance from it; 1 to 24.
  public var exactBits: Int

  /// A stored number that hardly any replication stays below; see `IntegerTally`.
  public var origin: Int64

  /// Up to so many replications are kept one by one, so that quantiles are exact.
  public var listed: Int

  /// Describes a measure.
  public init(
    metric: String, group: String = "", unit: String, scale: Double = 1, zero: Double = 0,
    kind: Kind = .quantity, exactBits: Int = 12, origin: Int64 = 0, listed: Int = 0
  ) {
    precondition(zero.isFinite, "0 is stored as some number")
    self.metric = metric
    self.group = group
    self.unit = unit
    self.scale = scale
    self.zero = zero
    self.kind = kind
    self.exactBits = exactBits
    self.origin = origin
    self.listed = listed
  }
}

/// Several measures of one metric taken together: all periods, all positions.
///
/// The members have the same unit, scale, `zero`, `exactBits` and `origin`. Statistics of a pool are
/// those of a member chosen at random.
public struct Pool: Equatable, Sendable {
  /// The metric's name; the pool's rows have an empty group.
  public var metric: String

  /// Which measures belong to it, by their place in `Experiment.measures`.
  public var members: Range<Int>

  /// Whether the members of one replication are independent of each other.
  ///
  /// If so, each member counts as an observation of its own. If not, a replication counts as one
  /// observation, which is never too optimistic.
  public var independent: Bool

  /// Describes a pool.
  public init(metric: String, members: Range<Int>, independent: Bool) {
    self.metric = metric
    self.members = members
    self.independent = independent
  }
}

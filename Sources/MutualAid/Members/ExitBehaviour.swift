import Glibc

/// Why and when members leave by themselves.
///
/// The chance to leave in a period of δ years, of a member of class c, after the shares s were
/// published:
///
///     hazard = base + toShare × P s[t-1] / 100 yuan + toRise × max(0, P s[t-1] - P s[t-2]) / 100 yuan
///     chance = 1 - exp(-δ stay[c] hazard) (1 - news) (1 - unfair[c])
///
/// with P shares a year and stay[c] a factor for the old. Unfair is what a member thinks who compares:
///
///     unfair[c] = leaving / (1 + exp(-steepness ln(P s[t-1] / (tolerance × own[c]))))
///
/// where own[c] is the expected benefit of the class in a year. A steepness without bound makes it
/// a step: who pays more than tolerance times the own cost leaves.
///
/// - Note: none of the constants is known of any plan; they are assumptions or calibrated.
public struct ExitBehaviour: Equatable, Sendable {
  /// The rate of leaving without any reason, per year.
  public var base = 0.0

  /// What 100 yuan of yearly cost add to the rate, per year.
  public var toShare = 0.0

  /// What a rise of the yearly cost by 100 yuan since the share before adds, per year.
  public var toRise = 0.0

  /// Comparing the share with the own cost.
  public var fairness: Fairness?

  /// News that make members leave.
  public var news: [News] = []

  /// From this age on, and how strongly members of that age leave compared with the others.
  public var old: (age: Int, factor: Double)?

  /// The part of those who leave in a period who do so before its publication and do not pay it.
  public var escape = 1.0

  /// Of those who have left by themselves or for not paying, the rate of joining again, per year.
  public var reentry = 0.0

  /// Members stay for ever.
  public init() {}

  /// How members compare what they pay with what they could expect.
  public struct Fairness: Equatable, Sendable {
    /// So many times the own expected cost is still accepted.
    public var tolerance: Double
    /// How sharply; infinite for a step.
    public var steepness: Double
    /// The chance to leave in a period of a member who is sure that it is unfair.
    public var leaving: Double

    /// Describes how members compare.
    public init(tolerance: Double, steepness: Double, leaving: Double) {
      self.tolerance = tolerance
      self.steepness = steepness
      self.leaving = leaving
    }
  }

  /// News of a day.
  public struct News: Equatable, Sendable {
    /// The day.
    public var day: Day
    /// The part of the members who leave for it, in the period that holds the day.
    public var leaving: Double

    /// Describes news.
    public init(day: Day, leaving: Double) {
      self.day = day
      self.leaving = leaving
    }
  }

  /// Whether two are alike.
  public static func == (a: ExitBehaviour, b: ExitBehaviour) -> Bool {
    a.base == b.base && a.toShare == b.toShare && a.toRise == b.toRise && a.fairness == b.fairness
      && a.news == b.news && a.old?.age == b.old?.age && a.old?.factor == b.old?.factor
      && a.escape == b.escape && a.reentry == b.reentry
  }

  /// Whether nobody ever leaves by himself.
  public var isIdle: Bool {
    base == 0 && toShare == 0 && toRise == 0 && fairness == nil && news.isEmpty
  }

  /// The chance that a member of a class leaves in a period.
  ///
  /// - Parameters:
  ///   - period: the period.
  ///   - yearlyCost: what a year costs at the last share and at the one before, in yuan.
  ///   - ownCost: the expected benefit of the class in a year, in yuan.
  ///   - ages: the ages of the class.
  /// - Returns: a chance, 0 to 1.
  func chance(
    _ period: SharePeriod, yearlyCost: (last: Double, before: Double), ownCost: Double,
    ages: ClosedRange<Int>?
  ) -> Double {
    let rise = max(0, yearlyCost.last - yearlyCost.before)
    let hazard = base + toShare * yearlyCost.last / 100 + toRise * rise / 100
    var stay = 1.0
    if let old, let ages, ages.lowerBound >= old.age { stay = old.factor }
    var staying = exp(-period.years * stay * hazard)
    for item in news where item.day >= period.from && item.day < period.publication {
      staying *= 1 - item.leaving
    }
    if let fairness, yearlyCost.last > 0 {
      staying *= 1 - fairness.chance(yearlyCost: yearlyCost.last, ownCost: ownCost)
    }
    return 1 - staying
  }
}

extension ExitBehaviour.Fairness {
  /// The chance to leave of a member who pays one and could expect the other.
  func chance(yearlyCost: Double, ownCost: Double) -> Double {
    let ratio = yearlyCost / (tolerance * ownCost)
    guard steepness.isFinite else { return ratio > 1 ? leaving : 0 }
    return leaving / (1 + pow(ratio, -steepness))
  }
}

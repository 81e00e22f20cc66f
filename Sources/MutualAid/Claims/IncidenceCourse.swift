import Glibc

/// How the chance of a claim differs from the table of incidence: by time, by duration, by year.
///
///     rate[c, t, d] = q[c] × level × (1 + trend)^(years since the start) × dips(t) × year × selection(d)
///
/// per member and year, with year a gamma number of mean 1 that is drawn once for each calendar
/// year and replication.
public struct IncidenceCourse: Equatable, Sendable {
  /// True claims of members of long standing, in proportion to the table.
  public var level = 1.0

  /// Days after joining from which illness is covered.
  public var waitingDays = 0

  /// The part of the claims that come from accidents, for which there is no waiting.
  public var accidents = 0.0

  /// At joining, incidence in proportion to that of members of long standing.
  public var selectionAtEntry = 1.0

  /// After so many years selection has worn off; it does so evenly.
  public var selectionYears = 0.0

  /// By how much incidence grows in a year.
  public var trend = 0.0

  /// The coefficient of variation of a year's incidence.
  public var yearlySpread = 0.0

  /// Times in which fewer people are diagnosed.
  public var dips: [Dip] = []

  /// Incidence as in the table.
  public init() {}

  /// A time in which fewer people are diagnosed, and after which some of them come.
  public struct Dip: Equatable, Sendable {
    /// The first day.
    public var from: Day
    /// The first day after it.
    public var until: Day
    /// Diagnoses in proportion to ordinary ones.
    public var factor: Double
    /// The part of the missed diagnoses that is made up for.
    public var backlog: Double
    /// Over so many days after the dip.
    public var recoveryDays: Int

    /// Describes a dip.
    public init(from: Day, until: Day, factor: Double, backlog: Double, recoveryDays: Int) {
      self.from = from
      self.until = until
      self.factor = factor
      self.backlog = backlog
      self.recoveryDays = recoveryDays
    }

    /// Diagnoses of a day in proportion to ordinary ones.
    func factor(on day: Int) -> Double {
      if day >= from.number, day < until.number { return factor }
      guard day >= until.number, day < until.number + recoveryDays else { return 1 }
      return 1 + backlog * (1 - factor) * Double(until.number - from.number) / Double(recoveryDays)
    }
  }

  /// Trend and dips, averaged over the days of a period; level is not in it.
  func factor(_ period: SharePeriod, start: Day) -> Double {
    let middle = Double(period.from.number + period.publication.number) / 2
    let years = (middle - Double(start.number)) / SharePeriod.daysAYear
    let days = period.from.number..<period.publication.number
    let dipping = dips.reduce(1.0) { product, dip in
      product * days.reduce(0.0) { $0 + dip.factor(on: $1) } / Double(days.count)
    }
    return pow(1 + trend, years) * dipping
  }

  /// Incidence of members who joined a number of years ago, in proportion to long standing.
  func selection(years: Double) -> Double {
    guard selectionYears > 0 else { return 1 }
    let worn = min(1, max(0, years / selectionYears))
    return selectionAtEntry + (1 - selectionAtEntry) * worn
  }
}

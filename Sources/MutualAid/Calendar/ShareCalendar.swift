/// When a plan divides its costs: dates of shares, each with its publication before it.
///
/// The members who pay are counted at publication, and claims that are decided by then are shared.
/// A period runs from one publication to the next.
public struct ShareCalendar: Equatable, Sendable {
  /// The day on which the plan begins.
  public var start: Day

  /// How dates follow each other.
  public var rhythm: Rhythm

  /// How many days before a share its publication is, from 0 to 60.
  public var publicationLead: Int

  /// How dates of shares follow each other.
  public enum Rhythm: Equatable, Sendable {
    /// On these days of every month, 1 to 28, as the 14th and 28th of 相互宝.
    case daysOfMonth([Int])
    /// Every so many days, at least 1.
    case every(days: Int)
    /// So many times in each year from the start, 1 to 366, as evenly as days allow.
    case timesAYear(Int)
  }

  /// Describes a calendar.
  public init(start: Day, rhythm: Rhythm, publicationLead: Int = 0) {
    self.start = start
    self.rhythm = rhythm
    self.publicationLead = publicationLead
  }

  /// The mean number of shares in a year.
  public var sharesAYear: Double {
    switch rhythm {
    case .daysOfMonth(let days): 12 * Double(days.count)
    case .every(let days): SharePeriod.daysAYear / Double(days)
    case .timesAYear(let times): Double(times)
    }
  }

  /// The periods whose shares fall after the start and before `end`.
  ///
  /// A publication on or before the first day would have nothing to publish, so that the first
  /// period is the first one with a later publication.
  public func periods(until end: Day) -> [SharePeriod] {
    var periods: [SharePeriod] = []
    var from = start
    for share in shares(until: end) {
      let publication = Day(number: share.number - publicationLead)
      guard publication > from else { continue }
      periods.append(SharePeriod(from: from, publication: publication, share: share))
      from = publication
    }
    return periods
  }

  private func shares(until end: Day) -> [Day] {
    switch rhythm {
    case .daysOfMonth(let days):
      var dates: [Day] = []
      for year in start.year...max(start.year, end.year) {
        for month in 1...12 {
          dates += days.sorted().compactMap { Day(year: year, month: month, day: $0) }
        }
      }
      return dates.filter { $0 > start && $0 < end }
    case .every(let days):
      return stride(from: start.number + days, to: end.number, by: days).map { Day(number: $0) }
    case .timesAYear(let times):
      // The last day of each part of a year: the last share falls on its last day.
      return (0...(end.year - start.year)).flatMap { year in
        let first = anniversary(year).number
        let days = anniversary(year + 1).number - first
        return (1...times).map { Day(number: first + $0 * days / times - 1) }
      }.filter { $0 > start && $0 < end }
    }
  }

  /// The day so many years after the start; the 29th of February has its anniversary on the 28th.
  private func anniversary(_ years: Int) -> Day {
    Day(year: start.year + years, month: start.month, day: start.day)
      ?? Day(year: start.year + years, month: 2, day: 28) ?? start
  }
}

/// The time from one publication to the next.
public struct SharePeriod: Equatable, Sendable {
  /// The publication before, or the start of the plan: the first moment of the period.
  public var from: Day

  /// The publication that ends the period.
  public var publication: Day

  /// The day on which the share is paid.
  public var share: Day

  /// The length in days, at least 1.
  public var days: Int { publication.number - from.number }

  /// The length in years.
  public var years: Double { Double(days) / SharePeriod.daysAYear }

  /// The days of a mean year.
  public static let daysAYear = 365.25
}

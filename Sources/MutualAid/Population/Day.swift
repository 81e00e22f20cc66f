/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// Dates are counted as days since 1970-01-01, so that the distance of two days is the difference
/// of their numbers. The calendar is carried back unchanged before 1582 (the proleptic calendar of
/// ISO 8601); leap seconds and time zones play no part.
///
/// Source: ISO 8601-1:2019; conversions after H. Hinnant, *chrono-Compatible Low-Level Date
/// Algorithms* (2014), <https://howardhinnant.github.io/date_algorithms.html>.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public var number: Int

  /// The day that lies so many days after 1970-01-01.
  ///
  /// - Parameter number: days, of any sign, below 10^15 in magnitude.
  public init(number: Int) {
    self.number = number
  }

  /// A day of the calendar, or `nil` if there is no such day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: from 1 to the length of the month: 29 in February of a leap year.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Years that begin on March 1, so that a leap day is the last of its year.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    number = 365 * marchYear + leapDays + dayOfYear - Day.epoch
  }

  /// Reads `YYYY-MM-DD`, such as `2019-01-28`; `nil` for anything else.
  ///
  /// - Parameter text: four, two and two ASCII digits with hyphens between, and no more.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year of the calendar.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// Whether one day is before another.
  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

  /// Whether a year has a February 29: every fourth, but of full centuries only every fourth.
  ///
  /// - Parameter year: the year.
  /// - Returns: whether its February has 29 days.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: the year, for February.
  /// - Returns: 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    precondition((1...12).contains(month), "a year has the months 1 to 12")
    switch month {
    case 2: return isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days from 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468

  /// Days of 400 years, after which the calendar repeats.
  private static let era = 146_097

  /// Year, month and day together.
  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + Day.epoch
    let era = (shifted >= 0 ? shifted : shifted - Day.era + 1) / Day.era
    let dayOfEra = shifted - era * Day.era
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (Day.era - 1)) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = (marchMonth + 2) % 12 + 1
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it, such as `2019-01-28`; years have at least four digits.
  public var description: String {
    let (year, month, day) = parts
    let digits = String(year.magnitude)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(year < 0 ? "-" : "")\(zeros)\(digits)"
      + "-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

import Testing

@testable import MutualAid

/// The Gregorian calendar by its rules.
struct DayTests {
  @Test func everyDayOfTwoCenturiesComesBack() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    // 201 years with 49 leap days: 1900 and 2100 have none.
    #expect(last.number - first.number + 1 == 201 * 365 + 49)
    for number in first.number...last.number {
      let day = Day(number: number)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
    }
  }

  @Test(arguments: [(1900, false), (1999, false), (2000, true), (2020, true), (2100, false)])
  func leapYearsHaveAFebruary29(_ year: Int, _ isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test func knowsWhatIsNoDate() {
    #expect(Day(year: 2019, month: 4, day: 31) == nil)
    #expect(Day(year: 2019, month: 13, day: 1) == nil)
    #expect(Day(year: 2019, month: 1, day: 0) == nil)
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(day("2019-01-28").description == "2019-01-28")
  }
}

import MutualAid
import Testing

@Suite struct DayTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  // Days of POSIX time; the last two are the ends of what ISO 8601 writes with four digits.
  @Test(
    arguments: [
      (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2019, 1, 28, 17_924), (1969, 12, 31, -1),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func `numbers are days since 1970-01-01`(
    year: Int, month: Int, day: Int, number: Int
  ) throws {
    #expect(try self.day(year, month, day).number == number)
    let back = Day(number: number)
    #expect(back.year == year && back.month == month && back.day == day)
  }

  @Test func `every day from 1900 to 2100 follows the one before, and comes back`() throws {
    // Counted the other way: 70 years, 17 of them leap years, for 1900 is none.
    var number = -(70 * 365 + 17)
    #expect(try day(1900, 1, 1).number == number)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for year in 1900...2100 {
      for (i, usual) in lengths.enumerated() {
        let isLeap = year % 4 == 0 && year != 1900 && year != 2100
        let length = usual + (i == 1 && isLeap ? 1 : 0)
        for day in 1...length {
          let date = try self.day(year, i + 1, day)
          try #require(date.number == number)
          try #require(date.year == year && date.month == i + 1 && date.day == day)
          number += 1
        }
        #expect(Day(year: year, month: i + 1, day: length + 1) == nil)
        #expect(Day(year: year, month: i + 1, day: 0) == nil)
      }
    }
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2020, true), (2021, false), (2100, false), (2400, true),
  ])
  func `full centuries are leap years only every fourth time`(year: Int, leap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == leap)
    #expect(Day(year: year, month: 2, day: 28) != nil)
  }

  @Test(arguments: [0, 13, -1]) func `a year has the months 1 to 12`(month: Int) {
    #expect(Day(year: 2019, month: month, day: 1) == nil)
  }

  @Test func `a day is written with two digits for month and day`() throws {
    #expect(try day(2019, 1, 8).description == "2019-01-08")
    #expect(try day(2021, 12, 28).description == "2021-12-28")
  }

  @Test func `days are ordered by time, and their distance is that of their numbers`() throws {
    let days = try [(2018, 10, 16), (2019, 1, 28), (2019, 2, 14)].map { try day($0, $1, $2) }
    #expect(days[0] < days[1] && days[1] < days[2])
    #expect(days.reversed().sorted() == days)
    #expect(days[2].number - days[1].number == 17)
  }
}

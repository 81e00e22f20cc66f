import MutualAid
import Testing

@Suite struct DayTests {
  @Test func `numbers are days since 1970-01-01`() throws {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    // Days of POSIX time: 951,782,400 s and 1,548,633,600 s, that is 11,016 and 17,924 days.
    #expect(Day("2000-02-29")?.number == 11_016)
    #expect(Day("2019-01-28")?.number == 17_924)
    #expect(Day("1969-12-31")?.number == -1)
    #expect(Day("0001-01-01")?.number == -719_162)
    #expect(Day("9999-12-31")?.number == 2_932_896)
  }

  @Test func `every day from 1900 to 2100 follows the one before, and comes back`() throws {
    var number = try #require(Day(year: 1900, month: 1, day: 1)).number
    // The other way to count: 70 years, 17 of them leap years, for 1900 is none.
    #expect(number == -(70 * 365 + 17))
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for year in 1900...2100 {
      for (i, usual) in lengths.enumerated() {
        let isLeap = year % 4 == 0 && year != 1900 && year != 2100
        let length = usual + (i == 1 && isLeap ? 1 : 0)
        for day in 1...length {
          let date = try #require(Day(year: year, month: i + 1, day: day))
          try #require(date.number == number)
          try #require(date.year == year && date.month == i + 1 && date.day == day)
          try #require(Day(date.description) == date)
          number += 1
        }
        #expect(Day(year: year, month: i + 1, day: length + 1) == nil)
        #expect(Day(year: year, month: i + 1, day: 0) == nil)
        #expect(Day.length(ofMonth: i + 1, year: year) == length)
      }
    }
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2020, true), (2021, false), (2100, false), (2400, true),
  ])
  func `full centuries are leap years only every fourth time`(year: Int, leap: Bool) {
    #expect(Day.isLeap(year: year) == leap)
    #expect((Day(year: year, month: 2, day: 29) != nil) == leap)
  }

  @Test(arguments: [
    "", "2019", "2019-1-28", "2019-01-8", "19-01-28", "2019-01-280", "2019/01/28", "2019-13-01",
    "2019-00-10", "2019-04-31", "2019-02-29", "0000-01-01", "+019-01-28", "2019-01--1",
    "-2019-01-28", "2019-01-28 ", "2019-01-28-", "２０１９-01-28", "٢٠١٩-01-28",
  ])
  func `a text that is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days before the year 1 are still written`() {
    #expect(Day(number: -719_162 - 1).description == "0000-12-31")
    #expect(Day(number: -719_162 - 366 - 1).description == "-0001-12-31")
  }

  @Test func `days are ordered by time`() throws {
    let days = try ["2018-10-16", "2019-01-28", "2019-02-14"].map { try #require(Day($0)) }
    #expect(days == days.shuffled().sorted())
    #expect(days[2].number - days[1].number == 17)
  }
}

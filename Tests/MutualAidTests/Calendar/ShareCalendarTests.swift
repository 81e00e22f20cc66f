import Testing

@testable import MutualAid

/// Dates of shares and publications.
struct ShareCalendarTests {
  private static let xiangHuBao = ShareCalendar(
    start: day("2018-10-16"), rhythm: .daysOfMonth([14, 28]), publicationLead: 7)

  @Test func xiangHuBaoHas71Shares() throws {
    let periods = ShareCalendarTests.xiangHuBao.periods(until: day("2022-01-01"))
    let (first, last) = (day("2019-01-28"), day("2021-12-28"))
    #expect(periods.count { $0.share >= first && $0.share <= last } == 71)
    #expect(periods.last?.share == last)
    #expect(periods.allSatisfy { $0.share.number - $0.publication.number == 7 })
    #expect(try #require(periods.first).from == day("2018-10-16"))
    #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.publication == $1.from })
    #expect(ShareCalendarTests.xiangHuBao.sharesAYear == 24)
  }

  @Test func whatWouldBePublishedBeforeTheStartIsLeftOut() {
    let calendar = ShareCalendar(
      start: day("2018-10-22"), rhythm: .daysOfMonth([28, 14]), publicationLead: 7)
    #expect(calendar.periods(until: day("2019-01-01")).first?.share == day("2018-11-14"))
  }

  @Test func everySoManyDays() {
    let calendar = ShareCalendar(start: day("2020-02-01"), rhythm: .every(days: 10))
    let shares = calendar.periods(until: day("2020-03-02")).map(\.share.description)
    #expect(shares == ["2020-02-11", "2020-02-21"])
    #expect(calendar.sharesAYear == 36.525)
  }

  @Test(arguments: [1, 2, 12, 24, 52, 365])
  func soManyTimesAYear(_ times: Int) {
    let calendar = ShareCalendar(start: day("2019-01-01"), rhythm: .timesAYear(times))
    let periods = calendar.periods(until: day("2023-01-01"))
    // A share on the first day itself has nothing to publish.
    #expect(periods.count == 4 * times - (times == 365 ? 1 : 0))
    #expect(periods.last?.share == day("2022-12-31"))
    // The first period begins on the first day, and not on the evening before it.
    let days = periods.dropFirst().map(\.days)
    #expect((days.max() ?? 0) - (days.min() ?? 0) <= 1)
    #expect(periods.allSatisfy { $0.days >= 1 && $0.years == Double($0.days) / 365.25 })
  }
}

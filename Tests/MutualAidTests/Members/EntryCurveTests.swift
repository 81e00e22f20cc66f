import Glibc
import Testing

@testable import MutualAid

/// How many people join, by each kind of curve.
struct EntryCurveTests {
  private let calendar = ShareCalendar(start: day("2019-01-01"), rhythm: .timesAYear(24))

  private func joining(_ curve: EntryCurve, until end: String = "2021-01-01") -> [Int64] {
    calendar.periods(until: day(end)).map {
      curve.joining($0, start: calendar.start, members: 1_000_000)
    }
  }

  @Test func nobody() {
    #expect(joining(.none).allSatisfy { $0 == 0 })
  }

  @Test func stepsChangeOnTheirDay() {
    let curve = EntryCurve.steps([
      .init(from: day("2018-01-01"), perYear: 365_250),
      .init(from: day("2019-01-11"), perYear: 36_525), .init(from: day("2019-12-01"), perYear: 0),
    ])
    let numbers = joining(curve)
    // The first period has 14 days: ten with a thousand a day, four with a hundred.
    #expect(numbers[0] == 10_400)
    #expect(numbers.reduce(0, +) == 10_000 + 100 * 324)
    #expect(curve.bound(until: day("2021-01-01"), start: calendar.start) == 42_400)
  }

  @Test func aTableIsMetOnItsDates() {
    let periods = calendar.periods(until: day("2021-01-01"))
    let curve = EntryCurve.table([
      .init(day: periods[3].publication, joined: 1000),
      .init(day: periods[9].publication, joined: 5000),
    ])
    let numbers = joining(curve)
    #expect(numbers[0...3].reduce(0, +) == 1000)
    #expect(numbers.reduce(0, +) == 5000)
    #expect(numbers[10...].allSatisfy { $0 == 0 })
  }

  @Test func theLogisticCurveReachesATenthAndNineTenths() {
    // From a tenth at the middle - width / 2 to nine tenths at the middle + width / 2.
    let middle = day("2023-01-01")
    let curve = EntryCurve.logistic(total: 1_000_000_000, middle: middle, width: 200)
    func joined(_ days: Int) -> Double {
      let period = SharePeriod(
        from: calendar.start, publication: Day(number: middle.number + days), share: middle)
      return Double(curve.joining(period, start: calendar.start, members: 0)) / 1e9
    }
    for (days, part) in [(-100, 0.1), (0, 0.5), (100, 0.9)] {
      #expect((joined(days) - part).magnitude < 1e-8)
    }
  }

  @Test func growthIsExponential() {
    let numbers = joining(.growth(rate: log(2)))
    // 14 days at a doubling in 365.25: 2^(14 / 365.25) - 1 = 0.0269241.
    #expect(numbers[0] == Int64((1e6 * (pow(2, 14 / 365.25) - 1)).rounded()))
    #expect(
      EntryCurve.growth(rate: 1).bound(until: day("2021-01-01"), start: calendar.start) == nil)
  }
}

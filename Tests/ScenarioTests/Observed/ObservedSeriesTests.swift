import MutualAid
import Seeds
import Testing

@testable import Scenario

/// Histories as tables, units, and the group that a day is compared with.
@Suite struct ObservedSeriesTests {
  private func error(_ text: String) throws -> String {
    let error = try #require(throws: ObservedSeries.TextError.self) {
      try ObservedSeries(csv: text)
    }
    expectChinese(error.given, quoting: text)
    expectChinese(error.allowed)
    return "\(error.line): \(error.given); \(error.allowed)"
  }

  @Test func `the history of 相互宝 is read to its last line`() throws {
    let text = try #require(String(validating: Seeds.historyXiangHuBao.bytes, as: UTF8.self))
    let points = try ObservedSeries(csv: text).points
    #expect(points.count == 71)
    #expect(points.map(\.line) == Array(2...72))
    #expect(points.filter { $0.measure == "members" }.count == 27)
    #expect(points.filter { $0.confidence == "low" }.count == 2)
    let peak = try #require(points.first { $0.value == 105.8035 })
    #expect("\(peak.day)" == "2020-11-14")
    #expect((peak.unit, peak.scope, peak.sources.count) == ("million", "sharing Nov P1 = peak", 2))
    #expect(points.allSatisfy { !$0.sources.isEmpty })
  }

  @Test func `columns stand in any order and may be fewer`() throws {
    let points = try ObservedSeries(
      csv: "value, date ,other,measure\r\n-1.5,2020-02-29,x, a b \r\n\r\n"
    ).points
    let day = try #require(Day(year: 2020, month: 2, day: 29))
    #expect(
      points == [
        .init(
          line: 2, day: day, measure: "a b", value: -1.5, unit: "", scope: "",
          confidence: "medium", sources: [])
      ])
  }

  // Spreadsheets put one in front of the UTF-8 that they write.
  @Test func `a byte order mark is no part of the first column's name`() throws {
    let text = "date,measure,value\r\n2020-02-29,a,1\r\n"
    #expect(try ObservedSeries(csv: "\u{FEFF}" + text).points == ObservedSeries(csv: text).points)
  }

  @Test(arguments: [
    ("", "1: there is no column date; "), ("date,value\n", "1: there is no column measure; "),
    ("date,measure,value\n", "1: there is no point; "),
    ("date,measure,value\n2019-02-28,m,1\n2019-02-29,m,1", "3: date is 2019-02-29; "),
    ("date,measure,value\n2019-2-8,m,1", "2: date is 2019-2-8; "),
    ("date,measure,value\n2019-02-28,m,much", "2: value is much; "),
    ("date,measure,value\n2019-02-28,m,inf", "2: value is inf; "),
    ("date,measure,value\n2019-02-28,,1", "2: measure is empty; "),
    ("date,measure,value\n2019-02-28,m,1,2", "2: 4 cells; as many as the first line has, 3"),
    ("date,measure,value\n2019-02-28,\"m\",1", "2: a quotation mark; "),
    ("date,measure,value,unit\n2019-02-28,m,1,fen", "2: unit is fen; one of people, million, "),
    ("date,measure,value,confidence\n2019-02-28,m,1,sure", "2: confidence is sure; one of low, "),
  ])
  func `a line that cannot be read is named`(text: String, message: String) throws {
    #expect(try error(text).hasPrefix(message))
  }

  @Test(arguments: [
    ("million", 1.5, "people", 1.5e6), ("million", 2, "claims", 2e6), ("cases", 24, "claims", 24),
    ("million yuan", 1875, "yuan", 1.875e9), ("yuan", 0.03, "yuan", 0.03),
    ("percent", 50, "share", 0.5), ("years", 2, "years", 2), ("", 7, "ratio", 7),
  ])
  func `values take the unit of the metric`(
    unit: String, value: Double, target: String, expected: Double
  ) throws {
    #expect(try #require(ObservedUnit(unit)).converted(value, to: target) == expected)
  }

  @Test func `people are no money`() throws {
    #expect(try #require(ObservedUnit("million")).converted(1, to: "yuan") == nil)
    #expect(try #require(ObservedUnit("yuan")).converted(1, to: "claims") == nil)
    #expect(ObservedUnit("fen") == nil)
  }

  @Test(arguments: [
    ("2019-01-14", "date=2019-01-14"), ("2019-01-20", "date=2019-01-14"),
    ("2019-01-21", "date=2019-01-14"), ("2019-01-22", "date=2019-01-28"),
    ("2019-01-04", "date=2019-01-14"), ("2019-01-03", nil), ("2019-02-07", "date=2019-01-28"),
    ("2019-02-08", nil),
  ])
  func `a day is compared with the nearest share date within ten days`(
    text: String, group: String?
  ) throws {
    let groups = ["", "date=2019-01-14", "date=2019-01-28", "date=2019-02-05 plan=old"]
    guard case .success(.day(let day)) = ScalarReader.read(text, as: .date) else {
      Issue.record("no date")
      return
    }
    #expect(ObservedDate.nearest(to: day, among: groups, plan: nil) == group)
  }

  @Test func `a linked plan and a year have groups of their own`() throws {
    let day = try #require(Day(year: 2019, month: 12, day: 31))
    let groups = ["year=2018", "year=2019", "year=2019 plan=old", "date=2020-01-03 plan=old"]
    #expect(ObservedDate.nearest(to: day, among: groups, plan: nil) == "year=2019")
    #expect(ObservedDate.nearest(to: day, among: groups, plan: "old") == "year=2019 plan=old")
    #expect(ObservedDate.nearest(to: day, among: groups, plan: "young") == nil)
    #expect(
      ObservedDate.nearest(to: day, among: [groups[3]], plan: "old") == "date=2020-01-03 plan=old")
    #expect(groups.map(ObservedDate.plan) == [nil, nil, "old", "old"])
  }
}

import Statistics
import Testing
import Wording

@testable import Report

@Suite struct BarChartTests {
  @Test(arguments: [
    (0.0, "", ""), (1.0, "████", "####"), (0.5, "██", "##"), (0.53125, "██▏", "##"),
    (0.71875, "██▉", "###"), (0.0001, "▏", "#"), (2.0, "████", "####"), (-1.0, "", ""),
  ])
  func `bars have eighths of a column, or whole number signs`(
    part: Double, blocks: String, ascii: String
  ) {
    #expect(BarStyle.blocks.bar(part, width: 4) == blocks)
    #expect(BarStyle.ascii.bar(part, width: 4) == ascii)
  }

  private func distribution(_ counts: [Int]) -> Distribution {
    Distribution(
      variant: "", metric: "share", group: "", unit: "yuan", count: counts.reduce(0, +), below: 0,
      above: 0,
      bins: counts.enumerated().map { .init(low: Double($0), high: Double($0), count: $1) },
      exceedance: [])
  }

  @Test func `a histogram is drawn bin by bin`() throws {
    let chart = try #require(BarChart(distribution([1, 2, 1])))
    #expect(
      chart.text(width: 30, style: .ascii, language: .english) == """
        How share (yuan) is spread
        0  25.0%  ##########
        1  50.0%  ####################
        2  25.0%  ##########

        """)
  }

  @Test func `many bins are put together, and none is lost`() throws {
    let chart = try #require(BarChart(distribution(Array(repeating: 5, count: 48))))
    #expect(chart.lines.count == 12)
    #expect(chart.lines[0].label == "0 – 3")
    #expect(chart.lines.allSatisfy { $0.number == "8.3%" })
  }

  @Test func `variants are as long as their means`() throws {
    func mean(_ variant: String, _ value: Double) -> ResultRow {
      ResultRow(
        variant: variant, metric: "paid", statistic: "mean", value: value, unit: "yuan")
    }
    let chart = try #require(BarChart([mean("点滴", 50), mean("B", 100)]))
    #expect(
      chart.text(width: 40, style: .blocks, language: .english) == """
        paid (yuan), mean by variant
        点滴   50.0  █████████████▌
        B     100.0  ███████████████████████████

        """)
    #expect(BarChart([mean("A", 1)]) == nil)
    #expect(BarChart([mean("A", 1), mean("B", -1)]) == nil)
  }

  @Test func `what is always the same has no histogram, nor has a narrow terminal`() throws {
    #expect(BarChart(distribution([7])) == nil)
    let chart = try #require(BarChart(distribution([1, 2])))
    #expect(chart.text(width: 12, style: .ascii, language: .english) == "")
  }
}

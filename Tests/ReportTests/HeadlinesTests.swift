import Statistics
import Testing
import Wording

@testable import Report

@Suite struct HeadlinesTests {
  private func mean(
    _ value: Double, _ error: Double, variant: String = "", metric: String = "annual-share",
    group: String = ""
  ) -> ResultRow {
    ResultRow(
      variant: variant, metric: metric, group: group, statistic: "mean", value: value,
      standardError: error, low: value - 2 * error, high: value + 2 * error, unit: "yuan")
  }

  private func sentences(
    _ rows: [ResultRow], _ headlines: [String] = ["annual-share"], in language: Language = .english
  ) -> [String] {
    Headlines(
      document: ResultsDocument(
        engine: "1", title: "t", sha256: "", seed: 1, replications: 10, facts: [], metrics: [],
        headlines: headlines, rows: rows)
    ).sentences.map { $0.text(in: language) }
  }

  @Test func `a mean is said with its interval, down to its first uncertain digit`() {
    #expect(
      sentences([mean(162.345, 0.2)])
        == ["A member pays 162.3 yuan (95% interval 161.9 to 162.7) a year on average."])
  }

  @Test func `two variants stand side by side, of more the smallest and the largest`() {
    let three = [
      mean(3, 0.1, variant: "a"), mean(1, 0.1, variant: "b"), mean(2, 0.1, variant: "c"),
    ]
    #expect(
      sentences(Array(three.prefix(2))) == [
        "A member pays 3.0 yuan (a; 95% interval 2.8 to 3.2) or 1.0 yuan (b; 95% interval "
          + "0.8 to 1.2) a year on average."
      ])
    #expect(
      sentences(three) == [
        "A member pays from 1.0 yuan (b; 95% interval 0.8 to 1.2) to 3.0 yuan (a; 95% interval "
          + "2.8 to 3.2) a year on average."
      ])
  }

  @Test func `what never varies is said to`() {
    #expect(
      sentences([mean(2, 0, metric: "amount")], ["amount"])
        == ["A person gets 2.00 yuan (the same in every replication) on average."])
  }

  @Test func `there are three sentences at most, and none of metrics without a whole`() {
    let rows = ["a", "b", "c", "d"].map { mean(1, 0.1, metric: $0) }
    #expect(sentences(rows, ["a", "b", "c", "d"]).count == 3)
    #expect(sentences([mean(1, 0.1, group: "year=2020")]) == [])
    #expect(sentences([mean(1, 0.1, variant: "a"), mean(1, 0.1, variant: "b", metric: "x")]) == [])
  }

  @Test func `every metric that is looked at first has Chinese words`() {
    let metrics = [
      "amount", "largest", "smallest", "gini", "paid", "winners", "amount-per-win",
      "amount-per-person", "period-share", "annual-share", "contribution",
    ]
    for metric in metrics {
      let sentence = sentences([mean(12, 0.5, metric: metric)], [metric], in: .chinese)
      #expect(sentence.count == 1)
      #expect(sentence.allSatisfy { $0.hasSuffix("。") && $0.contains("95% 区间") }, "\(sentence)")
    }
  }
}

import MonteCarlo
import Testing

@testable import Scenario

/// The grammar of thresholds, before names are looked up.
@Suite struct ExpectationTextTests {
  @Test func `all parts are found`() throws {
    let text = try ExpectationText(
      "probability(annual-share > 300 元, period=7) < 1% in \"相互宝, peak\"")
    #expect(text.statistic == "probability")
    #expect(text.metric == "annual-share")
    #expect(text.event == .init(relation: ">", limit: "300 元"))
    #expect(text.group == "period=7")
    #expect(text.condition == .init(relation: "<", limit: "1%"))
    #expect(text.variant == "相互宝, peak")
  }

  @Test(arguments: [
    ("mean(a)<1", "<", "1"), ("mean( a ) <= 1 元", "<=", "1 元"), ("mean (a)>=-3", ">=", "-3"),
    ("mean(a) ≤ 1", "<=", "1"), ("mean(a) ≥ 1", ">=", "1"), ("mean(a) > $x.y", ">", "$x.y"),
  ])
  func `spaces are free and relations are read`(text: String, relation: String, limit: String)
    throws
  {
    let text = try ExpectationText(text)
    #expect(text.statistic == "mean" && text.metric == "a" && text.group == "")
    #expect(text.condition == .init(relation: relation, limit: limit))
    #expect(text.variant == nil && text.event == nil)
  }

  @Test(arguments: [
    ("mean(a, class=female 40-49) < 1", "class=female 40-49"),
    ("mean(a, class=old (and ill)) < 1", "class=old (and ill)"),
    ("mean(a, \"class=:-) or so\") < 1", "class=:-) or so"),
    ("mean(a, round=1 second=0) < 1", "round=1 second=0"),
    ("mean(a, x=1, y=2) < 1", "x=1, y=2"),
  ])
  func `groups are written as tables name them`(text: String, group: String) throws {
    #expect(try ExpectationText(text).group == group)
  }

  @Test(arguments: [
    ("mean(a) < 1 in all in one", "all in one"), ("mean(a) < 1 in members=5万", "members=5万"),
    ("mean(a) < 1 in \"in\"", "in"),
  ])
  func `a variant goes up to the end`(text: String, variant: String) throws {
    #expect(try ExpectationText(text).variant == variant)
  }

  @Test(arguments: [
    ("", "has no metric in parentheses"), ("mean a < 1", "has no metric in parentheses"),
    ("mean(a < 1", "has a parenthesis or a quote that is not closed"),
    ("mean(a, \"b) < 1", "has a parenthesis or a quote that is not closed"),
    ("mean(a)", "has no limit"), ("mean(a) <", "has no limit behind <"),
    ("mean(a) <= ", "has no limit behind <="), ("mean(a) = 3", "has = 3 where a relation belongs"),
    ("mean(a) 3", "has 3 where a relation belongs"), ("mean(a) < 3 in", "has no variant behind in"),
    ("mean(a) in b", "has no limit"), ("probability(a >) < 1", "has no limit behind >"),
  ])
  func `what is wrong is said`(text: String, what: String) {
    #expect {
      try ExpectationText(text)
    } throws: { error in
      guard let mistake = error as? ExpectationText.Mistake else { return false }
      expectChinese(mistake.what, quoting: text)
      expectChinese(mistake.allowed)
      return "\(mistake.what)" == what
    }
  }

  @Test func `levels are read to the last digit`() {
    #expect(ExpectationStatistic.of("p99.9", event: nil) == .quantile(0.999))
    #expect(ExpectationStatistic.of("p0.01", event: nil) == .quantile(0.0001))
    #expect(ExpectationStatistic.of("tvar97.5", event: nil) == .tailMean(0.975))
    for word in [
      "p0", "p100", "p-1", "p", "p.5", "p5.", "p1.2.3", "p1e1", "pinf", "p٣", "tvar", "",
    ] {
      #expect(ExpectationStatistic.of(word, event: nil) == nil, "\(word)")
    }
  }
}

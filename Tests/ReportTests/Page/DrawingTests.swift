import Testing
import Wording

@testable import Report

@Suite("Scales, short numbers and markup")
struct DrawingTests {
  @Test("Numbers lie in proportion between the two ends")
  func linear() {
    let scale = Scale(10...20, from: 100, to: 0)
    #expect(scale(10) == 100)
    #expect(scale(15) == 50)
    #expect(scale(25) == 0)
    #expect(scale.ticks(5) == [10, 12, 14, 16, 18, 20])
  }

  @Test("Equal ratios lie equally far apart on a logarithmic scale")
  func logarithmic() {
    let scale = Scale(1...10_000, from: 0, to: 4, log: true)
    #expect((scale(100) - 2).magnitude < 1e-12)
    #expect(scale.ticks(5).map { $0.rounded() } == [1, 10, 100, 1000, 10_000])
    #expect(Scale(0...1, from: 0, to: 1, log: true)(0).isFinite)
  }

  @Test("What has no extent is given one", arguments: [0.0, 5, -3])
  func point(_ number: Double) {
    let scale = Scale(number...number, from: 0, to: 10)
    #expect(scale(number) == 5)
    #expect(!scale.ticks(4).isEmpty)
  }

  @Test("Ticks of narrow axes are told apart")
  func narrow() {
    let scale = Scale(43_170_000...43_190_000, from: 0, to: 1)
    let ticks = scale.ticks(4)
    let texts = ticks.map { ShortNumber.text($0, step: scale.step(ticks), in: .english) }
    #expect(texts == ["43.17M", "43.175M", "43.18M", "43.185M", "43.19M"])
  }

  @Test(
    "Large numbers are short in each language",
    arguments: [
      (0.0, "0", "0"), (9_990, "9,990", "9,990"), (20_000, "20k", "2万"),
      (1_500_000, "1.5M", "150万"), (1e8, "100M", "1亿"), (2.5e9, "2.5B", "25亿"),
      (-3.966e9, "-3.97B", "-39.7亿"), (0.0123, "0.0123", "0.0123"), (12.345, "12.3", "12.3"),
    ])
  func short(_ number: Double, _ english: String, _ chinese: String) {
    #expect(ShortNumber.text(number, in: .english) == english)
    #expect(ShortNumber.text(number, in: .chinese) == chinese)
  }

  @Test("Texts cannot become markup")
  func escaping() {
    #expect(
      Markup.element("p", ["title": "\"<&>\""], Markup.escaped("<script>&\""))
        == "<p title=\"&quot;&lt;&amp;&gt;&quot;\">&lt;script&gt;&amp;&quot;</p>")
    #expect(Markup.number(12.345) == "12.3")
    #expect(Markup.number(-0.04) == "0")
    #expect(Markup.number(.nan) == "0")
  }

  @Test("Labels are cut to the room they have")
  func cutting() {
    #expect(Canvas.cut("short", to: 100) == "short")
    #expect(Canvas.cut("点滴相互 of 2019 and later", to: 84) == "点滴相互 of…")
  }

  @Test(
    "Numbers are written to their first uncertain digit, in their unit",
    arguments: [
      ("yuan", 12.3456, 0.02, "12.35 yuan", "12.35元"), ("share", 0.12345, 0.001, "12.3%", "12.3%"),
      ("ratio", 0.33912, 0.001, "0.339", "0.339"),
      ("yuan", 1_234_567.8, 300, "1,234,568 yuan", "1,234,568元"),
    ])
  func quantity(
    _ unit: String, _ number: Double, _ error: Double, _ english: String, _ chinese: String
  ) {
    #expect(Quantity(unit: unit, language: .english).withUnit(number, error: error) == english)
    #expect(Quantity(unit: unit, language: .chinese).withUnit(number, error: error) == chinese)
    #expect(Quantity(unit: unit, language: .english).withUnit(nil) == "–")
  }
}

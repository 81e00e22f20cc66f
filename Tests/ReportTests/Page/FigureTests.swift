import Statistics
import Testing
import Wording

@testable import Report

@Suite("Charts of a page")
struct FigureTests {
  /// A document of some rows.
  private func document(
    _ rows: [ResultRow], headlines: [String] = [], variants: [VariantSettings] = [],
    distributions: [Distribution] = [], observed: [ObservedPoint] = [],
    convergence: [ResultRow] = []
  ) -> ResultsDocument {
    ResultsDocument(
      engine: "1", title: "A <title>", model: "mutual-aid", sha256: "00", seed: 1,
      replications: 100, facts: [], metrics: [("share", "what a member pays")],
      headlines: headlines, variants: variants, distributions: distributions, observed: observed,
      convergence: convergence, rows: rows)
  }

  private func row(
    _ statistic: String, _ value: Double, metric: String = "share", group: String = "",
    variant: String = "", exact: Double? = nil, unit: String = "yuan"
  ) -> ResultRow {
    ResultRow(
      variant: variant, metric: metric, group: group, statistic: statistic, value: value,
      standardError: 0.1, low: value - 0.2, high: value + 0.2, exact: exact, unit: unit)
  }

  private func kinds(_ document: ResultsDocument) -> [String] {
    Findings(document, language: .english).figures.map(\.kind)
  }

  /// The words of the marks of a drawing.
  private func marks(_ drawing: String) -> [String] {
    drawing.components(splitBy: "data-t=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test("A histogram has a mark for each bin, with its part and the exact one")
  func histogram() throws {
    let spread = Distribution(
      variant: "", metric: "share", group: "", unit: "yuan", count: 8, below: 0, above: 0,
      bins: [
        .init(low: 0, high: 4, count: 6, exact: 0.7), .init(low: 5, high: 9, count: 2, exact: 0.3),
      ],
      exceedance: [])
    let findings = Findings(
      document([row("mean", 3)], headlines: ["share"], distributions: [spread]), language: .english)
    let figure = try #require(findings.figures.first { $0.kind == "histogram" })
    for drawing in figure.drawings {
      #expect(
        marks(drawing) == [
          "0.00 to 4.00 yuan: 75.0%, exact 70.0%", "5.00 to 9.00 yuan: 25.0%, exact 30.0%",
        ])
    }
    #expect(
      figure.cells == [["0.00", "4.00", "75.0%", "70.0%"], ["5.00", "9.00", "25.0%", "30.0%"]])
  }

  @Test("Variants that differ in one number are drawn along it, others as rows")
  func variants() throws {
    let rows = ["a", "b"].flatMap { variant in
      ["mean", "p5", "p25", "p75", "p95"].map { row($0, 3, variant: variant) }
    }
    func settings(_ value: String) -> [VariantSettings.Setting] {
      [.init(path: "plan.members", value: value, origin: "file")]
    }
    let sized = document(
      rows, headlines: ["share"],
      variants: [
        .init(name: "a", settings: settings("20,000")),
        .init(name: "b", settings: settings("1,000,000")),
      ])
    let named = document(rows, headlines: ["share"])
    let along = try #require(Findings(sized, language: .english).comparisons().first)
    let below = try #require(Findings(named, language: .english).comparisons().first)
    #expect(along.drawings[0].contains("plan.members"))
    #expect(!below.drawings[0].contains("plan.members"))
    #expect(marks(along.drawings[0]).count == 2)
    #expect(along.cells == below.cells)
  }

  @Test("A course shows what was observed beside it")
  func course() throws {
    let groups = (1...9).map { "date=2019-0\($0)-14" }
    let rows = groups.flatMap { group in
      ["mean", "p5", "p25", "p75", "p95"].map { row($0, 3, group: group) }
    }
    let point = ObservedPoint(
      series: "s", metric: "share", date: "2019-03-14", value: 2.5, unit: "yuan",
      confidence: "high",
      groups: ["": groups[2]])
    let figure = try #require(
      Findings(document(rows, observed: [point]), language: .english).courses(most: 8).first)
    #expect(figure.kind == "fan")
    #expect(marks(figure.drawings[0]).filter { $0.contains("observed 2.50 yuan") }.count == 1)
    #expect(figure.cells[2].last == "2.50")
    #expect(figure.cells[3].last == "–")
  }

  @Test("Few groups stand by themselves, each with its mean and spread")
  func years() throws {
    let rows = (2018...2022).flatMap { year in
      [("mean", 3.0), ("p5", 1), ("p25", 2), ("p75", 4), ("p95", 5)].map {
        row($0.0, $0.1, group: "year=\(year)")
      }
    }
    let figure = try #require(Findings(document(rows), language: .english).courses(most: 8).first)
    for drawing in figure.drawings {
      #expect(drawing.components(splitBy: "class=\"whisker\"").count == 6)
      #expect(drawing.components(splitBy: "class=\"box\"").count == 6)
      #expect(drawing.components(splitBy: "class=\"dot s0\"").count == 6)
      #expect(!drawing.contains("class=\"outer\""))
    }
    #expect(figure.reading.hasPrefix("Dot: mean."))
  }

  @Test("A ledger is drawn only where both sides are equal")
  func ledger() {
    func rows(_ paid: Double) -> [ResultRow] {
      [("budget", 100), ("paid", paid), ("unclaimed", 10), ("returned", 20)].map {
        row("mean", $0.1, metric: $0.0)
      }
    }
    #expect(Findings(document(rows(70)), language: .english).ledgers().count == 1)
    #expect(Findings(document(rows(40)), language: .english).ledgers().isEmpty)
  }

  @Test("Members pay of aid and fee what nobody else does")
  func plan() throws {
    let rows = [("aid", 100.0), ("fee", 8), ("shortfall", 18)].map {
      row("mean", $0.1, metric: $0.0)
    }
    let figure = try #require(Findings(document(rows), language: .english).ledgers().first)
    #expect(figure.cells.map { $0[3] } == ["90.00", "18.00", "100.00", "8.00"])
  }

  @Test("The Lorenz curve and the convergence say their numbers")
  func curves() throws {
    let spread = Distribution(
      variant: "", metric: "amount", group: "", unit: "yuan", count: 4, below: 0, above: 0,
      bins: [.init(low: 0, high: 1, count: 4)], exceedance: [],
      lorenz: [
        .init(people: 0, money: 0), .init(people: 0.5, money: 0.2), .init(people: 1, money: 1),
      ])
    let looks = [100, 400].map { row("mean", 3, group: "replications=\($0)", exact: 3.1) }
    let findings = Findings(
      document([row("mean", 3)], distributions: [spread], convergence: looks), language: .english)
    let lorenz = try #require(findings.lorenzCurves().first)
    #expect(
      marks(lorenz.drawings[0])[1] == "the 50.0% with the least have 20.0% of the money")
    let convergence = try #require(findings.convergences().first)
    #expect(
      marks(convergence.drawings[1])[1] == "400 replications: 3.00, 95% interval 2.80 to 3.20 yuan")
  }

  @Test("Within a round counts are shared out over their seconds and add up to all")
  func rounds() throws {
    let rows = [("0", 10.0), ("1", 30), ("2-5", 60), ("6-9", 0)].map {
      row("mean", $0.1, metric: "round-winners", group: "round=20:00 second=\($0.0)", unit: "wins")
    }
    let figure = try #require(Findings(document(rows), language: .english).rounds().first)
    #expect(figure.cells.map { $0[2] } == ["0%", "10%", "40%", "100%", "100%"])
  }

  @Test("Every language has words for all that a page says")
  func words() {
    let page = ReportPage(document([row("mean", 3)], headlines: ["share"]), language: .chinese).html
    #expect(page.contains("<html lang=\"zh-CN\">"))
    #expect(page.contains("A &lt;title&gt;"))
    #expect(!page.contains("A <title>"))
    for english in ["The answer", "95% interval", "All tables", "Where this is from"] {
      #expect(!page.contains(english))
    }
  }
}

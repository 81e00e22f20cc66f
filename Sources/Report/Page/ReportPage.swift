import Statistics
public import Wording

/// Results as one page that needs nothing else: no network, no other file.
///
/// The answer comes first, then charts, each with its numbers as a table, then all tables, and at
/// the end where everything is from and how to make it again.
public struct ReportPage {
  private let document: ResultsDocument
  private let findings: Findings
  private let language: Language

  /// Prepares the page of a document.
  public init(_ document: ResultsDocument, language: Language) {
    self.document = document
    self.language = language
    findings = Findings(document, language: language)
  }

  /// The page, encoded in UTF-8; the same document gives the same bytes.
  public var html: String {
    let figures = findings.figures
    let festive = document.model == "packet" || document.model == "campaign"
    let named = figures.enumerated().map { (id: "chart-\($0.offset + 1)", figure: $0.element) }
    let body = [
      header, "<main>", answers, contents(named),
      named.map { PageFigure($0.figure, id: $0.id, findings).html }.joined(separator: "\n"),
      tables, Provenance(findings).html, "</main>",
      Markup.element("footer", [:], Markup.escaped("fentan \(document.engine) · 分摊")),
    ].joined(separator: "\n")
    let name = language == .chinese ? "zh-CN" : "en"
    return """
      <!doctype html>
      <html lang="\(name)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(Markup.escaped(document.title))</title>
      <link rel="icon" href="data:,">
      <style>\(ReportPage.style)</style></head>
      <body class="\(festive ? "festive" : "plain")">
      \(body)
      <script>\(ReportPage.script)</script>
      </body></html>

      """
  }

  private static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  private static let script = String(decoding: PackageResources.page_js, as: UTF8.self)

  private func say(_ message: Message) -> String { message.text(in: language) }

  private func section(_ id: String, _ title: String, _ content: String) -> String {
    Markup.element(
      "section", ["id": id, "aria-labelledby": "\(id)-title"],
      Markup.element("h2", ["id": "\(id)-title"], Markup.escaped(title)) + content)
  }

  private func paragraph(_ text: String, _ style: String = "") -> String {
    Markup.element("p", ["class": style], Markup.escaped(text))
  }

  private var header: String {
    let name = "model " + document.model
    let model = say(Message(name))
    let run =
      document.replications > 0
      ? say("\(NumberText.whole(document.replications)) replications, seed \(document.seed)")
      : say("computed from exact laws, without simulation")
    return Markup.element(
      "header", [:],
      Markup.element(
        "div", [:],
        paragraph("Fentan 分摊" + (document.model.isEmpty ? "" : " · \(model)"))
          + Markup.element("h1", [:], Markup.escaped(document.title)) + paragraph(run)))
  }

  private var answers: String {
    let all = Answers(findings).all
    let single = all.filter { $0.lines.count == 1 }
    let content =
      (single.isEmpty ? "" : Markup.element("ul", ["class": "cards"], single.map(card).joined()))
      + all.filter { $0.lines.count > 1 }.map(list).joined()
    return section("answer", say("The answer"), verdicts + content)
  }

  /// A number by itself.
  private func card(_ answer: Answers.Answer) -> String {
    let line = answer.lines[0]
    let details = [findings.meaning(answer.metric)] + line.details(findings)
    return Markup.element(
      "li", [:],
      Markup.element("span", [:], Markup.escaped(answer.metric))
        + Markup.element("b", [:], Markup.escaped(line.mean))
        + details.filter { !$0.isEmpty }.map {
          Markup.element("span", ["class": "soft"], Markup.escaped($0))
        }.joined())
  }

  /// A number for each variant or group.
  private func list(_ answer: Answers.Answer) -> String {
    let hasExact = answer.lines.contains { !$0.exact.isEmpty }
    let meaning = findings.meaning(answer.metric)
    let title = answer.metric + (meaning.isEmpty ? "" : say(": ") + meaning)
    return Markup.element("h3", [:], Markup.escaped(title))
      + PageTable.table(
        title,
        columns: [
          findings.variants.count > 1 ? say("variant") : say("group"), say("on average"),
          say("how sure"),
        ]
          + (hasExact ? [say("exactly")] : []) + [say("90 of 100 cases")],
        isText: { $0 == 0 || $0 == 2 || $0 == (hasExact ? 4 : 3) },
        cells: answer.lines.map {
          [$0.name, $0.mean, $0.interval] + (hasExact ? [$0.exact] : []) + [$0.range]
        })
  }

  private var verdicts: String {
    guard !document.verdicts.isEmpty else { return "" }
    let items = document.verdicts.map { verdict in
      let outcome =
        switch verdict.outcome {
        case .pass: "✓ " + say("kept")
        case .fail: "✗ " + say("not kept")
        case .undecided: "? " + say("undecided")
        }
      let quantity = Quantity(unit: verdict.unit, language: language)
      let basis = verdict.isExact ? say("exact") : say("simulated")
      return Markup.element(
        "li", ["class": verdict.outcome.rawValue],
        Markup.element("b", [:], Markup.escaped(outcome)) + " "
          + Markup.element("code", [:], Markup.escaped(verdict.expectation))
          + Markup.escaped(
            (verdict.variant.isEmpty ? "" : " · \(verdict.variant)")
              + " · \(quantity.withUnit(verdict.value)) (\(basis))"))
    }
    return Markup.element("h3", [:], Markup.escaped(say("What was expected")))
      + Markup.element("ul", ["class": "verdicts"], items.joined())
  }

  private func contents(_ named: [(id: String, figure: Figure)]) -> String {
    guard named.count > 2 else { return "" }
    let items = named.map { id, figure in
      Markup.element(
        "li", [:], Markup.element("a", ["href": "#\(id)"], Markup.escaped(figure.title)))
    }
    return Markup.element(
      "nav", ["aria-label": say("Charts")], Markup.element("ul", [:], items.joined()))
  }

  private var tables: String {
    let tables = TablePresentation(document).tables.map { table in
      let notes = table.notes.map { paragraph(say($0), "soft") }.joined()
      return Markup.element(
        "details", [:],
        Markup.element("summary", [:], Markup.escaped(say(table.title)))
          + PageTable.table(
            say(table.title), columns: table.columns.map { say($0.heading) },
            isText: { !table.columns[$0].isNumeric }, cells: table.rows.map { $0.map(say) })
          + notes)
    }
    return section("tables", say("All tables"), tables.joined())
  }
}

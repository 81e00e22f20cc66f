import Wording

/// Where the numbers of a page are from, and how to make them again.
struct Provenance {
  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  private var document: ResultsDocument { findings.document }

  private func say(_ message: Message) -> String { findings.say(message) }

  /// The markup.
  var html: String {
    Markup.element(
      "section", ["id": "provenance", "aria-labelledby": "provenance-title"],
      Markup.element(
        "h2", ["id": "provenance-title"], Markup.escaped(say("Where this is from")))
        + command + run + settings + facts)
  }

  private var command: String {
    guard !document.command.isEmpty else { return "" }
    let button = Markup.element(
      "button",
      [
        "type": "button", "hidden": "", "data-copy": document.command, "data-done": say("copied"),
      ], Markup.escaped(say("copy")))
    return Markup.element("p", [:], Markup.escaped(say("The command that makes it again:")))
      + Markup.element(
        "pre", ["tabindex": "0"], Markup.element("code", [:], Markup.escaped(document.command)))
      + button
  }

  private var run: String {
    let lines = [
      (say("engine"), "fentan \(document.engine)"), (say("seed"), "\(document.seed)"),
      (say("replications"), NumberText.whole(document.replications)),
      (say("digest of the scenario"), "sha256 \(document.sha256)"),
    ]
    return Markup.element(
      "dl", [:],
      lines.map {
        Markup.element("dt", [:], Markup.escaped($0.0))
          + Markup.element("dd", [:], Markup.escaped($0.1))
      }.joined())
  }

  private var settings: String {
    let lists = document.variants.enumerated().filter { !$0.element.settings.isEmpty }
    return lists.map { i, variant in
      let title =
        i == 0
        ? say("The scenario as it was read")
        : say("What is different in \(variant.name)")
      return Markup.element(
        "details", [:],
        Markup.element("summary", [:], Markup.escaped(title))
          + PageTable.table(
            title, columns: [say("key"), say("value"), say("from")], isText: { _ in true },
            cells: variant.settings.map { [$0.path, $0.value, origin($0.origin)] }, wraps: true))
    }.joined()
  }

  /// Where a value comes from; the reason of a default in the language of the page.
  private func origin(_ text: String) -> String {
    let mark = "default: "
    guard text.hasPrefix(mark) else { return text }
    return say("default: \(Message(String(text.dropFirst(mark.count))))")
  }

  private var facts: String {
    guard !document.facts.isEmpty else { return "" }
    return Markup.element("h3", [:], Markup.escaped(say("Facts that were used")))
      + Markup.element(
        "dl", [:],
        document.facts.map {
          Markup.element("dt", [:], Markup.escaped("$" + $0.name))
            + Markup.element("dd", [:], Markup.escaped("\($0.value): \($0.source)"))
        }.joined())
  }
}

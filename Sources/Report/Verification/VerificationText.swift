import Statistics
public import Wording

/// What came of running one scenario in many ways, as people read it.
public enum VerificationText {
  /// The text for a terminal of a width.
  public static func terminal(
    _ document: VerificationDocument, width: Int, language: Language = .english
  ) -> String {
    let terminal = TerminalTable(width: width, language: language)
    var lines = terminal.wrapped(
      "\(NumberText.counted(document.replications)) replications in "
        + "\(NumberText.counted(document.blocks)) blocks, seed \(document.seed), engine "
        + "\(document.engine)")
    if !document.reason.isEmpty { lines += terminal.wrapped(document.reason) }
    let table = ResultTable(
      title: "",
      columns: [
        .init("way", isNumeric: false), .init("sha256", isNumeric: false),
        .init("", isNumeric: false), .init("seconds"),
      ],
      rows: document.ways.enumerated().map { i, way in
        [
          way.name, Message(verbatim: "\(way.digest.prefix(12))"),
          i == 0 ? "reference" : way.isSame ? "same" : "DIFFERENT",
          Message(verbatim: NumberText.fixed(way.seconds, decimals: 2)),
        ]
      })
    let conclusions = kills(document) + [exactness(document)] + verdict(document)
    return terminal.wrapped(Message(verbatim: document.title)).map { $0 + "\n" }.joined()
      + lines.map { $0 + "\n" }.joined() + terminal.render(table) + "\n"
      + conclusions.flatMap(terminal.wrapped).map { $0 + "\n" }.joined()
  }

  private static func kills(_ document: VerificationDocument) -> [Message] {
    guard !document.savedAtKills.isEmpty else { return [] }
    let shares = document.savedAtKills.map { "\(100 * $0 / max(1, document.replications))%" }
    let saved: Message =
      "When it was killed the process had saved \(shares.joined(separator: ", "))."
    let isShort = document.savedAtKills.allSatisfy { $0 == 0 }
    return [
      isShort
        ? saved + " It is too short to be resumed midway; --replications asks for more." : saved
    ]
  }

  private static func exactness(_ document: VerificationDocument) -> Message {
    let money: Message = "Money adds up in every replication. "
    guard let worst = document.worst, let z = worst.z else {
      return money + "No row has an exact value to compare with."
    }
    let name = [worst.variant, worst.metric, worst.group, worst.statistic].filter { !$0.isEmpty }
    return money + "\(NumberText.whole(document.exactRows)) rows have an exact value; the largest "
      + "z is \(NumberText.fixed(z, decimals: 1)), of \(name.joined(separator: " "))."
  }

  private static func verdict(_ document: VerificationDocument) -> [Message] {
    if let digest = document.digest {
      return ["sha256 \(digest)", "\(document.ways.count) ways, the same bytes."]
    }
    let different = document.different
    return different.map { "DIFFERENT: \($0.name): \($0.difference)" }
      + ["\(document.ways.count) ways, \(different.count) of them not like the first."]
  }
}

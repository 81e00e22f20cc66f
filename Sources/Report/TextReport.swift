import Statistics
public import Wording

/// A whole document as text: heading, tables, facts, notes.
public struct TextReport: Sendable {
  private let document: ResultsDocument
  private let tables: [ResultTable]
  private let language: Language
  private let ownHeading: Message?

  /// Prepares the text of a document in the language of its readers.
  public init(
    _ document: ResultsDocument, groups: TablePresentation.Groups = .few,
    language: Language = .english
  ) {
    self.document = document
    self.language = language
    tables = TablePresentation(document, groups: groups).tables
    ownHeading = nil
  }

  /// Prepares a text with tables and a heading of its own.
  public init(
    _ document: ResultsDocument, tables: [ResultTable], heading: Message, language: Language
  ) {
    self.document = document
    self.language = language
    self.tables = tables
    ownHeading = heading
  }

  /// The document for a terminal.
  ///
  /// - Parameters:
  ///   - width: how many columns it has.
  ///   - bars: what charts are drawn with; `nil` for none.
  /// - Returns: the text, each line ended.
  public func terminal(width: Int, bars: BarStyle? = nil) -> String {
    let renderer = TerminalTable(width: width, language: language)
    var blocks = [(renderer.wrapped(title) + renderer.wrapped(heading)).lines]
    blocks += [headlines.sentences.flatMap(renderer.wrapped).lines].filter { !$0.isEmpty }
    if let bars, let chart {
      blocks += [chart.text(width: width, style: bars, language: language)].filter { !$0.isEmpty }
    }
    blocks += tables.map(renderer.render)
    blocks += [closing.flatMap(renderer.wrapped).lines].filter { !$0.isEmpty }
    return blocks.joined(separator: "\n")
  }

  /// The document as Markdown.
  public var markdown: String {
    let start = ["## \(MarkdownTable.escaped(document.title))", "", heading.text(in: language)]
      .lines
    let end = closing.map { "- \($0.text(in: language))" }.lines
    let middle = tables.map { MarkdownTable.render($0, language: language) }
    return ([start] + middle + [end]).joined(separator: "\n")
  }

  /// All that is said, for tests that look whether a language has words for it.
  var messages: [Message] { [heading] + headlines.sentences + tables.flatMap(\.messages) + closing }

  private var headlines: Headlines { Headlines(document: document) }

  /// A chart of the first headline metric: its variants side by side, or how it is spread in one.
  private var chart: BarChart? {
    let means = document.headlines.lazy.map(headlines.means).first { !$0.isEmpty } ?? []
    guard means.count < 2 else { return BarChart(means) }
    let metric = means.first?.metric
    return document.distributions.first { $0.metric == metric }.flatMap { BarChart($0) }
  }

  private var title: Message { Message(verbatim: document.title) }

  private var heading: Message {
    if let ownHeading { return ownHeading }
    return document.replications > 0
      ? "\(NumberText.counted(document.replications)) replications\(looks), "
        + "seed \(document.seed), engine \(document.engine)"
      : "computed from exact laws, without simulation; engine \(document.engine)"
  }

  /// In how many rounds a run that stops by itself was made.
  private var looks: Message {
    guard let looks = document.looks else { return "" }
    return looks.looks == 1 ? " in \(1) round" : " in \(looks.looks) rounds"
  }

  /// What a run that stops by itself has reached, and what its intervals are worth.
  private var stopping: [Message] {
    guard let looks = document.looks else { return [] }
    let missed = looks.precision.filter { !$0.isReached }.count
    let reached: Message =
      missed == 0 ? "The precision asked for is reached." : "\(missed) not precise enough."
    let each = NumberText.fixed(100 * looks.confidence, decimals: 2)
    return (looks.precision.isEmpty ? [] : [reached]) + [
      "95% low, 95% high: intervals of \(each)% each, so that those of all \(looks.looks) looks "
        + "together hold with 95%"
    ]
  }

  private var closing: [Message] {
    guard ownHeading == nil else { return document.notes }
    var lines = document.notes + stopping
    if document.replications > 0, document.rows.contains(where: { $0.exact != nil }) {
      lines.append(
        "exact: computed from the law itself, without simulation; z: (simulated - exact) / "
          + "standard error")
    }
    if document.rows.contains(where: { $0.statistic == "difference" }) {
      lines.append(
        "se paired: with the random numbers that the variants share; se unpaired: as of two "
          + "independent runs, which would need gain times as many replications for the same error")
    }
    lines += document.facts.map { "$\($0.name) = \($0.wording): \($0.source)" }
    return lines
  }
}

extension [String] {
  /// The lines as one text, each ended.
  fileprivate var lines: String { map { $0 + "\n" }.joined() }
}

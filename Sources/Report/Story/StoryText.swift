import Statistics
public import Wording

/// A story for people: one line an event, then the replication's own numbers.
public struct StoryText {
  private let document: StoryDocument
  private let showsAllGroups: Bool
  private let language: Language

  /// A metric with more groups than this is told as a whole only.
  private static let fewGroups = 20

  /// Prepares a story.
  ///
  /// - Parameters:
  ///   - document: the story.
  ///   - allGroups: whether numbers of metrics with many groups are shown as well.
  ///   - language: the language of its readers.
  public init(_ document: StoryDocument, allGroups: Bool, language: Language = .english) {
    self.document = document
    self.language = language
    showsAllGroups = allGroups
  }

  /// The story for a terminal; an event keeps its line, however long.
  public func terminal(width: Int) -> String {
    let tables = TerminalTable(width: width, language: language)
    return (tables.wrapped(Message(verbatim: document.title)) + tables.wrapped(heading))
      .map { $0 + "\n" }.joined() + "\n" + tables.render(events) + "\n" + tables.render(numbers)
  }

  /// The story in GitHub's Markdown.
  public var markdown: String {
    "# \(document.title)\n\n\(heading.text(in: language))\n\n"
      + MarkdownTable.render(events, language: language) + "\n"
      + MarkdownTable.render(numbers, language: language)
  }

  /// All that is said, for tests that look whether a language has words for it.
  var messages: [Message] { [heading] + events.messages + numbers.messages }

  private var heading: Message {
    let variant: Message = document.variant.isEmpty ? "" : "variant \(document.variant), "
    let number = NumberText.whole(document.replication)
    return "\(variant)replication \(number), seed \(document.seed), engine \(document.engine)"
  }

  private var events: ResultTable {
    let hasWho = document.events.contains { !$0.who.isEmpty }
    let headings: [Message] = ["time", "event"] + (hasWho ? ["whose"] : []) + ["how much"]
    return ResultTable(
      title: "What happened", columns: headings.map { .init($0, isNumeric: false) },
      rows: document.events.map { event in
        [time(event.time), Message(event.kind)] + (hasWho ? [Message(verbatim: event.who)] : [])
          + [Words.list(event.quantities.map(text))]
      })
  }

  /// A date, or a place in time such as `period 3`; rounds are called by their names.
  private func time(_ time: String) -> Message {
    if time.hasPrefix("after ") { return "after \(String(time.dropFirst(6)))" }
    if let plus = time.lastIndex(of: "+"), time.hasSuffix(" s") {
      return
        "\(String(time[..<plus].dropLast())) +\(String(time[plus...].dropFirst().dropLast(2))) s"
    }
    // As a unit the word is another one in Chinese.
    return time == "cards" ? Message(verbatim: time, chinese: "集卡") : numbered(time)
  }

  /// A text with its numbers as arguments.
  private func numbered(_ text: String) -> Message {
    var message: Message = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isNumber) {
      let number = rest[start...].prefix { $0.isNumber || ".,-".contains($0) }
      message += Message(String(rest[..<start])) + "\(String(number))"
      rest = rest[number.endIndex...]
    }
    return message + Message(String(rest))
  }

  /// Name, number and unit with one template: what a number counts is said of it as a whole.
  private func text(_ quantity: StoryEvent.Quantity) -> Message {
    let number = NumberText.exact(quantity.number, decimals: quantity.decimals, grouped: true)
    let isPlain = quantity.unit == quantity.name || quantity.unit == "people"
    return numbered(quantity.name) + " \(number)"
      + Message(isPlain ? "" : " \(quantity.unit)")
  }

  private var numbers: ResultTable {
    var counts: [String: Int] = [:]
    for number in document.numbers where !number.group.isEmpty {
      counts[number.metric, default: 0] += 1
    }
    let shown = document.numbers.filter {
      showsAllGroups || $0.group.isEmpty || counts[$0.metric, default: 0] <= StoryText.fewGroups
    }
    let hidden = document.numbers.count - shown.count
    return ResultTable(
      title: "What the run stores of this replication",
      columns: [
        .init("metric", isNumeric: false), .init("group", isNumeric: false), .init("value"),
        .init("unit", isNumeric: false), .init("events", isNumeric: false),
      ],
      rows: shown.map { number in
        [number.metric, number.group, value(number.value, number.unit)].verbatim
          + [Message(number.unit), Message(verbatim: mark(number))]
      },
      notes: notes(hidden: hidden))
  }

  private func value(_ value: Double, _ unit: String) -> String {
    let fewest = unit == "yuan" ? 2 : 0
    return NumberText.fixed(
      value, decimals: NumberText.decimals(writing: value, from: fewest, to: 6))
  }

  private func mark(_ number: StoryDocument.Number) -> String {
    guard let told = number.told else { return "–" }
    return number.agrees ? "=" : "\(value(told, number.unit))!"
  }

  private func notes(hidden: Int) -> [Message] {
    let told = document.numbers.filter { $0.told != nil }
    let agreeing = told.filter(\.agrees)
    var notes: [Message] = [
      "= the events add up to it exactly: \(NumberText.whole(agreeing.count)) of "
        + "\(NumberText.whole(told.count)) numbers that follow from events."
    ]
    if told.count < document.numbers.count { notes.append("– does not follow from events.") }
    if agreeing.count < told.count {
      notes.append("! the events add up to something else. Please report it.")
    }
    if hidden > 0 {
      notes.append(
        "\(NumberText.whole(hidden)) more by group: --groups all, or --format json.")
    }
    return notes
  }
}

import Report
import Scenario
import Wording

/// `fentan facts`: the figures of the documents.
struct FactsCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let operands = context.arguments.operands
    guard operands.count <= 1 else {
      throw Arguments.usage("one NAME at most, but \(operands.count) were given")
    }
    let book = try FactBook.builtIn()
    let facts = try selection(book, operands.first)
    if context.arguments.has(.json) {
      try context.write(FactBook.json(facts))
    } else if operands.isEmpty {
      try context.show(list(facts))
    } else {
      try context.show(facts.map(full).joined(separator: "\n"))
    }
    return .success
  }

  private func selection(_ book: FactBook, _ name: String?) throws(Failure) -> [Fact] {
    guard let name else { return book.facts }
    let wanted = name.hasPrefix("$") ? String(name.dropFirst()) : name
    let facts = book.facts.filter { $0.name.hasPrefix(wanted) }
    guard facts.isEmpty else { return facts }
    let nearest = nearestName(to: wanted, among: book.facts.map(\.name))
    throw Arguments.usage(
      "there is no fact \(wanted); `fentan facts` lists them all"
        + "\(nearest.map { "; did you mean \($0)?" } ?? "" as Message)")
  }

  private func list(_ facts: [Fact]) -> String {
    let title: Message = "\(facts.count) facts; `fentan facts NAME` tells source and reading."
    return context.tables.render(
      ResultTable(
        title: title,
        columns: [
          .init("name", isNumeric: false), .init("value", isNumeric: false),
          .init("date", isNumeric: false, dispensability: 1),
        ],
        rows: facts.map { [Message(verbatim: "$\($0.name)"), $0.wording, Message($0.date)] }))
  }

  private func full(_ fact: Fact) -> String {
    let lines: [(Message, String)] = [
      ("value", said(fact.wording)), ("unit", said(Message(fact.unit))),
      ("date", said(Message(fact.date))), ("meaning", said(Message(fact.meaning))),
      ("reading", said(Message(fact.reading))), ("place", said(Message(fact.place))),
      ("confidence", said(Message(fact.confidence))),
      ("source", fact.sources.joined(separator: "\n" + String(repeating: " ", count: 14))),
    ]
    return "$\(fact.name)\n"
      + lines.filter { !$0.1.isEmpty }.map { "  \(padded(said($0.0)))\($0.1)\n" }.joined()
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 12 - DisplayWidth.of(text)))
  }

  private func said(_ message: Message) -> String { message.text(in: context.language) }
}

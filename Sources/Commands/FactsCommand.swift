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
      try context.write(list(facts))
    } else {
      try context.write(facts.map(full).joined(separator: "\n"))
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
    TerminalTable(width: context.terminal.width).render(
      ResultTable(
        title: "\(facts.count) facts; `fentan facts NAME` tells source and reading.",
        columns: [
          .init("name", isNumeric: false), .init("value", isNumeric: false),
          .init("date", isNumeric: false, dispensability: 1),
        ],
        rows: facts.map { ["$\($0.name)", $0.valueText, $0.date] }))
  }

  private func full(_ fact: Fact) -> String {
    let lines = [
      ("value", fact.valueText), ("unit", fact.unit), ("date", fact.date),
      ("meaning", fact.meaning), ("reading", fact.reading), ("place", fact.place),
      ("confidence", fact.confidence),
      ("source", fact.sources.joined(separator: "\n              ")),
    ]
    return "$\(fact.name)\n"
      + lines.filter { !$0.1.isEmpty }
      .map { "  \($0.0)" + String(repeating: " ", count: 12 - $0.0.count) + $0.1 + "\n" }.joined()
  }
}

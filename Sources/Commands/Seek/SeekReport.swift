import MonteCarlo
import Report
import Scenario
import Wording

/// A search as people read it: the answer, what it rests on, and what was tried around it.
struct SeekReport {
  private let question: SeekQuestion
  private let search: SeekSearch

  init(_ question: SeekQuestion, _ search: SeekSearch) {
    self.question = question
    self.search = search
  }

  /// The report for a terminal.
  func terminal(_ renderer: TerminalTable) -> String {
    let text = sentences.flatMap(renderer.wrapped).map { $0 + "\n" }.joined()
    return text + "\n" + renderer.render(table)
  }

  /// The report as Markdown.
  func markdown(_ language: Language) -> String {
    sentences.map { $0.text(in: language) + "\n\n" }.joined()
      + MarkdownTable.render(table, language: language)
  }

  private var condition: String {
    "P(\(question.metric)\(question.group.isEmpty ? "" : " \(question.group)") > "
      + "\(question.limitText)) < \(percent(question.chance))"
  }

  private var sentences: [Message] {
    guard let answer = search.answer else {
      let last = search.steps.last.map { percent($0.chance.value) } ?? ""
      return [
        "\(condition) does not hold up to \(question.path) = \(grouped(question.to)), where the "
          + "chance is \(last)."
      ]
    }
    let isExact = search.steps.allSatisfy(\.chance.isExact)
    if answer == question.from {
      return [
        "\(condition) holds from the smallest number looked at: \(question.path) = "
          + "\(grouped(answer))."
      ]
    }
    var sentences: [Message] = ["\(condition) from \(question.path) = \(grouped(answer)) on."]
    if !search.isSettled {
      sentences.append(
        "Numbers above it were not all tried: larger ones kept being found where it does not hold.")
    } else if isExact {
      sentences.append(
        "Computed from the exact law; it also holds at all larger numbers that were tried.")
    } else {
      sentences.append("Simulated, so only known to a range.\(sure)")
    }
    return sentences
  }

  /// The numbers between which the answer lies, by the intervals of the chances.
  private var sure: Message {
    let above = search.steps.last { $0.chance.low >= question.chance }?.number
    let below = search.steps.first { step in
      step.chance.high < question.chance && step.number > above ?? 0
    }?.number
    let low: Message? = above.map { "surely more than \(grouped($0))" }
    let high: Message? = below.map { "surely enough are \(grouped($0))" }
    let known = [low, high].compactMap { $0 }
    return known.isEmpty ? "" : " At 95%: \(Words.list(known))."
  }

  private var table: ResultTable {
    let isExact = search.steps.allSatisfy(\.chance.isExact)
    var columns: [ResultTable.Column] = [
      .init(Message(verbatim: question.path)), .init("chance"),
    ]
    if !isExact { columns += [.init("95% low"), .init("95% high")] }
    let rows = shown.map { step in
      [grouped(step.number), percent(step.chance.value)]
        + (isExact ? [] : [percent(step.chance.low), percent(step.chance.high)])
    }
    return ResultTable(title: "What was tried", columns: columns, rows: rows, notes: [])
  }

  /// The survey, the answer with the number before it, and the checks: not every step.
  private var shown: [SeekSearch.Step] {
    guard let answer = search.answer,
      let place = search.steps.firstIndex(where: { $0.number == answer })
    else { return search.steps }
    return search.steps.enumerated().filter { i, step in
      i == place - 1 || i == place || search.survey.contains(step.number)
        || search.checks.contains(step.number)
    }.map(\.element)
  }

  private func grouped(_ number: Int64) -> String { NumberText.whole(Int(number)) }

  /// A chance with four significant digits.
  private func percent(_ part: Double) -> String {
    let percent = part * 100
    guard percent > 0 else { return "0%" }
    var decimals = 2
    var least = 10.0
    while percent < least, decimals < 9 {
      decimals += 1
      least /= 10
    }
    return NumberText.fixed(percent, decimals: decimals) + "%"
  }
}

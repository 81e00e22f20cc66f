public import Statistics
public import Wording

/// The table of thresholds: what became of each, and by which numbers.
struct ExpectationTable {
  let verdicts: [Verdict]

  var table: ResultTable {
    let hasVariants = verdicts.contains { !$0.variant.isEmpty }
    var columns: [ResultTable.Column] = [
      .init("verdict", isNumeric: false), .init("expectation", isNumeric: false),
    ]
    if hasVariants { columns.append(.init("variant", isNumeric: false)) }
    columns += [
      .init("value"), .init("95% low", dispensability: 2), .init("95% high", dispensability: 2),
      .init("unit", isNumeric: false, dispensability: 3),
      .init("basis", isNumeric: false, dispensability: 1),
    ]
    let rows = verdicts.map { verdict -> [Message] in
      func text(_ number: Double?) -> String {
        number.map { NumberText.fixed($0, decimals: verdict.decimals) } ?? "–"
      }
      let names = [verdict.expectation] + (hasVariants ? [verdict.variant] : [])
      return [verdict.outcome.text] + names.verbatim
        + [text(verdict.value), text(verdict.low), text(verdict.high)].verbatim
        + [Message(verdict.unit), verdict.basis]
    }
    return ResultTable(
      title: "Expectations: \(verdicts.tallied)", columns: columns, rows: rows, notes: [basis])
  }

  /// What the values rest on, for those who do not see the column.
  private var basis: Message {
    let exact = verdicts.filter(\.isExact).count
    return exact == verdicts.count
      ? "All values are exact: computed from the law itself."
      : exact == 0
        ? "No value is exact." : "\(exact) of \(verdicts.count) values are exact."
  }
}

extension Verdict.Outcome {
  /// The outcome with a mark that is seen at once.
  var text: Message {
    switch self {
    case .pass: "✓ pass"
    case .fail: "✗ fail"
    case .undecided: "? undecided"
    }
  }
}

extension [Verdict] {
  /// How many of each outcome there are.
  var tallied: Message {
    func count(_ outcome: Verdict.Outcome) -> Int { filter { $0.outcome == outcome }.count }
    func words(_ outcome: Verdict.Outcome, _ number: Message) -> Message {
      switch outcome {
      case .pass: "\(number) passed"
      case .fail: "\(number) failed"
      case .undecided: "\(number) undecided"
      }
    }
    let outcomes: [Verdict.Outcome] = [.pass, .fail, .undecided]
    return Words.list(
      outcomes.filter { count($0) > 0 }.map { words($0, NumberText.counted(count($0))) })
  }
}

extension Verdict {
  /// What the value rests on.
  var basis: Message { isExact ? "exact" : value == nil ? "not known" : "simulated" }

  /// The verdict in a sentence, for messages: `p99(x) <= 1元 in a: 1.35 yuan (95%: 1.33 to 1.37)`.
  public var sentence: Message {
    func text(_ number: Double?) -> Message {
      number.map { Message(verbatim: NumberText.fixed($0, decimals: decimals)) } ?? "open"
    }
    let isNamed =
      variant.isEmpty || expectation.hasSuffix(" in \(variant)")
      || expectation.hasSuffix(" in \"\(variant)\"")
    let name: Message =
      isNamed ? Message(verbatim: expectation) : "\(expectation) for \(variant)"
    guard value != nil else { return "\(name): no exact law is known" }
    let end: Message =
      isExact
      ? "exact" : low == nil && high == nil ? "no interval" : "95%: \(text(low)) to \(text(high))"
    // The share of what, a probability or a metric, is plain from its name.
    let number: Message = unit == "share" ? text(value) : "\(text(value)) \(Message(unit))"
    return "\(name): \(number) (\(end))"
  }

  /// Down to the first uncertain digit and one more; of what is exact as many as tell it from
  /// its limit.
  var decimals: Int {
    let size = max((value ?? 0).magnitude, limit.magnitude)
    let most = size >= 1e6 ? 0 : size >= 1000 ? 2 : 9
    var resolution = max(size, 1e-9) / 1000
    if let low, let high, high > low {
      resolution = (high - low) / 20
    } else if let value, (value - limit).magnitude > 1e-9 * Swift.max(1, limit.magnitude) {
      resolution = Swift.min(resolution, (value - limit).magnitude)
    }
    return Swift.min(NumberText.decimals(showing: resolution), most)
  }
}

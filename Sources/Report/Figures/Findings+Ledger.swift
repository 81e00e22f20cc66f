import Wording

extension Findings {
  /// Where the money comes from and where it goes, on average over all replications; only where the
  /// results have all parts of the sum.
  func ledgers() -> [Figure] {
    variants.prefix(6).flatMap { variant in
      ledgers(variant).map { ledger(variant, $0) }
    }
  }

  /// A sum of money from both sides.
  private struct Ledger {
    var group: String
    var sources: [(name: String, fen: Double)]
    var uses: [(name: String, fen: Double)]
    var total: Double { uses.reduce(0) { $0 + $1.fen } }
  }

  /// The ledgers of a variant: that of a campaign, or those of a plan's years.
  private func ledgers(_ variant: String) -> [Ledger] {
    func parts(_ metrics: [String], _ group: String) -> [(name: String, fen: Double)] {
      metrics.compactMap { metric in value(variant, metric, group, "mean").map { (metric, $0) } }
    }
    if value(variant, "budget", "", "mean") != nil, value(variant, "paid", "", "mean") != nil {
      return [
        Ledger(
          group: "", sources: parts(["budget"], ""),
          uses: parts(["paid", "leaked", "unclaimed", "returned"], ""))
      ].filter(balances)
    }
    let years =
      groups(variant, "aid", of: "year") + (groups(variant, "aid").contains("") ? [""] : [])
    return years.prefix(3).compactMap { year in
      guard value(variant, "fee", year, "mean") != nil else { return nil }
      let uses = parts(["aid", "fee"], year)
      let others = parts(["sponsor", "insured", "shortfall"], year)
      let left = uses.reduce(0) { $0 + $1.fen } - others.reduce(0) { $0 + $1.fen }
      // What members pay is what nobody else does, where it is not reported itself.
      let members = value(variant, "shares", year, "mean") ?? left
      return Ledger(group: year, sources: [("shares", members)] + others, uses: uses)
    }.filter(balances)
  }

  /// Whether both sides are the same to within a hundredth, what rounding carries over included.
  private func balances(_ ledger: Ledger) -> Bool {
    let sources = ledger.sources.reduce(0) { $0 + $1.fen }
    return ledger.total > 0 && (sources - ledger.total).magnitude <= 0.01 * ledger.total
  }

  private func ledger(_ variant: String, _ ledger: Ledger) -> Figure {
    let quantity = Quantity(unit: "yuan", language: language)
    let canvases = Canvas.both(language)
    let names = [variant, Findings.name(ledger.group)].filter { !$0.isEmpty }
    let shown: [(String, String, Double)] =
      ledger.sources.map { (say("from"), $0.name, $0.fen) }
      + ledger.uses.map { (say("to"), $0.name, $0.fen) }
    return Figure(
      kind: "ledger", title: ([say("Where the money goes")] + names).joined(separator: " · "),
      reading: say(
        "Means of all replications. In each of them both sides are equal to the fen; that is checked."
      ),
      drawings: [canvases.wide, canvases.narrow].map { draw(ledger, quantity, on: $0) },
      columns: [say("side"), say("part"), say("meaning"), say("yuan"), say("of all")], labels: 3,
      cells: shown.map { side, name, yuan in
        [side, name, meaning(name), quantity.text(yuan), Findings.percent(yuan / ledger.total)]
      })
  }

  private func draw(_ ledger: Ledger, _ quantity: Quantity, on canvas: Canvas) -> String {
    let names = canvas.isNarrow ? 104.0 : 210
    var plot = Plot(
      canvas, height: 230, x: 0...1, y: 0...1,
      margins: .init(left: names, right: names, top: 10, bottom: 10))
    let frame = plot.frame
    func places(_ parts: [(name: String, fen: Double)]) -> [(Double, Double)] {
      let gap = 10.0
      let room = frame.bottom - frame.top - gap * Double(max(0, parts.count - 1))
      let all = max(1e-9, parts.reduce(0) { $0 + max(0, $1.fen) })
      var top = frame.top
      return parts.map { part in
        let height = room * max(0, part.fen) / all
        defer { top += height + gap }
        return (top, top + max(height, 1))
      }
    }
    let left = places(ledger.sources)
    let right = places(ledger.uses)
    flows(ledger, left, right, &plot)
    for (side, parts, spans) in [(0, ledger.sources, left), (1, ledger.uses, right)] {
      let heights = labels(spans, frame.bottom)
      for (i, part) in parts.enumerated() {
        let place = side == 0 ? frame.left - 8 : frame.right + 8
        let edge = side == 0 ? frame.left : frame.right
        let middle = heights[i]
        let share = Findings.percent(part.fen / ledger.total)
        plot.mark(
          "\(part.name): \(quantity.withUnit(part.fen)), \(share)",
          Plot.rect(
            "flow-end \(Figure.style(side == 0 ? 0 : i + 1))", from: (edge - 4, spans[i].0),
            to: (edge + 4, spans[i].1)))
        plot.write(
          Canvas.cut(part.name, to: names - 12), at: (place, middle),
          anchor: side == 0 ? "end" : "start", class: "name")
        plot.write(
          canvas.isNarrow ? quantity.short(part.fen) : "\(quantity.short(part.fen)) · \(share)",
          at: (place, middle + 13),
          anchor: side == 0 ? "end" : "start")
      }
    }
    return plot.svg(say("Flow of money"))
  }

  /// Where names stand: beside their part, but never over one another nor below the end.
  private func labels(_ spans: [(Double, Double)], _ bottom: Double) -> [Double] {
    var places: [Double] = []
    for span in spans {
      places.append(max((places.last ?? -30) + 30, (span.0 + span.1) / 2))
    }
    var most = bottom - 12
    for i in places.indices.reversed() {
      places[i] = min(places[i], most)
      most = places[i] - 30
    }
    return places
  }

  /// Bands from each source to each use, in proportion.
  private func flows(
    _ ledger: Ledger, _ left: [(Double, Double)], _ right: [(Double, Double)], _ plot: inout Plot
  ) {
    let frame = plot.frame
    let middle = (frame.left + frame.right) / 2
    let total = max(1e-9, ledger.total)
    var starts = left.map(\.0)
    var ends = right.map(\.0)
    for (i, source) in ledger.sources.enumerated() {
      for (j, use) in ledger.uses.enumerated() {
        let part = max(0, source.fen) / total * max(0, use.fen) / total
        let a = (left[i].1 - left[i].0) * max(0, use.fen) / total
        let b = (right[j].1 - right[j].0) * max(0, source.fen) / total
        defer {
          starts[i] += a
          ends[j] += b
        }
        guard part > 0 else { continue }
        let n = Markup.number
        let curve = { (y: Double, z: Double) in "C\(n(middle)) \(n(y)) \(n(middle)) \(n(z)) " }
        plot.put(
          Markup.element(
            "path",
            [
              "class": "flow \(Figure.style(j + 1))",
              "d": "M\(n(frame.left)) \(n(starts[i]))\(curve(starts[i], ends[j]))\(n(frame.right)) "
                + "\(n(ends[j]))L\(n(frame.right)) \(n(ends[j] + b))"
                + "\(curve(ends[j] + b, starts[i] + a))\(n(frame.left)) \(n(starts[i] + a))Z",
            ]))
      }
    }
  }
}

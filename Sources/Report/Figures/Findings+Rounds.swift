import Statistics
import Wording

extension Findings {
  /// What happens within the rounds of a campaign, second by second: how much of the stock is gone,
  /// and how many requests are sent and dropped.
  func rounds() -> [Figure] {
    guard let variant = variants.first else { return [] }
    var figures: [Figure] = []
    if let stock = curve(
      variant, "round-winners", kind: "sold-out", title: say("How fast the rounds are sold out"),
      reading: say("The part of a round's wins that has gone after so many seconds, on average."),
      isCumulative: true)
    {
      figures.append(stock)
    }
    if let load = curve(
      variant, "requests", kind: "load", title: say("Requests in a second"),
      reading: say("Means over all replications of the requests in each second of a round."),
      isCumulative: false)
    {
      figures.append(load)
    }
    if let drops = curve(
      variant, "drop-rate", kind: "capacity", title: say("Where capacity is short"),
      reading: say("The part of all requests of a second that is dropped, on average."),
      isCumulative: false)
    {
      figures.append(drops)
    }
    return figures
  }

  /// A stretch of seconds of a round with its number.
  private struct Stretch {
    var from: Double
    var to: Double
    var value: Double
  }

  private func stretches(_ variant: String, _ metric: String) -> [(round: String, [Stretch])] {
    var order: [String] = []
    var lists: [String: [Stretch]] = [:]
    for group in groups(variant, metric) {
      let parts = group.components(splitBy: " second=")
      guard parts.count == 2, let value = value(variant, metric, group, "mean") else { continue }
      let ends = parts[1].split(separator: "-").compactMap { Double($0) }
      guard let first = ends.first, let last = ends.last else { continue }
      let round = Findings.name(parts[0])
      if lists[round] == nil { order.append(round) }
      lists[round, default: []].append(Stretch(from: first, to: last + 1, value: value))
    }
    return order.map { ($0, lists[$0, default: []]) }
  }

  private func curve(
    _ variant: String, _ metric: String, kind: String, title: String, reading: String,
    isCumulative: Bool
  ) -> Figure? {
    let all = stretches(variant, metric).prefix(6).filter { $0.1.count > 3 }
    guard !all.isEmpty, all.contains(where: { $0.1.contains { $0.value > 0 } }) else { return nil }
    let unit = isCumulative ? "share" : quantity(metric, groups(variant, metric)[0]).unit
    let quantity = Quantity(unit: unit, language: language)
    let lines = all.map { round, stretches in (round, points(stretches, metric, isCumulative)) }
    let canvases = Canvas.both(language)
    return Figure(
      kind: kind, title: title + (variant.isEmpty ? "" : " · \(variant)"), reading: reading,
      legend: lines.enumerated().map {
        ("line " + Figure.style($0), say("round \($1.0)"))
      },
      drawings: [canvases.wide, canvases.narrow].map {
        draw(lines, quantity, title, isStepped: !isCumulative, on: $0)
      },
      columns: [say("round"), say("seconds"), isCumulative ? say("gone") : metric], labels: 1,
      cells: lines.flatMap { round, points in
        points.map { [round, ShortNumber.text($0.0, in: .english), quantity.text($0.1)] }
      })
  }

  /// What is drawn of a round: the running part of all wins, or the numbers of single seconds.
  private func points(
    _ stretches: [Stretch], _ metric: String, _ isCumulative: Bool
  ) -> [(Double, Double)] {
    guard isCumulative else {
      // Counts of longer stretches are shared out over their seconds; parts are not.
      let isPart = metric == "drop-rate"
      return stretches.map { stretch in
        (stretch.from, isPart ? stretch.value : stretch.value / (stretch.to - stretch.from))
      }
    }
    let total = max(1e-9, stretches.reduce(0) { $0 + $1.value })
    var gone = 0.0
    return [(0, 0)]
      + stretches.map { stretch in
        gone += stretch.value
        return (stretch.to, gone / total)
      }
  }

  /// The moment after which nothing changes any more, and a little.
  private func lastMoment(_ lines: [(String, [(Double, Double)])]) -> Double {
    let changes = lines.compactMap { _, points -> Double? in
      guard let end = points.last?.1 else { return nil }
      let place = points.lastIndex { ($0.1 - end).magnitude > 1e-3 * max(end, 1e-9) }
      return place.map { points[min($0 + 1, points.count - 1)].0 }
    }
    return max(changes.max() ?? 1, 1) * 1.15
  }

  private func draw(
    _ lines: [(String, [(Double, Double)])], _ quantity: Quantity, _ title: String,
    isStepped: Bool, on canvas: Canvas
  ) -> String {
    let all = lines.flatMap(\.1)
    let last = lastMoment(lines)
    var plot = Plot(
      canvas, height: 280, x: 0...last, y: 0...max(all.map(\.1).max() ?? 1, 1e-9))
    plot.drawY(
      quantity.name.isEmpty ? title : quantity.name, text: { quantity.short($0, step: $1) })
    plot.drawX(say("seconds after the cue"), text: { ShortNumber.text($0, step: $1, in: language) })
    for (i, (round, points)) in lines.enumerated() {
      let places = points.filter { $0.0 <= last }.map { (plot.x($0.0), plot.y($0.1)) }
      plot.put(Plot.path("line " + Figure.style(i), places))
      for (j, point) in points.enumerated() where j < places.count {
        plot.mark(
          say(
            "round \(round), second \(ShortNumber.text(point.0, in: language)): \(quantity.text(point.1))"
          ),
          Plot.dot("hit", at: places[j], radius: 8)
            + Plot.dot("dot " + Figure.style(i), at: places[j], radius: 2.2))
      }
    }
    return plot.svg(title)
  }
}

extension String {
  /// The parts between occurrences of a text.
  func components(splitBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}

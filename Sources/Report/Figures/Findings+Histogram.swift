import Statistics
import Wording

extension Findings {
  /// How often which numbers came out, for each headline metric; variants below one another on one
  /// axis, the exact law as a line over the simulated bars.
  func histograms() -> [Figure] {
    spreads.map { key, all in
      let quantity = Quantity(unit: all[0].unit, language: language)
      let hasExact = all.contains { $0.bins.contains { $0.exact != nil } }
      let legend = [
        (style: "bar", name: say("simulated")), (style: "exact", name: say("exact law")),
      ]
      let canvases = Canvas.both(language)
      return Figure(
        kind: "histogram",
        title: say("How \(key) is spread"),
        reading: say(
          "Each bar is the part of all \(NumberText.whole(all[0].count)) simulated numbers that lie in it."
        ) + outside(all), legend: hasExact ? legend : [],
        drawings: [canvases.wide, canvases.narrow].map { draw(all, quantity, on: $0) },
        columns: (variants.count > 1 ? [say("variant")] : [])
          + [say("from"), say("to"), say("simulated")] + (hasExact ? [say("exact")] : []),
        labels: variants.count > 1 ? 1 : 0,
        cells: all.flatMap { spread in
          spread.bins.map { bin in
            (variants.count > 1 ? [spread.variant] : [])
              + [quantity.text(bin.low), quantity.text(bin.high)]
              + [Findings.percent(Double(bin.count) / Double(spread.count))]
              + (hasExact ? [bin.exact.map(Findings.percent) ?? "–"] : [])
          }
        })
    }
  }

  /// The distributions of one metric and group together, each named as on its axis.
  var spreads: [(name: String, all: [Distribution])] {
    var order: [String] = []
    var lists: [String: [Distribution]] = [:]
    for spread in document.distributions where spread.count > 0 && spread.bins.count > 1 {
      let key = spread.metric + (spread.group.isEmpty ? "" : " (\(spread.group))")
      if lists[key] == nil {
        guard order.count(where: { $0.hasPrefix(spread.metric + " (") }) < Findings.mostGroups
        else { continue }
        order.append(key)
      }
      lists[key, default: []].append(spread)
    }
    return order.prefix(Findings.mostSpreads).map {
      ($0, Array(lists[$0, default: []].prefix(Findings.mostRows)))
    }
  }

  /// So many metrics and groups are drawn.
  private static let mostSpreads = 8

  /// Of a metric that has groups so many are drawn.
  private static let mostGroups = 3

  /// So many variants are drawn in one chart.
  static let mostRows = 8

  /// A part of 1 in percent, with digits enough for rare things.
  static func percent(_ part: Double) -> String {
    let decimals =
      part >= 0.1 ? 1 : part >= 0.001 ? 2 : NumberText.decimals(showing: part * 100) + 1
    return NumberText.fixed(part * 100, decimals: part == 0 ? 0 : decimals) + "%"
  }

  private func outside(_ all: [Distribution]) -> String {
    let outside = all.reduce(0) { $0 + $1.below + $1.above }
    let total = all.reduce(0) { $0 + $1.count }
    guard outside > 0 else { return "" }
    return " "
      + say(
        "Further out, and not drawn, lie \(Findings.percent(Double(outside) / Double(total))).")
  }

  private func draw(
    _ all: [Distribution], _ quantity: Quantity, on canvas: Canvas
  ) -> String {
    let named = variants.count > 1
    let row = all.count == 1 ? 220.0 : 74
    let low = all.compactMap { $0.bins.first?.low }.min() ?? 0
    let high = all.compactMap { $0.bins.last?.high }.max() ?? 1
    var plot = Plot(
      canvas, height: row * Double(all.count) + 40, x: low...high, y: 0...1,
      margins: .init(left: named ? 8 : 46, top: named ? 4 : 24))
    let frame = plot.frame
    let most = all.flatMap(\.bins).map { Double($0.count) }.max() ?? 1
    if !named, let only = all.first {
      let scale = Scale(0...(most / Double(only.count)), from: frame.bottom, to: frame.top)
      for tick in scale.ticks(4) {
        plot.line("grid", from: (frame.left, scale(tick)), to: (frame.right, scale(tick)))
        plot.write(
          ShortNumber.percent(tick), at: (frame.left - 5, scale(tick) + 4), anchor: "end")
      }
    }
    let height = (frame.bottom - frame.top) / Double(all.count)
    for (i, spread) in all.enumerated() {
      let floor = frame.top + Double(i + 1) * height
      let top = floor - height + (named ? 20 : 0)
      let largest = spread.bins.map { Double($0.count) }.max() ?? 1
      let scale = Scale(0...max(largest, 1), from: floor, to: top)
      bars(spread, quantity, scale, floor, &plot)
      if named {
        plot.line("axis", from: (frame.left, floor), to: (frame.right, floor))
        plot.write(
          Canvas.cut(spread.variant, to: canvas.width - 30), at: (frame.left, floor - height + 14),
          class: "name")
      }
    }
    plot.drawX(axis(all[0].metric, all[0].group), text: { quantity.short($0, step: $1) })
    return plot.svg(say("Histogram of \(all[0].metric)"))
  }

  private func bars(
    _ spread: Distribution, _ quantity: Quantity, _ y: Scale, _ floor: Double, _ plot: inout Plot
  ) {
    let step = spread.bins.count > 1 ? spread.bins[1].low - spread.bins[0].low : 1
    var line: [(Double, Double)] = []
    for bin in spread.bins {
      let from = plot.x(bin.low)
      let to = max(from + 1, plot.x(bin.low + step) - 0.5)
      let part = Double(bin.count) / Double(spread.count)
      let range =
        bin.low == bin.high
        ? quantity.withUnit(bin.low)
        : say("\(quantity.text(bin.low)) to \(quantity.withUnit(bin.high))")
      let exact = bin.exact.map { say(", exact \(Findings.percent($0))") } ?? ""
      let name = spread.variant.isEmpty ? "" : spread.variant + ": "
      plot.mark(
        "\(name)\(range): \(Findings.percent(part))\(exact)",
        // Among many variants the nearest bar answers; a field for each would double the page.
        (spread.variant.isEmpty ? Plot.rect("hit", from: (from, y.end), to: (to, floor)) : "")
          + Plot.rect("bar", from: (from, y(Double(bin.count))), to: (to, floor)))
      if let exact = bin.exact {
        line += [
          (from, y(exact * Double(spread.count))), (to, y(exact * Double(spread.count))),
        ]
      }
    }
    plot.put(Plot.path("exact", line))
  }
}

import Statistics
import Wording

extension Findings {
  /// How likely each headline metric is above a value: simulated as dots, exact as lines, the
  /// chances on a logarithmic axis so that rare years can be read.
  func exceedances() -> [Figure] {
    spreads.compactMap { key, spreads in
      let all = spreads.filter { $0.exceedance.count > 2 }
      guard !all.isEmpty else { return nil }
      let quantity = Quantity(unit: all[0].unit, language: language)
      let hasExact = all.contains { $0.exceedance.contains { $0.exact != nil } }
      let canvases = Canvas.both(language)
      return Figure(
        kind: "exceedance", title: say("How likely \(key) is above a value"),
        reading: say(
          "Read from a value upwards to the curve: so often it is exceeded. Rare chances have as much room as common ones (logarithmic axis)."
        ),
        legend: all.count > 1
          ? all.enumerated().map { (Figure.style($0), called($1.variant)) } : [],
        drawings: [canvases.wide, canvases.narrow].map { draw(all, quantity, on: $0) },
        columns: (variants.count > 1 ? [say("variant")] : [])
          + [say("above"), say("simulated")] + (hasExact ? [say("exact")] : []),
        labels: variants.count > 1 ? 1 : 0,
        cells: all.flatMap { spread in
          spread.exceedance.map { point in
            (variants.count > 1 ? [spread.variant] : [])
              + [quantity.text(point.value), Findings.percent(point.chance)]
              + (hasExact ? [point.exact.map(Findings.percent) ?? "–"] : [])
          }
        })
    }
  }

  private func draw(
    _ all: [Distribution], _ quantity: Quantity, on canvas: Canvas
  ) -> String {
    let points = all.flatMap(\.exceedance)
    let values = points.map(\.value)
    let least = points.map(\.chance).filter { $0 > 0 }.min() ?? 0.01
    var plot = Plot(
      canvas, height: 300, x: (values.min() ?? 0)...(values.max() ?? 1), y: (least / 1.5)...1,
      logY: true)
    plot.drawY(say("chance above"), text: { ShortNumber.percent($0, step: $1) })
    plot.drawX(axis(all[0].metric, all[0].group), text: { quantity.short($0, step: $1) })
    for (i, spread) in all.enumerated() {
      let style = Figure.style(i)
      let exact = spread.exceedance.compactMap { point in
        point.exact.map { (plot.x(point.value), plot.y($0)) }
      }
      plot.put(Plot.path("line \(style)", exact))
      if exact.isEmpty {
        plot.put(
          Plot.path(
            "line thin \(style)",
            spread.exceedance.map { (plot.x($0.value), plot.y($0.chance)) }))
      }
      for point in spread.exceedance {
        let name = spread.variant.isEmpty ? "" : spread.variant + ": "
        let exact = point.exact.map { say(", exact \(Findings.percent($0))") } ?? ""
        plot.mark(
          name
            + say("above \(quantity.withUnit(point.value)): \(Findings.percent(point.chance))")
            + exact,
          (all.count > 1
            ? "" : Plot.dot("hit", at: (plot.x(point.value), plot.y(point.chance)), radius: 8))
            + Plot.dot("dot \(style)", at: (plot.x(point.value), plot.y(point.chance)), radius: 2.6)
        )
      }
    }
    return plot.svg(say("Chances that \(all[0].metric) is above a value"))
  }
}

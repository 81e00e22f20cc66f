import Statistics
import Wording

extension Findings {
  /// The Lorenz curve of money that is split: how much of it those with the least have together.
  func lorenzCurves() -> [Figure] {
    let all = document.distributions.filter { $0.lorenz.count > 2 }.prefix(6)
    guard !all.isEmpty else { return [] }
    let canvases = Canvas.both(language)
    return [
      Figure(
        kind: "lorenz", title: say("How unequally the money is split"),
        reading: say(
          "The further the curve hangs below the straight line of equal parts, the more unequal; the area between them, doubled, is Gini's coefficient."
        ),
        legend: [(style: "equal", name: say("all equal"))]
          + (all.count > 1
            ? all.enumerated().map { (style: "line " + Figure.style($0), name: called($1.variant)) }
            : []),
        drawings: [canvases.wide, canvases.narrow].map { lorenz(Array(all), on: $0) },
        columns: (variants.count > 1 ? [say("variant")] : [])
          + [say("part of the people"), say("their part of the money")],
        labels: variants.count > 1 ? 1 : 0,
        cells: all.flatMap { spread in
          spread.lorenz.map { point in
            (variants.count > 1 ? [spread.variant] : [])
              + [Findings.percent(point.people), Findings.percent(point.money)]
          }
        })
    ]
  }

  private func lorenz(_ all: [Distribution], on canvas: Canvas) -> String {
    let side = canvas.isNarrow ? 300.0 : 340
    var margins = Plot.Margins()
    margins.right = max(14, canvas.width - side - margins.left)
    var plot = Plot(canvas, height: side, x: 0...1, y: 0...1, margins: margins)
    plot.drawY(say("part of the money"), text: { ShortNumber.percent($0, step: $1) })
    plot.drawX(say("part of the people, least first"), text: { ShortNumber.percent($0, step: $1) })
    plot.put(Plot.line("equal", from: (plot.x(0), plot.y(0)), to: (plot.x(1), plot.y(1))))
    for (i, spread) in all.enumerated() {
      plot.put(
        Plot.path(
          "line " + Figure.style(i), spread.lorenz.map { (plot.x($0.people), plot.y($0.money)) }))
      for point in spread.lorenz {
        let name = spread.variant.isEmpty ? "" : spread.variant + ": "
        let (people, money) = (Findings.percent(point.people), Findings.percent(point.money))
        let place = (plot.x(point.people), plot.y(point.money))
        plot.mark(
          name + say("the \(people) with the least have \(money) of the money"),
          Plot.dot("hit", at: place, radius: 8)
            + Plot.dot("dot " + Figure.style(i), at: place, radius: 2.6))
      }
    }
    return plot.svg(say("Lorenz curve"))
  }

  /// What each class pays more or less than it costs.
  func subsidies() -> [Figure] {
    ["subsidy", "class-subsidy"].flatMap { metric in
      variants.prefix(8).compactMap { variant in
        let groups = groups(variant, metric, of: "class")
        return groups.isEmpty ? nil : subsidy(variant, metric, groups)
      }
    }
  }

  private func subsidy(_ variant: String, _ metric: String, _ groups: [String]) -> Figure {
    let quantity = quantity(metric, groups[0])
    let canvases = Canvas.both(language)
    return Figure(
      kind: "subsidy",
      title: say("Who pays for whom") + (variant.isEmpty ? "" : " · \(variant)"),
      reading: say(
        "To the right: a member of the class pays more than it costs, for others. To the left: others pay for the class."
      ),
      drawings: [canvases.wide, canvases.narrow].map {
        subsidy(variant, metric, groups, quantity, on: $0)
      },
      columns: [say("class"), say("mean"), say("95% low"), say("95% high")],
      cells: groups.map { group in
        let mean = row(variant, metric, group, "mean")
        return [Findings.name(group)]
          + [mean?.value ?? mean?.exact, mean?.low, mean?.high].map {
            quantity.text($0, error: mean?.standardError)
          }
      })
  }

  private func subsidy(
    _ variant: String, _ metric: String, _ groups: [String], _ quantity: Quantity,
    on canvas: Canvas
  ) -> String {
    let values = groups.map { value(variant, metric, $0, "mean") ?? 0 }
    let step = 26.0
    let labels = min(
      canvas.isNarrow ? 110 : 200,
      12 + (groups.map { Canvas.width(of: Findings.name($0)) }.max() ?? 0))
    var plot = Plot(
      canvas, height: step * Double(groups.count) + 44,
      x: min(0, values.min() ?? 0)...max(0, values.max() ?? 0), y: 0...1,
      margins: .init(left: labels, top: 6))
    plot.drawX(axis(metric, groups[0]), text: { quantity.short($0, step: $1) })
    for (i, group) in groups.enumerated() {
      let middle = plot.frame.top + step * (Double(i) + 0.5)
      let mean = row(variant, metric, group, "mean")
      plot.write(
        Canvas.cut(Findings.name(group), to: labels - 8), at: (labels - 6, middle + 4),
        anchor: "end")
      plot.mark(
        "\(Findings.name(group)): "
          + quantity.withUnit(mean?.value ?? mean?.exact, error: mean?.standardError),
        Plot.rect("hit", from: (plot.frame.left, middle - 12), to: (plot.frame.right, middle + 12))
          + Plot.rect(
            values[i] >= 0 ? "giving" : "taking", from: (plot.x(0), middle - 8),
            to: (plot.x(values[i]), middle + 8)))
    }
    plot.line("zero", from: (plot.x(0), plot.frame.top), to: (plot.x(0), plot.frame.bottom))
    return plot.svg(say("\(metric) by class"))
  }
}

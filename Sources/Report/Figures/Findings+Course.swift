import Statistics
import Wording

extension Findings {
  /// The dimensions along which a metric has a course.
  private static let dimensions = ["date", "period", "position", "day", "year"]

  /// With fewer groups a course is not drawn.
  private static let fewestPoints = 4

  /// Fewer groups stand by themselves: between two years there is nothing to draw a line through.
  private static let fewestForBands = 8

  /// Of so many variants the course is drawn.
  private static let mostVariants = 2

  /// Each metric along time or positions: mean, middle half, outer twentieths, and what was observed.
  ///
  /// The first variants only, as many as `most` charts allow.
  func courses(most: Int) -> [Figure] {
    var figures: [Figure] = []
    for metric in metrics {
      for dimension in Findings.dimensions {
        for variant in variants.prefix(Findings.mostVariants) where figures.count < most {
          let groups = groups(variant, metric, of: dimension)
          guard groups.count >= Findings.fewestPoints,
            value(variant, metric, groups[0], "mean") != nil
          else { continue }
          figures.append(course(variant, metric, dimension, groups))
        }
      }
    }
    return figures
  }

  private func course(
    _ variant: String, _ metric: String, _ dimension: String, _ groups: [String]
  ) -> Figure {
    let quantity = quantity(metric, groups[0])
    let observed = observed(variant, metric)
    let hasExact = groups.contains { row(variant, metric, $0, "mean")?.exact != nil }
    var legend = [
      (style: "line s0", name: say("mean")), (style: "inner", name: say("middle half")),
      (style: "outer", name: say("5th to 95th of 100 cases")),
    ]
    if groups.count < Findings.fewestForBands { legend = [] }
    if !observed.isEmpty { legend.append((style: "observed", name: say("observed"))) }
    if hasExact { legend.append((style: "exact", name: say("exact mean"))) }
    let canvases = Canvas.both(language)
    let isByPosition = dimension == "position"
    return Figure(
      kind: isByPosition ? "position" : "fan",
      title: (isByPosition ? say("\(metric) by position") : say("\(metric) through time"))
        + (variant.isEmpty ? "" : " · \(variant)"),
      reading: isByPosition
        ? say("Whoever opens at a position gets on average what the line says.")
        : groups.count < Findings.fewestForBands
          ? say(Findings.dotsAndLines)
          : say(
            "The line is the mean of all replications; half of them lie in the dark band, 90% in the light one."
          ),
      legend: legend,
      drawings: [canvases.wide, canvases.narrow].map {
        draw(variant, metric, groups, observed, quantity, on: $0)
      },
      columns: [say(Message(dimension)), say("mean"), "p5", "p25", "p75", "p95"]
        + (hasExact ? [say("exact mean")] : []) + (observed.isEmpty ? [] : [say("observed")]),
      cells: groups.map { group in
        [Findings.name(group)]
          + ["mean", "p5", "p25", "p75", "p95"].map { statistic in
            let row = row(variant, metric, group, statistic)
            return quantity.text(row?.value ?? row?.exact, error: row?.standardError)
          } + (hasExact ? [quantity.text(row(variant, metric, group, "mean")?.exact)] : [])
          + (observed.isEmpty ? [] : [quantity.text(observed[group])])
      })
  }

  /// What was observed, by the group that it is compared with.
  private func observed(_ variant: String, _ metric: String) -> [String: Double] {
    var points: [String: Double] = [:]
    for point in document.observed where point.metric == metric {
      if let group = point.groups[variant] { points[group] = point.value }
    }
    return points
  }

  private func draw(
    _ variant: String, _ metric: String, _ groups: [String], _ observed: [String: Double],
    _ quantity: Quantity, on canvas: Canvas
  ) -> String {
    func value(_ place: Int, _ statistic: String) -> Double {
      self.value(variant, metric, groups[place], statistic)
        ?? self.value(variant, metric, groups[place], "mean") ?? 0
    }
    let all =
      groups.indices.flatMap { [value($0, "p5"), value($0, "mean"), value($0, "p95")] }
      + observed.values
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let room = groups.count < Findings.fewestForBands ? 0.5 : 0
    var plot = Plot(
      canvas, height: 300, x: -room...(Double(groups.count - 1) + room),
      y: (low >= 0 && low < high / 4 ? 0 : low)...high)
    plot.drawY(axis(metric, groups[0]), text: { quantity.short($0, step: $1) })
    plot.drawX("", at: ticks(groups, on: canvas))
    func points(_ statistic: String) -> [(Double, Double)] {
      groups.indices.map { (plot.x(Double($0)), plot.y(value($0, statistic))) }
    }
    let isFew = groups.count < Findings.fewestForBands
    if !isFew {
      plot.put(Plot.path("outer", points("p5") + points("p95").reversed(), closed: true))
      plot.put(Plot.path("inner", points("p25") + points("p75").reversed(), closed: true))
      plot.put(Plot.path("line s0", points("mean")))
    }
    plot.put(
      Plot.path(
        "exact",
        groups.indices.compactMap { i in
          row(variant, metric, groups[i], "mean")?.exact.map {
            (plot.x(Double(i)), plot.y($0))
          }
        }))
    let half = (plot.frame.right - plot.frame.left) / Double(max(1, groups.count - 1)) / 2
    for i in groups.indices {
      let place = plot.x(Double(i))
      let mean = row(variant, metric, groups[i], "mean")
      let text = quantity.withUnit(mean?.value ?? mean?.exact, error: mean?.standardError)
      let (low, high) = (quantity.text(value(i, "p5")), quantity.withUnit(value(i, "p95")))
      let seen =
        observed[groups[i]].map { say("; observed \(quantity.withUnit($0))") } ?? ""
      plot.mark(
        say("\(Findings.name(groups[i])): mean \(text); 90 of 100 cases between \(low) and \(high)")
          + seen,
        Plot.rect(
          "hit", from: (place - half, plot.frame.top), to: (place + half, plot.frame.bottom))
          + (isFew ? whiskers(place, plot) { value(i, $0) } : "")
          + Plot.dot(
            isFew ? "dot s0" : "point s0", at: (place, plot.y(value(i, "mean"))),
            radius: isFew ? 4 : 3)
          + (observed[groups[i]].map {
            Plot.dot("observed", at: (place, plot.y($0)), radius: 3.5)
          } ?? ""))
    }
    return plot.svg(say("\(metric) along \(groups.count) points"))
  }

  /// Mean and spread of a group that stands by itself.
  private func whiskers(
    _ place: Double, _ plot: Plot, _ value: (String) -> Double
  ) -> String {
    Plot.line("whisker", from: (place, plot.y(value("p5"))), to: (place, plot.y(value("p95"))))
      + Plot.line("box", from: (place, plot.y(value("p25"))), to: (place, plot.y(value("p75"))))
  }

  /// Names of a few groups; of dates the months.
  private func ticks(_ groups: [String], on canvas: Canvas) -> [(Double, String)] {
    let every = max(1, (groups.count + (canvas.isNarrow ? 3 : 7)) / (canvas.isNarrow ? 4 : 8))
    return groups.indices.filter { $0 % every == 0 }.map { i in
      let name = Findings.name(groups[i])
      return (Double(i), groups[i].hasPrefix("date=") ? String(name.prefix(7)) : name)
    }
  }
}

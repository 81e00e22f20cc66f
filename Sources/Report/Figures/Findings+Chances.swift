import Statistics
import Wording

extension Findings {
  /// The chance of each value of a category, such as who is luckiest, beside the exact one.
  func categories(most: Int) -> [Figure] {
    metrics.flatMap { metric in
      variants.compactMap { variant -> Figure? in
        let groups = groups(variant, metric).filter {
          row(variant, metric, $0, "probability") != nil
        }
        guard groups.count > 1, groups.count <= 200 else { return nil }
        return category(variant, metric, groups)
      }
    }.prefix(most).map { $0 }
  }

  private func category(_ variant: String, _ metric: String, _ groups: [String]) -> Figure {
    let quantity = Quantity(unit: "share", language: language)
    let rows = groups.map { row(variant, metric, $0, "probability") }
    let hasExact = rows.contains { $0?.exact != nil }
    let canvases = Canvas.both(language)
    let dimension = String(groups[0].prefix { $0 != "=" })
    return Figure(
      kind: "category",
      title: say("\(metric) by \(say(Message(dimension)))")
        + (variant.isEmpty ? "" : " · \(variant)"),
      reading: meaning(metric).isEmpty ? say("How often each came out.") : meaning(metric),
      legend: hasExact
        ? [(style: "bar", name: say("simulated")), (style: "exact", name: say("exact law"))] : [],
      drawings: [canvases.wide, canvases.narrow].map { canvas in
        let values = rows.flatMap { [$0?.value, $0?.exact, $0?.high].compactMap { $0 } }
        var plot = Plot(
          canvas, height: 240, x: 0...Double(groups.count), y: 0...(values.max() ?? 1))
        plot.drawY(say("chance"), text: { ShortNumber.percent($0, step: $1) })
        let every = max(1, (groups.count + (canvas.isNarrow ? 5 : 11)) / (canvas.isNarrow ? 6 : 12))
        plot.drawX(
          say(Message(dimension)),
          at: groups.indices.filter { $0 % every == 0 }.map {
            (Double($0) + 0.5, Findings.name(groups[$0]))
          })
        var line: [(Double, Double)] = []
        for (i, row) in rows.enumerated() {
          guard let row else { continue }
          let (from, to) = (plot.x(Double(i) + 0.08), plot.x(Double(i) + 0.92))
          let value = row.value ?? row.exact ?? 0
          let exact = row.exact.map { say(", exact \(Findings.percent($0))") } ?? ""
          plot.mark(
            "\(Findings.name(groups[i])): \(quantity.text(value, error: row.standardError))\(exact)",
            Plot.rect("hit", from: (from, plot.frame.top), to: (to, plot.frame.bottom))
              + Plot.rect("bar", from: (from, plot.y(value)), to: (to, plot.frame.bottom)))
          if let exact = row.exact { line += [(from, plot.y(exact)), (to, plot.y(exact))] }
        }
        plot.put(Plot.path("exact", line))
        return plot.svg(say("\(metric) by \(say(Message(dimension)))"))
      },
      columns: [say(Message(dimension)), say("simulated"), say("95% low"), say("95% high")]
        + (hasExact ? [say("exact")] : []),
      cells: zip(groups, rows).map { group, row in
        [Findings.name(group)]
          + [row?.value, row?.low, row?.high].map { quantity.text($0, error: row?.standardError) }
          + (hasExact ? [quantity.text(row?.exact)] : [])
      })
  }

  /// How the intervals of the headline means close in as replications are added.
  func convergences() -> [Figure] {
    let rows = document.convergence.filter { $0.statistic == "mean" }
    var order: [String] = []
    var lists: [String: [(Double, ResultRow)]] = [:]
    for row in rows {
      let parts = row.group.split(separator: " ")
      guard let last = parts.last, last.hasPrefix("replications="),
        let number = Double(last.dropFirst("replications=".count))
      else { continue }
      let key = ([row.metric, row.variant] + parts.dropLast().map(String.init))
        .filter { !$0.isEmpty }.joined(separator: " · ")
      if lists[key] == nil { order.append(key) }
      lists[key, default: []].append((number, row))
    }
    return order.prefix(6).compactMap { key in
      let points = lists[key, default: []]
      return points.count > 1 ? convergence(key, points) : nil
    }
  }

  private func convergence(_ name: String, _ points: [(Double, ResultRow)]) -> Figure {
    let quantity = Quantity(unit: points[0].1.unit, language: language)
    let canvases = Canvas.both(language)
    let exact = points.compactMap(\.1.exact).first
    return Figure(
      kind: "convergence", title: say("How sure the mean of \(name) becomes"),
      reading: say(
        "The mean after so many replications with its 95% interval: four times the replications halve it."
      ),
      legend: exact == nil
        ? []
        : [
          (style: "line s0", name: say("simulated mean")),
          (style: "exact", name: say("exact mean")),
        ],
      drawings: [canvases.wide, canvases.narrow].map { canvas in
        let numbers = points.flatMap { [$0.1.low, $0.1.high, $0.1.value].compactMap { $0 } }
        let counts = points.map(\.0)
        var plot = Plot(
          canvas, height: 260, x: (counts.min() ?? 1)...(counts.max() ?? 10),
          y: (numbers.min() ?? 0)...(numbers.max() ?? 1), logX: true)
        plot.drawY(quantity.name, text: { quantity.short($0, step: $1) })
        plot.drawX(say("replications"), text: { ShortNumber.text($0, step: $1, in: language) })
        func line(_ number: (ResultRow) -> Double?) -> [(Double, Double)] {
          points.compactMap { count, row in number(row).map { (plot.x(count), plot.y($0)) } }
        }
        plot.put(Plot.path("outer", line(\.low) + line(\.high).reversed(), closed: true))
        plot.put(Plot.path("line s0", line(\.value)))
        if let exact {
          plot.put(
            Plot.path(
              "exact", [(plot.frame.left, plot.y(exact)), (plot.frame.right, plot.y(exact))]))
        }
        for (count, row) in points {
          guard let value = row.value else { continue }
          let (low, high) = (
            quantity.text(row.low, error: row.standardError),
            quantity.withUnit(row.high, error: row.standardError)
          )
          plot.mark(
            say(
              "\(NumberText.whole(Int(count))) replications: \(quantity.text(value, error: row.standardError)), 95% interval \(low) to \(high)"
            ),
            Plot.rect(
              "hit", from: (plot.x(count) - 12, plot.frame.top),
              to: (plot.x(count) + 12, plot.frame.bottom))
              + Plot.dot("dot s0", at: (plot.x(count), plot.y(value))))
        }
        return plot.svg(say("How sure the mean of \(name) becomes"))
      },
      columns: [say("replications"), say("mean"), say("95% low"), say("95% high")],
      cells: points.map { count, row in
        [NumberText.whole(Int(count))]
          + [row.value, row.low, row.high].map { quantity.text($0, error: row.standardError) }
      })
  }
}

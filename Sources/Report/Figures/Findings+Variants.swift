import Statistics
import Wording

extension Findings {
  /// The headline metrics of all variants beside each other: mean, middle half and outer twentieths.
  ///
  /// Where one setting is a number that differs from variant to variant by more than a factor of
  /// five, such as the number of members, it is the axis, a logarithmic one; else variants are rows.
  func comparisons() -> [Figure] {
    guard variants.count > 1 else { return [] }
    return document.headlines.flatMap { metric -> [Figure] in
      let groups = groups(variants[0], metric)
      // Classes have a chart of their own.
      let apart = groups.filter { !$0.hasPrefix("class=") }
      let shown = apart.contains("") ? [""] : Array(apart.prefix(3))
      return shown.compactMap { comparison(metric, $0) }
    }
  }

  /// How means with their spread are read.
  static let dotsAndLines: Message =
    "Dot: mean. Thick line: the middle half of all cases. Thin line: from the 5th to the 95th of 100 cases."

  private func comparison(_ metric: String, _ group: String) -> Figure? {
    let own = variants.filter { value($0, metric, group, "mean") != nil }
    guard own.count > 1 else { return nil }
    let quantity = quantity(metric, group)
    let canvases = Canvas.both(language)
    let name = metric + (group.isEmpty ? "" : " (\(group))")
    let sizes = sizes(own)
    return Figure(
      kind: "comparison", title: say("\(name), variant by variant"),
      reading: say(Findings.dotsAndLines),
      drawings: [canvases.wide, canvases.narrow].map { canvas in
        if let sizes { return scatter(own, metric, group, sizes, quantity, on: canvas) }
        return rows(own, metric, group, quantity, on: canvas)
      },
      columns: [
        say("variant"), say("mean"), say("95% low"), say("95% high"), "p5", "p25", "p75", "p95",
      ],
      cells: own.map { variant in
        let mean = row(variant, metric, group, "mean")
        return [variant, quantity.text(mean?.value ?? mean?.exact, error: mean?.standardError)]
          + [mean?.low, mean?.high].map { quantity.text($0, error: mean?.standardError) }
          + ["p5", "p25", "p75", "p95"].map { quantity.text(value(variant, metric, group, $0)) }
      })
  }

  /// The one setting by which the variants differ, if it is a number that differs much.
  private func sizes(_ variants: [String]) -> (path: String, values: [String: Double])? {
    guard let first = document.variants.first else { return nil }
    let others = document.variants.dropFirst().flatMap(\.settings).map(\.path)
    let paths = Set(others).filter { path in
      document.variants.dropFirst().filter { $0.settings.contains { $0.path == path } }.count
        >= document.variants.count - 2
    }
    guard paths.count == 1, let path = paths.first else { return nil }
    var values: [String: Double] = [:]
    for variant in document.variants {
      let setting =
        variant.settings.first { $0.path == path } ?? first.settings.first { $0.path == path }
      guard let text = setting?.value.filter({ $0 != "," }), let number = Double(text), number > 0
      else { return nil }
      values[variant.name] = number
    }
    guard let low = values.values.min(), let high = values.values.max(), high >= 5 * low,
      variants.allSatisfy({ values[$0] != nil })
    else { return nil }
    return (path, values)
  }

  private func extent(_ variants: [String], _ metric: String, _ group: String) -> ClosedRange<
    Double
  > {
    let numbers = variants.flatMap { variant in
      ["mean", "p5", "p95"].compactMap { value(variant, metric, group, $0) }
    }
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
    let room = 0.05 * (high - low)
    return low >= 0 && low < high / 4 ? 0...(high + room) : (low - room)...(high + room)
  }

  private func says(_ variant: String, _ metric: String, _ group: String, _ quantity: Quantity)
    -> String
  {
    let mean = row(variant, metric, group, "mean")
    let low = quantity.text(value(variant, metric, group, "p5"))
    let high = quantity.withUnit(value(variant, metric, group, "p95"))
    let text = quantity.withUnit(mean?.value ?? mean?.exact, error: mean?.standardError)
    return say("\(variant): mean \(text); 90 of 100 cases between \(low) and \(high)")
  }

  private func scatter(
    _ own: [String], _ metric: String, _ group: String,
    _ sizes: (path: String, values: [String: Double]), _ quantity: Quantity, on canvas: Canvas
  ) -> String {
    let places = own.compactMap { sizes.values[$0] }
    let (low, high) = (places.min() ?? 1, places.max() ?? 10)
    var plot = Plot(
      canvas, height: 300, x: (low / 1.6)...(high * 1.6), y: extent(own, metric, group),
      logX: true)
    plot.drawY(axis(metric, group), text: { quantity.short($0, step: $1) })
    plot.drawX(sizes.path, text: { ShortNumber.text($0, step: $1, in: language) })
    let points = own.compactMap { variant -> (Double, Double)? in
      guard let size = sizes.values[variant], let mean = value(variant, metric, group, "mean")
      else {
        return nil
      }
      return (size, mean)
    }.sorted { $0.0 < $1.0 }
    plot.put(Plot.path("line thin s0", points.map { (plot.x($0.0), plot.y($0.1)) }))
    for variant in own {
      guard let size = sizes.values[variant], let mean = value(variant, metric, group, "mean")
      else {
        continue
      }
      let place = plot.x(size)
      func height(_ statistic: String) -> Double {
        plot.y(value(variant, metric, group, statistic) ?? mean)
      }
      plot.mark(
        says(variant, metric, group, quantity),
        Plot.rect("hit", from: (place - 9, plot.frame.top), to: (place + 9, plot.frame.bottom))
          + Plot.line("whisker", from: (place, height("p5")), to: (place, height("p95")))
          + Plot.line("box", from: (place, height("p25")), to: (place, height("p75")))
          + Plot.dot("dot s0", at: (place, plot.y(mean)), radius: 4))
    }
    return plot.svg(say("\(metric) by \(sizes.path)"))
  }

  private func rows(
    _ own: [String], _ metric: String, _ group: String, _ quantity: Quantity, on canvas: Canvas
  ) -> String {
    let step = 40.0
    var plot = Plot(
      canvas, height: step * Double(own.count) + 44, x: extent(own, metric, group), y: 0...1,
      margins: .init(left: 10, top: 6))
    plot.drawX(axis(metric, group), text: { quantity.short($0, step: $1) })
    for (i, variant) in own.enumerated() {
      guard let mean = value(variant, metric, group, "mean") else { continue }
      let middle = plot.frame.top + step * (Double(i) + 0.68)
      func place(_ statistic: String) -> Double {
        plot.x(value(variant, metric, group, statistic) ?? mean)
      }
      plot.write(
        Canvas.cut(variant, to: canvas.width - 20), at: (10, middle - 11), class: "name")
      plot.mark(
        says(variant, metric, group, quantity),
        Plot.rect("hit", from: (plot.frame.left, middle - 9), to: (plot.frame.right, middle + 9))
          + Plot.line("whisker", from: (place("p5"), middle), to: (place("p95"), middle))
          + Plot.line("box", from: (place("p25"), middle), to: (place("p75"), middle))
          + Plot.dot("dot s0", at: (plot.x(mean), middle), radius: 4))
    }
    return plot.svg(say("\(metric), variant by variant"))
  }
}

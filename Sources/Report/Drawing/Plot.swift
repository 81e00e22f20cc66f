import Wording

/// A plane with two axes, on which marks are put.
struct Plot {
  /// The sheet.
  let canvas: Canvas

  /// The whole height in pixels.
  let height: Double

  /// Across and up.
  let x: Scale
  let y: Scale

  private let left: Double
  private let top: Double
  private let right: Double
  private let bottom: Double
  private var parts: [String] = []

  /// What surrounds the plane.
  struct Margins {
    var left = 52.0
    var right = 14.0
    var top = 24.0
    var bottom = 34.0
  }

  /// Makes room for a plane.
  ///
  /// - Parameters:
  ///   - canvas: the sheet.
  ///   - height: the whole height.
  ///   - x: the numbers across.
  ///   - y: the numbers upwards.
  ///   - logX: whether x is logarithmic.
  ///   - logY: whether y is logarithmic.
  ///   - margins: what surrounds the plane.
  init(
    _ canvas: Canvas, height: Double, x: ClosedRange<Double>, y: ClosedRange<Double>,
    logX: Bool = false, logY: Bool = false, margins: Margins = Margins()
  ) {
    self.canvas = canvas
    self.height = height
    (left, top) = (margins.left, margins.top)
    right = canvas.width - margins.right
    bottom = height - margins.bottom
    self.x = Scale(x, from: left, to: right, log: logX)
    self.y = Scale(y, from: bottom, to: top, log: logY)
  }

  /// The two ends of the plane, across and down.
  var frame: (left: Double, top: Double, right: Double, bottom: Double) {
    (left, top, right, bottom)
  }

  /// Draws the axis across with its name below.
  ///
  /// - Parameters:
  ///   - name: what is along it.
  ///   - text: writes a number, given how far apart the numbers are.
  mutating func drawX(_ name: String, text: (Double, Double) -> String) {
    let ticks = x.ticks(canvas.isNarrow ? 4 : 8)
    drawX(name, at: ticks.map { ($0, text($0, x.step(ticks))) })
  }

  /// Draws the axis across with its name below and given labels.
  mutating func drawX(_ name: String, at ticks: [(Double, String)]) {
    line("axis", from: (left, bottom), to: (right, bottom))
    var free = -Double.infinity
    for (number, label) in ticks {
      let place = x(number)
      let half = Canvas.width(of: label) / 2 + 3
      let middle = min(max(place, half), canvas.width - half)
      guard middle - half >= free else { continue }
      free = middle + half + 3
      line("axis", from: (place, bottom), to: (place, bottom + 4))
      write(label, at: (middle, bottom + 16), anchor: "middle")
    }
    write(name, at: (right, height - 3), anchor: "end", class: "name")
  }

  /// Draws lines across for the axis upwards, with its name above.
  mutating func drawY(_ name: String, text: (Double, Double) -> String) {
    let ticks = y.ticks(5)
    for number in ticks {
      let place = y(number)
      line("grid", from: (left, place), to: (right, place))
      write(text(number, y.step(ticks)), at: (left - 6, place + 4), anchor: "end")
    }
    write(name, at: (2, 12), anchor: "start", class: "name")
  }

  /// Puts a mark: what is drawn, and what it says when it is looked at.
  mutating func mark(_ says: String, _ content: String) {
    parts.append(Markup.element("g", ["class": "m", "data-t": says], content))
  }

  /// Puts something that says nothing by itself.
  mutating func put(_ content: String) { parts.append(content) }

  /// Draws a line that says nothing by itself.
  mutating func line(_ style: String, from a: (Double, Double), to b: (Double, Double)) {
    put(Plot.line(style, from: a, to: b))
  }

  /// Writes a label.
  mutating func write(
    _ text: String, at place: (Double, Double), anchor: String = "start", class style: String = ""
  ) {
    put(
      Markup.element(
        "text",
        [
          "x": Markup.number(place.0), "y": Markup.number(place.1), "text-anchor": anchor,
          "class": style,
        ], Markup.escaped(text)))
  }

  /// The drawing, closed.
  ///
  /// - Parameter label: what it shows, for those who hear it.
  /// - Returns: an `svg` element.
  func svg(_ label: String) -> String {
    Markup.element(
      "svg",
      [
        "class": canvas.isNarrow ? "narrow" : "wide",
        "viewBox": "0 0 \(Markup.number(canvas.width)) \(Markup.number(height))",
        "role": "group", "tabindex": "0", "aria-label": label,
      ], parts.joined())
  }
}

extension Plot {
  /// A straight line.
  static func line(
    _ style: String, from a: (Double, Double), to b: (Double, Double)
  ) -> String {
    Markup.element(
      "line",
      [
        "class": style, "x1": Markup.number(a.0), "y1": Markup.number(a.1),
        "x2": Markup.number(b.0), "y2": Markup.number(b.1),
      ])
  }

  /// A rectangle between two corners.
  static func rect(
    _ style: String, from a: (Double, Double), to b: (Double, Double)
  ) -> String {
    Markup.element(
      "rect",
      [
        "class": style, "x": Markup.number(min(a.0, b.0)), "y": Markup.number(min(a.1, b.1)),
        "width": Markup.number((b.0 - a.0).magnitude),
        "height": Markup.number((b.1 - a.1).magnitude),
      ])
  }

  /// A dot.
  static func dot(_ style: String, at place: (Double, Double), radius: Double = 3.5) -> String {
    Markup.element(
      "circle",
      [
        "class": style, "cx": Markup.number(place.0), "cy": Markup.number(place.1),
        "r": Markup.number(radius),
      ])
  }

  /// A line through points, or with `closed` an area.
  static func path(_ style: String, _ points: [(Double, Double)], closed: Bool = false) -> String {
    guard points.count > 1 else { return "" }
    let steps = points.map { "\(Markup.number($0.0)) \(Markup.number($0.1))" }
    return Markup.element(
      "path", ["class": style, "d": "M" + steps.joined(separator: "L") + (closed ? "Z" : "")])
  }
}

import Wording

/// The sheet that a chart is drawn on: how large it is, and for whom.
///
/// Every chart is drawn twice, wide and narrow, so that its words are as large on a phone as on a
/// desk; the page shows the one that fits.
struct Canvas {
  /// Its width in pixels.
  let width: Double

  /// The language of its words.
  let language: Language

  /// Whether it is the one for phones.
  var isNarrow: Bool { width < 500 }

  /// The two sheets of a language.
  static func both(_ language: Language) -> (wide: Canvas, narrow: Canvas) {
    (Canvas(width: 720, language: language), Canvas(width: 328, language: language))
  }

  /// About how wide a text is in pixels, at the size of labels.
  static func width(of text: String) -> Double { 7 * Double(DisplayWidth.of(text)) }

  /// A text cut to a width, with an ellipsis.
  static func cut(_ text: String, to width: Double) -> String {
    guard self.width(of: text) > width else { return text }
    var cut = text
    while !cut.isEmpty, self.width(of: cut + "…") > width { cut.removeLast() }
    return cut + "…"
  }
}

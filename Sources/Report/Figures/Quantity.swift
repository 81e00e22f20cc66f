import Wording

/// How numbers of one unit are written in charts and sentences.
struct Quantity {
  /// The unit of the rows, such as `yuan`; `share` is a part of 1.
  let unit: String

  /// The language of the unit.
  let language: Language

  /// The unit's name; of a share `%`, of a ratio nothing.
  var name: String {
    switch unit {
    case "share": "%"
    case "ratio": ""
    default: Message(unit).text(in: language)
    }
  }

  /// A number on an axis.
  ///
  /// - Parameters:
  ///   - number: the number.
  ///   - step: how far apart the numbers of the axis are; 0 for a number by itself.
  /// - Returns: the number with its unit of size, such as `20M` or `2000万`.
  func short(_ number: Double, step: Double = 0) -> String {
    unit == "share"
      ? ShortNumber.percent(number, step: step)
      : ShortNumber.text(number, step: step, in: language)
  }

  /// A number for reading, to the first uncertain digit.
  ///
  /// - Parameters:
  ///   - number: the number; nothing is a dash.
  ///   - error: its standard error, or what else says how exactly it is known.
  /// - Returns: the number with commas, a share in percent.
  func text(_ number: Double?, error: Double? = nil) -> String {
    guard let number, number.isFinite else { return "–" }
    let factor = unit == "share" ? 100.0 : 1
    let size = (number * factor).magnitude
    let most = size >= 1e6 ? 0 : size >= 1000 ? 2 : 6
    var decimals = size == 0 || size >= 100 ? 2 : size >= 0.01 ? 4 : 6
    if let error, error > 0 {
      decimals = NumberText.decimals(showing: error * factor)
    } else {
      let fewest = unit == "yuan" && size < 1000 ? 2 : 0
      decimals = NumberText.decimals(writing: number * factor, from: fewest, to: decimals)
    }
    if unit == "yuan", decimals == 1 { decimals = 2 }
    return NumberText.fixed(number * factor, decimals: min(decimals, most))
      + (unit == "share" ? "%" : "")
  }

  /// A number for reading with its unit.
  func withUnit(_ number: Double?, error: Double? = nil) -> String {
    let text = text(number, error: error)
    guard unit != "share", unit != "ratio", text != "–" else { return text }
    return language == .chinese ? text + name : "\(text) \(name)"
  }
}

/// What bars are made of.
public enum BarStyle: Sendable {
  /// Block characters in eighths, U+2588 to U+258F.
  case blocks
  /// Number signs, for terminals without Unicode.
  case ascii

  /// A bar.
  ///
  /// - Parameters:
  ///   - part: how much of the width it fills, 0 to 1; what is more is cut.
  ///   - width: the columns of a full bar.
  /// - Returns: the bar without spaces behind it; of what is above 0 at least the thinnest one.
  public func bar(_ part: Double, width: Int) -> String {
    let part = min(1, max(0, part))
    guard part > 0 else { return "" }
    switch self {
    case .blocks:
      let eighths = max(1, Int((part * Double(8 * width)).rounded()))
      let rest = eighths % 8
      let end = rest == 0 ? "" : BarStyle.ends[rest - 1]
      return String(repeating: "█", count: eighths / 8) + end
    case .ascii:
      return String(repeating: "#", count: max(1, Int((part * Double(width)).rounded())))
    }
  }

  private static let ends = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}

/// Reads figures of the language outside of scenarios, such as the values of flags.
public enum FigureText {
  /// Reads a number with whatever unit it has: `20元` is 20, `5%` is 0.05, `3万` is 30000.
  ///
  /// - Returns: the number, money in yuan; `nil` for what is no figure.
  public static func number(_ text: String) -> Double? {
    guard case .success(.fraction(let number)) = ScalarReader.read(text, as: .figure) else {
      return nil
    }
    return number
  }
}

/// The numbers of a column, each with decimals of its own, points beneath each other.
struct AlignedNumbers {
  /// The most decimals that any number of the column has.
  let decimals: Int

  /// A number with spaces behind it in place of the decimals that it does not have.
  ///
  /// - Parameters:
  ///   - number: the number; `nil` gives a dash.
  ///   - decimals: how many decimals it has, at most those of the column.
  ///   - mark: stands behind the number.
  /// - Returns: the text of the cell.
  func text(_ number: Double?, decimals: Int, mark: String = "") -> String {
    guard let number else { return "–" }
    let missing = self.decimals - decimals + (decimals == 0 && self.decimals > 0 ? 1 : 0)
    let spaces = max(0, missing - mark.count)
    return NumberText.fixed(number, decimals: decimals) + mark
      + String(repeating: " ", count: spaces)
  }
}

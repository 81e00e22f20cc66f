/// A place in a text: line and column, both from 1; a column is one Unicode scalar.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line.
  public var line: Int

  /// The column.
  public var column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether the left place comes first in the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

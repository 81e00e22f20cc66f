/// Where a piece of a scenario was written.
public struct Place: Hashable, Sendable {
  /// The file as the user named it, or the flag or variable that stands for it.
  public var source: String

  /// Line and column, where the source is a file.
  public var position: SourcePosition?

  /// Names a place.
  public init(source: String, position: SourcePosition? = nil) {
    self.source = source
    self.position = position
  }
}

extension Place: CustomStringConvertible {
  /// The place in the form that editors jump to: `file:line:column`.
  public var description: String {
    guard let position else { return source.visible }
    return "\(source.visible):\(position.line):\(position.column)"
  }
}

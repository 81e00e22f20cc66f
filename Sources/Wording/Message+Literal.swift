extension Message: ExpressibleByStringInterpolation {
  /// A message without arguments.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// A message with arguments.
  public init(stringInterpolation: Interpolation) {
    self.init(pieces: stringInterpolation.pieces)
  }

  /// Collects the pieces of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Begins a literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds words of the literal.
    public mutating func appendLiteral(_ literal: String) {
      pieces.append(.words(literal))
    }

    /// Adds a name or number.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(.value("\(value)"))
    }

    /// Adds a name.
    public mutating func appendInterpolation(_ value: String) {
      pieces.append(.value(value))
    }

    /// Adds a part that has words of its own.
    public mutating func appendInterpolation(_ message: Message) {
      pieces.append(.part(message))
    }
  }
}

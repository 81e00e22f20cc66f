/// A part of a document: a scalar, a sequence or a mapping, with the place where it begins.
public struct Node: Equatable, Sendable {
  /// What it holds.
  public var content: Content

  /// Where it begins.
  public var position: SourcePosition

  /// The three kinds of data.
  public indirect enum Content: Equatable, Sendable {
    /// A single value.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// Keys with values, in the order of the text; no key comes twice.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public var key: String

    /// Where the key begins.
    public var keyPosition: SourcePosition

    /// The value.
    public var value: Node
  }
}

/// A single value: its text, how it was written and what it means.
public struct Scalar: Equatable, Sendable {
  /// The text, with escapes and folding resolved.
  public var text: String

  /// How it was written.
  public var style: Style

  /// What it means in the core schema of YAML 1.2.
  public var value: CoreValue

  /// The ways to write a scalar.
  public enum Style: Equatable, Sendable {
    /// Without quotes.
    case plain
    /// In single quotes.
    case singleQuoted
    /// In double quotes.
    case doubleQuoted
    /// A block after `|`.
    case literal
    /// A block after `>`.
    case folded
  }
}

/// The meaning of a scalar.
public enum CoreValue: Equatable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number of any length, in decimal digits.
  case integer(String)
  /// A floating-point number.
  case float(Double)
  /// A text.
  case string
}

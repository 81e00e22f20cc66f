public import Wording

/// A figure from a document, with where it stands and how it was read.
public struct Fact: Equatable, Sendable {
  /// The name by which scenarios call it, such as `didi.riders`.
  public var name: String

  /// The value, or the range that a vague word was read as.
  public var value: Value

  /// The unit in one word, such as `people`.
  public var unit: String

  /// What the figure means.
  public var meaning: String

  /// The time it speaks of, as a text.
  public var date: String

  /// Where in the document it stands.
  public var place: String

  /// How a vague word was read; empty where the figure is plain.
  public var reading: String

  /// How far it is to be trusted: high, medium, low, recalled or derived; empty for the seed
  /// document, whose figures are taken as they stand.
  public var confidence: String

  /// The document or pages it was taken from.
  public var sources: [String]

  /// A figure as text in the quantity language of scenarios.
  public enum Value: Equatable, Sendable {
    /// One figure.
    case single(String)
    /// All from `low` to `high`.
    case range(low: String, high: String)
  }

  /// The value as text, a range with both its ends.
  public var valueText: String { wording.text(in: .english) }

  /// The value for people, a range with both its ends.
  public var wording: Message {
    switch value {
    case .single(let text): Message(verbatim: text)
    case .range(let low, let high): "\(low) to \(high)"
    }
  }
}

/// The strict subset of YAML 1.2 that scenarios are written in.
///
/// Whatever this reader accepts, every YAML reader (1.1 or 1.2) reads as the same data; whatever
/// could be read differently is refused with its place and what to write instead.
/// `Docs/YAMLSubset.md` lists both.
public enum YAML {
  /// The longest text that is read, in bytes.
  public static let largest = 16 << 20

  /// How deep collections may be nested.
  public static let deepest = 64

  /// Reads a document.
  ///
  /// - Parameter bytes: the text as UTF-8, with or without a byte order mark.
  /// - Returns: the document; a null scalar for a text without content.
  /// - Throws: `YAMLError` for the first thing that is refused.
  /// - Complexity: O(number of bytes); the recursion is bounded by `deepest`.
  public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> Node {
    let text = try SourceText(bytes)
    var parser = BlockParser(text)
    return try parser.document()
  }
}

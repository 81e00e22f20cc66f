public import Wording

/// Cuts a text into lines that fit.
///
/// English is cut at spaces. Chinese has none: it is also cut between two characters if at least one of
/// them is wide, but no line begins with a mark that closes or ends with one that opens, and a number
/// is not parted from what it counts.
///
/// Source of the marks: W3C, *Requirements for Chinese Text Layout*, section 3.1.3.
public struct LineBreaks {
  /// How many columns a line may take.
  let width: Int

  /// What stands before every line but the first.
  let indent: String

  /// The language of the text.
  let language: Language

  /// Prepares for a width.
  ///
  /// - Parameters:
  ///   - width: how many columns a line may take.
  ///   - indent: what stands before every line but the first.
  ///   - language: the language of the text.
  public init(width: Int, indent: String, language: Language) {
    self.width = width
    self.indent = indent
    self.language = language
  }

  /// The lines of a text; what cannot be cut is longer.
  public func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      let longer = line.isEmpty ? piece.text : line + (piece.isSpaced ? " " : "") + piece.text
      if DisplayWidth.of(longer) > width, !line.isEmpty {
        lines.append(line)
        line = indent + piece.text
      } else {
        line = longer
      }
    }
    return lines + [line]
  }

  /// A part that stays whole, and whether a space stands before it.
  private struct Piece {
    var text: String
    var isSpaced: Bool
  }

  private func pieces(_ text: String) -> [Piece] {
    text.split(separator: " ", omittingEmptySubsequences: false).flatMap { word in
      let parts = language == .chinese ? LineBreaks.parts(word) : [String(word)]
      return parts.enumerated().map { Piece(text: $1, isSpaced: $0 == 0) }
    }
  }

  /// A word cut wherever a line may end within it.
  private static func parts(_ word: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in word {
      if let last = part.last, isWide(last) || isWide(character), !closing.contains(character),
        !opening.contains(last), !(last.isASCII && last.isNumber)
      {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    return parts + [part]
  }

  private static func isWide(_ character: Character) -> Bool {
    DisplayWidth.of(String(character)) > 1
  }

  private static let closing = Set<Character>("，。；：？！、）》】」』”’…—,.;:?!)]}%‰·/")
  private static let opening = Set<Character>("（《【「『“‘([{$-/")
}

/// A text for people, with its parts kept apart so that it can be said in every language.
///
/// A message is written as a string literal in English. What is put in by interpolation is
/// remembered as an argument: `"there is no key \(name) here"` has the template
/// `there is no key {1} here`, under which the catalogue of another language has its words.
/// Arguments that are messages themselves are translated too.
///
///     let message: Message = "there is no key \(name) here"
///     message.text(in: .chinese)
///
/// A template that a catalogue does not have is said in English.
public struct Message: Hashable, Sendable {
  /// What a message is made of.
  enum Piece: Hashable, Sendable {
    /// Words of the template.
    case words(String)
    /// A name or number, the same in all languages.
    case value(String)
    /// A number that Chinese writes in another way.
    case forms(english: String, chinese: String)
    /// A part with a template of its own.
    case part(Message)
  }

  private(set) var pieces: [Piece]

  init(pieces: [Piece]) {
    self.pieces = []
    for piece in pieces { append(piece) }
  }

  /// A text that is known only when the program runs; it is its own template.
  public init(_ text: String) {
    pieces = text.isEmpty ? [] : [.words(text)]
  }

  /// A text that is the same in all languages.
  public init(verbatim text: String) {
    pieces = text.isEmpty ? [] : [.value(text)]
  }

  /// A number or mark that stands in another form in Chinese, such as 20,000 and 2万.
  public init(verbatim english: String, chinese: String) {
    pieces = [.forms(english: english, chinese: chinese)]
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { text(in: .english).isEmpty }

  /// The words, with `{1}`, `{2}` … for the arguments in order.
  public var template: String {
    var template = ""
    var number = 0
    for piece in pieces {
      if case .words(let words) = piece {
        template += words
      } else {
        number += 1
        template += "{\(number)}"
      }
    }
    return template
  }

  /// The message in a language.
  public func text(in language: Language) -> String {
    let arguments = pieces.compactMap { piece -> Argument? in
      switch piece {
      case .words: nil
      case .value(let value): Argument(text: value)
      case .forms(let english, let chinese):
        Argument(text: language == .chinese ? chinese : english)
      case .part(let part): Argument(text: part.text(in: language), goesOn: language == .chinese)
      }
    }
    let template = self.template
    let words = Catalogue.of(language)?[template] ?? template
    return arguments.isEmpty ? words : Message.fill(words, with: arguments)
  }

  /// The message with every name and number in it changed.
  public func mapValues(_ change: (String) -> String) -> Message {
    Message(
      pieces: pieces.map { piece in
        switch piece {
        case .words: piece
        case .value(let value): .value(change(value))
        case .forms(let english, let chinese):
          .forms(english: change(english), chinese: change(chinese))
        case .part(let part): .part(part.mapValues(change))
        }
      })
  }

  /// Two messages as one, with one template.
  public static func + (left: Message, right: Message) -> Message {
    Message(pieces: left.pieces + right.pieces)
  }

  /// Adds to the end of a message.
  public static func += (left: inout Message, right: Message) {
    for piece in right.pieces { left.append(piece) }
  }

  /// Neighbouring words become one piece, so that how a literal was cut does not matter.
  private mutating func append(_ piece: Piece) {
    if case .words(let new) = piece, case .words(let old)? = pieces.last {
      pieces[pieces.count - 1] = .words(old + new)
    } else if piece != .words("") {
      pieces.append(piece)
    }
  }
}

extension Message: CustomStringConvertible {
  /// The message in English.
  public var description: String { text(in: .english) }
}

extension Sequence<Message> {
  /// The messages as arguments of one, with a text between them.
  public func joined(separator: String) -> Message {
    var result = Message(pieces: [])
    for (i, message) in enumerated() {
      if i > 0 { result += Message(separator) }
      result += "\(message)"
    }
    return result
  }
}

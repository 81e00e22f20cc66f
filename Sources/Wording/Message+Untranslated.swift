extension Message {
  /// The templates of this message and its parts that a language has no words for.
  ///
  /// A template without Latin letters, such as `{1}; {2}`, needs none.
  ///
  /// - Parameter language: the language.
  /// - Returns: the templates, from the outside in; none for English.
  package func untranslated(in language: Language) -> [String] {
    guard let words = Catalogue.of(language) else { return [] }
    let own = template
    let isSilent = words[own] == nil && own.contains { $0.isASCII && $0.isLetter }
    return (isSilent ? [own] : [])
      + pieces.flatMap { piece in
        if case .part(let part) = piece { part.untranslated(in: language) } else { [String]() }
      }
  }
}

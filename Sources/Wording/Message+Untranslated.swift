extension Message {
  /// The templates for which a language has no words: the message's own and those of its parts.
  ///
  /// A template without letters, such as `{1}: {2}`, needs none.
  public func untranslated(in language: Language) -> [String] {
    guard let catalogue = Catalogue.of(language) else { return [] }
    let needsWords = pieces.contains {
      if case .words(let words) = $0 { return words.contains { $0.isLetter } }
      return false
    }
    let own = needsWords && catalogue[template] == nil ? [template] : []
    let parts = pieces.flatMap { piece -> [String] in
      if case .part(let part) = piece { return part.untranslated(in: language) }
      return []
    }
    return own + parts
  }
}

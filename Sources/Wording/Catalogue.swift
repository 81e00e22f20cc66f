/// The words of a language, by the English template.
enum Catalogue {
  /// The catalogue of a language; `nil` for English, which needs none.
  static func of(_ language: Language) -> [String: String]? {
    switch language {
    case .english: nil
    case .chinese: chinese
    }
  }

  /// Read when the first Chinese word is said.
  private static let chinese = read(chineseFiles.map(\.bytes))

  /// Reads catalogues into one.
  static func read(_ files: [[UInt8]]) -> [String: String] {
    var words: [String: String] = [:]
    for file in files {
      do {
        for entry in try PortableObject.entries(String(decoding: file, as: UTF8.self)) {
          words[entry.template] = entry.words
        }
      } catch {
        preconditionFailure("the catalogues are read in a test: \(error)")
      }
    }
    return words
  }
}

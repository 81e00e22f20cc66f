/// A language that people are spoken to in.
///
/// Names of keys, metrics and columns are the same in all of them, and so is everything that is
/// written for machines.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"

  /// Chinese, in simplified characters.
  case chinese = "zh"

  /// The language that an environment asks for.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty decides (POSIX.1-2017,
  /// section 8.2): Chinese for every locale of `zh`, else English.
  ///
  /// - Parameter environment: looks up an environment variable.
  public init(environment: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    let word = locale?.prefix { $0.isLetter }.lowercased()
    self = word == "zh" ? .chinese : .english
  }
}

import Wording

/// A scenario to begin with: it runs as it is, and says what each key is for.
///
/// Its text is a file of Starters/. A line of it that begins with `#` and a space is for people;
/// with `#` and no space it is an example that counts once the `#` is taken away.
struct Starter: Sendable {
  /// The word on the command line.
  let name: String

  /// The file, with its comments in English.
  private let text: String

  /// All starters, the simplest first.
  static let all = [
    Starter("packet", PackageResources.packet_yaml),
    Starter("campaign", PackageResources.campaign_yaml),
    Starter("mutual-aid", PackageResources.mutual_aid_yaml),
    Starter("mutual-aid-through-time", PackageResources.mutual_aid_through_time_yaml),
  ]

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The starter with its comments in a language; keys and values are the same in all.
  ///
  /// - Parameters:
  ///   - language: the language of comments and of the title.
  ///   - file: what commands in comments call the file.
  /// - Returns: a scenario.
  func text(in language: Language, file: String) -> String {
    let head = Starter.head(file).map { "# \($0.text(in: language))" }
    let lines = text.split(separator: "\n").map { Starter.line($0, in: language) }
    return ([Starter.modeline] + head + lines).joined(separator: "\n") + "\n"
  }

  /// Names the schema to editors that use the YAML language server.
  private static let modeline = "# yaml-language-server: $schema=fentan.schema.json"

  private static func head(_ file: String) -> [Message] {
    [
      "Editors check this file by the schema named above: fentan schema > fentan.schema.json",
      "To run it: fentan run \(file)",
      "To see every value that it implies: fentan explain \(file)",
      "A line such as #key: value is an example; take the # away to use it.",
      "Numbers take units: 5万 or 20 million, 8亿元, 0.10 元, 8%, 2.3‰, 90 days, 1 year, 5万/s.",
    ]
  }

  /// A line with what is for people in it translated.
  private static func line(_ line: Substring, in language: Language) -> String {
    if line.hasPrefix("title: ") {
      return "title: " + Message(String(line.dropFirst(7))).text(in: language)
    }
    // A comment is the whole line or stands behind at least two spaces.
    guard let mark = line.ranges(of: "# ").first(where: { isComment(line[..<$0.lowerBound]) })
    else { return String(line) }
    return line[..<mark.upperBound] + Message(String(line[mark.upperBound...])).text(in: language)
  }

  private static func isComment(_ before: Substring) -> Bool {
    before.allSatisfy { $0 == " " } || before.hasSuffix("  ")
  }
}

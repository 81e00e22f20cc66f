import Scenario
import Wording

/// Words that several commands have.
enum Words {
  /// Messages one after another.
  static func list(_ messages: [Message]) -> Message {
    guard let first = messages.first else { return "" }
    return messages.dropFirst().reduce(first) { "\($0), \($1)" }
  }

  /// The end of a sentence about a name that there is not: the nearest one that there is.
  static func nearest(to name: String, among names: [String], prefix: String = "") -> Message {
    nearestName(to: name, among: names).map { "; did you mean \(prefix + $0)?" } ?? ""
  }
}

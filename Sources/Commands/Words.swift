import Scenario
import Wording

/// Words that several commands have.
enum Words {
  /// The end of a sentence about a name that there is not: the nearest one that there is.
  static func nearest(to name: String, among names: [String], prefix: String = "") -> Message {
    nearestName(to: name, among: names).map { "; did you mean \(prefix + $0)?" } ?? ""
  }
}

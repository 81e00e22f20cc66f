import Foundation
import Testing

/// Whole texts that are kept in Tests/Golden.
enum Golden {
  /// Compares a text with a file, or writes the file anew where FENTAN_ACCEPT is set.
  static func expect(_ text: String, _ name: String) throws {
    let path = "\(Tool.root)/Tests/Golden/\(name)"
    if ProcessInfo.processInfo.environment["FENTAN_ACCEPT"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOfFile: path, encoding: .utf8)))
  }
}

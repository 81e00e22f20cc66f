import Foundation

/// The files of this repository.
enum Repository {
  /// The top folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The paths of all files under a folder, relative to the top, sorted.
  static func files(under folder: String, named name: String? = nil) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { name == nil || $0 == name || $0.hasSuffix("/" + (name ?? "")) }
      .map { "\(folder)/\($0)" }.filter { !isFolder($0) }.sorted()
  }

  /// Whether there is such a file.
  static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// DoubleMean as double-mean.
  static func kebab(_ name: String) -> String {
    name.enumerated().map { place, character in
      character.isUppercase ? (place > 0 ? "-" : "") + character.lowercased() : String(character)
    }.joined()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

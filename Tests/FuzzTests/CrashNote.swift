import Foundation
import Testing

/// A file that says which document is being checked, for a crash takes the process with it.
///
/// It is written over in place before every document and removed at the end.
final class CrashNote {
  private let path: String
  private let handle: FileHandle
  private let settings: FuzzSettings

  /// Creates the file and prints where it is.
  init(_ settings: FuzzSettings) throws {
    self.settings = settings
    path = NSTemporaryDirectory() + "fentan-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try Data().write(to: URL(fileURLWithPath: path))
    handle = try #require(FileHandle(forWritingAtPath: path))
    print("fuzz: after a crash see \(path)")
  }

  /// Notes the document that is checked next.
  func checking(_ index: Int) throws {
    try handle.seek(toOffset: 0)
    // Indices only rise, so that no rest of a longer line stays behind.
    try handle.write(contentsOf: Data((settings.reproduction(index) + "\n").utf8))
  }

  /// Removes the file: nothing crashed.
  func remove() throws {
    try handle.close()
    try FileManager.default.removeItem(atPath: path)
  }
}

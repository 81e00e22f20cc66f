import Scenario
import Statistics
import Synchronization
import Wording

/// The texts that a scenario was read from, and what the command line changed.
///
/// A state file carries them, so that it can be gone on with or merged where the scenario is not.
struct SourceBundle: Equatable, Sendable {
  /// The path that was named.
  var path: String

  /// Every file that was read, by its path.
  var files: [String: [UInt8]]

  /// What the command line changed.
  var overrides: Overrides

  /// Writes the bundle; equal bundles write equal bytes.
  func encode(to writer: inout ByteWriter) {
    writer.write(text: path)
    writer.write(count: files.count)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      writer.write(text: path)
      writer.write(bytes: bytes)
    }
    for list in [overrides.assignments, overrides.comparisons] {
      writer.write(count: list.count)
      for item in list {
        for text in [item.path, item.value, item.source] { writer.write(text: text) }
      }
    }
    for list in [overrides.removals, overrides.expectations] {
      writer.write(count: list.count)
      for text in list { writer.write(text: text) }
    }
    for flag in [overrides.dropsComparison, overrides.dropsExpectations] {
      writer.write(count: flag ? 1 : 0)
    }
  }

  /// Reads what `encode` wrote.
  init(from reader: inout ByteReader) throws(CodingError) {
    path = try reader.text()
    files = [:]
    for _ in 0..<(try reader.count(most: 1000, of: "files")) {
      let name = try reader.text()
      files[name] = Array(try reader.byteString())
    }
    overrides = Overrides()
    overrides.assignments = try SourceBundle.assignments(&reader)
    overrides.comparisons = try SourceBundle.assignments(&reader)
    overrides.removals = try SourceBundle.texts(&reader)
    overrides.expectations = try SourceBundle.texts(&reader)
    overrides.dropsComparison = try reader.count(most: 1, of: "flags") == 1
    overrides.dropsExpectations = try reader.count(most: 1, of: "flags") == 1
  }

  private static func texts(_ reader: inout ByteReader) throws(CodingError) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try reader.count(most: 100_000, of: "texts")) {
      texts.append(try reader.text())
    }
    return texts
  }

  private static func assignments(
    _ reader: inout ByteReader
  ) throws(CodingError) -> [Overrides.Assignment] {
    var list: [Overrides.Assignment] = []
    for _ in 0..<(try reader.count(most: 100_000, of: "overrides")) {
      let path = try reader.text()
      let value = try reader.text()
      list.append(.init(path: path, value: value, source: try reader.text()))
    }
    return list
  }

  /// A bundle of what a recorder has seen.
  init(path: String, files: [String: [UInt8]], overrides: Overrides) {
    self.path = path
    self.files = files
    self.overrides = overrides
  }

  /// Reads a file of the bundle as if it were there.
  func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let bytes = files[path] else {
      throw Failure(code: .inputOutput, message: "\(path): is not among the texts of the run")
    }
    return bytes
  }
}

/// Remembers what is read on the way.
final class SourceRecorder: Sendable {
  private let seen = Mutex<[String: [UInt8]]>([:])

  /// What was read so far.
  var files: [String: [UInt8]] { seen.withLock { $0 } }

  /// Reads a file and remembers it.
  func read(_ path: String) throws(Failure) -> [UInt8] {
    let bytes = try InputFile.read(path)
    seen.withLock { $0[path] = bytes }
    return bytes
  }
}

import Glibc
import Scenario

/// Reads files with a bound on their size, whatever they are.
enum InputFile {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Returns: at most one byte more than a scenario may have, so that a longer text is refused by
  ///   its reader without being read to its end.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard path != "-" else { return try readAll(STDIN_FILENO, name: "standard input") }
    // Without waiting: a named pipe that nobody writes to must not hang the program.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, "cannot be opened: \(systemMessage())") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw failure(path, "cannot be examined: \(systemMessage())")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw failure(path, "is a folder; name a scenario file")
    }
    return try readAll(descriptor, name: path)
  }

  private static func readAll(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= YAML.largest {
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name, "cannot be read: \(systemMessage())")
      }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func failure(_ name: String, _ what: String) -> Failure {
    Failure(code: .inputOutput, message: "\(name): \(what)")
  }
}

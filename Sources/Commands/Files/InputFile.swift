import Glibc
import Scenario
import Wording

/// Reads files with a bound on their size, whatever they are.
enum InputFile {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - most: how many bytes it may have; what a scenario may have where nothing is said.
  /// - Returns: at most some bytes more than that, so that a longer file is refused by its reader
  ///   without being read to its end.
  /// - Throws: a failure that names the file and the reason.
  static func read(_ path: String, most: Int = YAML.largest) throws(Failure) -> [UInt8] {
    guard path != "-" else { return try readAll(STDIN_FILENO, name: "standard input", most) }
    // Without waiting: a named pipe that nobody writes to must not hang the program.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw failure(Message(verbatim: path), "cannot be opened: \(systemMessage())")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw failure(Message(verbatim: path), "cannot be examined: \(systemMessage())")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw failure(Message(verbatim: path), "is a folder; name a scenario file")
    }
    return try readAll(descriptor, name: Message(verbatim: path), most)
  }

  private static func readAll(
    _ descriptor: Int32, name: Message, _ most: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
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

  private static func failure(_ name: Message, _ what: Message) -> Failure {
    Failure(code: .inputOutput, message: "\(name): \(what)")
  }
}

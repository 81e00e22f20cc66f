import Glibc
import Wording

/// Standard output, with every failure noticed.
enum StandardOutput {
  /// Writes all of a text.
  ///
  /// A pipe whose reader has gone ends the program quietly and with success, as `head` expects.
  /// Anything else that keeps the text from being written is a failure.
  static func write(_ text: String) throws(Failure) {
    try writeAll(Array(text.utf8), to: STDOUT_FILENO, name: "standard output")
  }

  /// Writes all bytes to a descriptor.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: Message) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        exit(ExitCode.success.rawValue)
      } else if errno != EINTR {
        throw Failure(
          code: .inputOutput, message: "\(name): cannot be written: \(systemMessage())")
      }
    }
  }
}

/// What the system says of the last failure.
func systemMessage(_ code: Int32 = errno) -> Message {
  Message(String(cString: strerror(code)))
}

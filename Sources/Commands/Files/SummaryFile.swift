import Glibc
import Wording

/// A file that several steps of a job append to, such as the one in GITHUB_STEP_SUMMARY.
struct SummaryFile {
  private let path: String

  /// Opens the file for appending, before any long work, and makes it if it is missing.
  init(_ path: String) throws(Failure) {
    self.path = path
    close(try SummaryFile.open(path))
  }

  /// Appends a text to what is there.
  func append(_ text: String) throws(Failure) {
    let descriptor = try SummaryFile.open(path)
    defer { close(descriptor) }
    try StandardOutput.writeAll(Array(text.utf8), to: descriptor, name: Message(verbatim: path))
  }

  private static func open(_ path: String) throws(Failure) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Failure(
        code: .inputOutput, message: "\(path): cannot be appended to: \(systemMessage())")
    }
    return descriptor
  }
}

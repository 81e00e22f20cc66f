import Glibc

/// A folder that results are written to: each file whole or not at all.
struct OutputFolder {
  private let path: String

  /// Makes the folder if it is missing and tries that it can be written to, before any long work.
  init(_ path: String) throws(Failure) {
    self.path = path
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw failure("cannot be made: \(systemMessage())")
    }
    let probe = "\(path)/.fentan-probe-\(getpid())"
    let descriptor = open(probe, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("cannot be written to: \(systemMessage())") }
    close(descriptor)
    unlink(probe)
  }

  /// Writes a file of the folder.
  func write(_ text: String, to name: String) throws(Failure) {
    try WholeFile("\(path)/\(name)").write(text)
  }

  private func failure(_ what: String) -> Failure {
    Failure(code: .inputOutput, message: "\(path): \(what)")
  }
}

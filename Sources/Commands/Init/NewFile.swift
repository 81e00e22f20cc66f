import Glibc
import Wording

/// A file that is made only where none is, so that nobody's work is lost.
struct NewFile {
  /// Where the file goes.
  let path: String

  /// Names a file.
  init(_ path: String) {
    self.path = path
  }

  /// Makes the file; one that cannot be written whole is taken away again.
  ///
  /// - Parameter text: what is written.
  /// - Throws: a failure that names the file, above all if it is there already.
  func write(_ text: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? failure("is there already, and is not replaced; name another file or remove it")
        : failure("cannot be written: \(systemMessage())")
    }
    do throws(Failure) {
      try StandardOutput.writeAll(Array(text.utf8), to: descriptor, name: Message(verbatim: path))
    } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0 else {
      let failure = failure("cannot be written: \(systemMessage())")
      unlink(path)
      throw failure
    }
  }

  private func failure(_ what: Message) -> Failure {
    Failure(code: .inputOutput, message: "\(path): \(what)")
  }
}

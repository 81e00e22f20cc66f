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

  /// Writes a file: first beside it, synced, then renamed into its place.
  func write(_ text: String, to name: String) throws(Failure) {
    let target = "\(path)/\(name)"
    let temporary = "\(target).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("\(name) cannot be made: \(systemMessage())") }
    do throws(Failure) {
      try StandardOutput.writeAll(Array(text.utf8), to: descriptor, name: target)
      guard fsync(descriptor) == 0 else {
        throw failure("\(name) cannot be written: \(systemMessage())")
      }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let message = systemMessage()
      unlink(temporary)
      throw failure("\(name) cannot be written: \(message)")
    }
  }

  private func failure(_ what: String) -> Failure {
    Failure(code: .inputOutput, message: "\(path): \(what)")
  }
}

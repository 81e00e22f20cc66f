import Glibc

/// A file that appears whole or not at all: written beside its place, synced, then renamed.
struct WholeFile {
  /// Where the file goes.
  let path: String

  /// Names a file.
  init(_ path: String) {
    self.path = path
  }

  /// Tries that the file could be written, before any long work; nothing is left behind.
  func probe() throws(Failure) {
    if let kind = kind {
      guard kind != S_IFDIR else { throw failure("is a folder; name a file") }
      if kind != S_IFREG {
        guard access(path, W_OK) == 0 else {
          throw failure("cannot be written to: \(systemMessage())")
        }
        return
      }
    }
    let descriptor = try make()
    close(descriptor)
    unlink(temporary)
  }

  /// Writes the file.
  ///
  /// A pipe or a device, such as /dev/stdout, has no place of its own to be renamed into; it is
  /// written to directly.
  func write(_ text: String) throws(Failure) {
    if let kind, kind != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure("cannot be opened: \(systemMessage())") }
      defer { close(descriptor) }
      return try StandardOutput.writeAll(Array(text.utf8), to: descriptor, name: path)
    }
    let descriptor = try make()
    do throws(Failure) {
      try StandardOutput.writeAll(Array(text.utf8), to: descriptor, name: path)
      guard fsync(descriptor) == 0 else {
        throw failure("cannot be written: \(systemMessage())")
      }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let message = systemMessage()
      unlink(temporary)
      throw failure("cannot be written: \(message)")
    }
  }

  private var temporary: String { "\(path).\(getpid()).tmp" }

  /// What kind of file is there already; `nil` if there is none.
  private var kind: mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private func make() throws(Failure) -> Int32 {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("cannot be made: \(systemMessage())") }
    return descriptor
  }

  private func failure(_ what: String) -> Failure {
    Failure(code: .inputOutput, message: "\(path): \(what)")
  }
}

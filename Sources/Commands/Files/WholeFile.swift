import Glibc
import Wording

/// A file that appears whole or not at all, whatever happens meanwhile.
///
/// The bytes go to a file without a name, are synced, and only then take the place of what was
/// there. A process that is killed on the way leaves no half file: the system forgets a file that
/// never got a name. Where a file system has no files without names, a hidden one beside the target
/// is used, which the next attempt overwrites.
struct WholeFile {
  /// Where the file goes.
  let path: String

  private let folder: String
  private let hidden: String

  /// Names a file.
  init(_ path: String) {
    self.path = path
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    folder = slash.map { path[...$0] + "." } ?? "."
    hidden = "\(folder)/.\(name).tmp"
  }

  /// Tries that the file could be written, before any long work; nothing is left behind.
  func probe() throws(Failure) {
    if let kind {
      guard kind != S_IFDIR else { throw failure("is a folder; name a file") }
      if kind != S_IFREG {
        guard access(path, W_OK) == 0 else { throw cannotBeWritten }
        return
      }
    }
    let (descriptor, isNamed) = try make()
    close(descriptor)
    if isNamed { unlink(hidden) }
  }

  /// Writes a text in place of what was there.
  func write(_ text: String) throws(Failure) {
    try write(bytes: Array(text.utf8))
  }

  /// Writes bytes in place of what was there; where that fails, what was there is still there.
  ///
  /// A pipe or a device, such as /dev/stdout, has no place of its own to be renamed into; it is
  /// written to directly.
  func write(bytes: [UInt8]) throws(Failure) {
    if let kind, kind != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw cannotBeWritten }
      defer { close(descriptor) }
      return try StandardOutput.writeAll(bytes, to: descriptor, name: Message(verbatim: path))
    }
    let (descriptor, isNamed) = try make()
    do throws(Failure) {
      try StandardOutput.writeAll(bytes, to: descriptor, name: Message(verbatim: path))
      guard fsync(descriptor) == 0 else { throw cannotBeWritten }
      if !isNamed { try name(descriptor) }
    } catch {
      close(descriptor)
      if isNamed { unlink(hidden) }
      throw error
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0, rename(hidden, path) == 0 else {
      let failure = cannotBeWritten
      unlink(hidden)
      throw failure
    }
    sync()
  }

  /// Takes the file away, and a hidden one that somebody who was killed may have left.
  func remove() {
    unlink(path)
    unlink(hidden)
  }

  /// What kind of file is there already; `nil` if there is none.
  private var kind: mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Makes a file without a name, or where there are none a hidden one.
  private func make() throws(Failure) -> (descriptor: Int32, isNamed: Bool) {
    // O_TMPFILE, which is a macro that Swift does not see: __O_TMPFILE | O_DIRECTORY.
    let nameless = 0o20_000_000 | O_DIRECTORY
    let descriptor = open(folder, O_WRONLY | O_CLOEXEC | nameless, 0o666)
    if descriptor >= 0 { return (descriptor, false) }
    let named = open(hidden, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw cannotBeWritten }
    return (named, true)
  }

  /// Gives a file without a name the hidden one.
  private func name(_ descriptor: Int32) throws(Failure) {
    unlink(hidden)
    let source = "/proc/self/fd/\(descriptor)"
    guard linkat(AT_FDCWD, source, AT_FDCWD, hidden, AT_SYMLINK_FOLLOW) == 0 else {
      throw cannotBeWritten
    }
  }

  /// Makes the rename last; a file system that cannot do so has nothing more to give.
  private func sync() {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private var cannotBeWritten: Failure { failure("cannot be written: \(systemMessage())") }

  private func failure(_ what: Message) -> Failure {
    Failure(code: .inputOutput, message: "\(path): \(what)")
  }
}

import Glibc

/// Writes files that appear whole or not at all, whatever happens meanwhile.
///
/// The bytes go to a file without a name, are synced, and only then take the place of what was
/// there. A process that is killed on the way leaves no half file: the system forgets a file that
/// never got a name. Where a file system has no files without names, a hidden one beside the target
/// is used, which the next attempt overwrites.
enum WholeFile {
  /// Writes a file in place of what was there.
  ///
  /// - Parameters:
  ///   - bytes: what it is to hold.
  ///   - path: where.
  /// - Throws: a failure that names the path and the reason; what was there is then still there.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let (folder, name) = split(path)
    let hidden = "\(folder)/.\(name).tmp"
    let (descriptor, isNamed) = try open(folder: folder, hidden: hidden, path)
    do throws(Failure) {
      try StandardOutput.writeAll(bytes, to: descriptor, name: path)
      guard fsync(descriptor) == 0 else { throw failure(path) }
      if !isNamed {
        unlink(hidden)
        let source = "/proc/self/fd/\(descriptor)"
        guard linkat(AT_FDCWD, source, AT_FDCWD, hidden, AT_SYMLINK_FOLLOW) == 0 else {
          throw failure(path)
        }
      }
    } catch {
      close(descriptor)
      if isNamed { unlink(hidden) }
      throw error
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0, rename(hidden, path) == 0 else {
      let failure = failure(path)
      unlink(hidden)
      throw failure
    }
    sync(folder: folder)
  }

  /// Tries that a file can be written, before any long work; leaves nothing behind.
  static func probe(_ path: String) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(
        code: .inputOutput, message: "\(path): is a folder; name a file")
    }
    let (folder, name) = split(path)
    let hidden = "\(folder)/.\(name).tmp"
    let (descriptor, isNamed) = try open(folder: folder, hidden: hidden, path)
    close(descriptor)
    if isNamed { unlink(hidden) }
  }

  /// The folder and the name of a path.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]) + "/.", String(path[path.index(after: slash)...]))
  }

  private static func open(
    folder: String, hidden: String, _ path: String
  ) throws(Failure) -> (descriptor: Int32, isNamed: Bool) {
    // O_TMPFILE, which is a macro that Swift does not see: __O_TMPFILE | O_DIRECTORY.
    let nameless = 0o20_000_000 | O_DIRECTORY
    let descriptor = Glibc.open(folder, O_WRONLY | O_CLOEXEC | nameless, 0o666)
    if descriptor >= 0 { return (descriptor, false) }
    let named = Glibc.open(hidden, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw failure(path) }
    return (named, true)
  }

  /// Makes a rename last; a file system that cannot do so has nothing more to give.
  private static func sync(folder: String) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(code: .inputOutput, message: "\(path): cannot be written: \(systemMessage())")
  }
}

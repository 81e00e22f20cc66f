import Glibc
import Wording

/// A folder that results are written to: each file whole or not at all.
struct OutputFolder {
  private let path: String

  /// Makes the folder if it is missing and tries that it can be written to, before any long work.
  init(_ path: String) throws(Failure) {
    self.path = path
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw Failure(code: .inputOutput, message: "\(path): cannot be made: \(systemMessage())")
    }
    try WholeFile(file("results.json")).probe()
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in place of what was there; `name` may be in a folder of its own, as in `a/b`.
  func write(_ text: String, to name: String) throws(Failure) {
    if let slash = name.lastIndex(of: "/") {
      let folder = file(String(name[..<slash]))
      if mkdir(folder, 0o777) != 0, errno != EEXIST {
        throw Failure(
          code: .inputOutput, message: "\(folder): cannot be made: \(systemMessage())")
      }
    }
    try WholeFile(file(name)).write(text)
  }

  /// Takes away a file that an earlier run may have left.
  func remove(_ name: String) {
    unlink(file(name))
  }
}

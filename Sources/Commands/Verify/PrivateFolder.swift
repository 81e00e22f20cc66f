import Glibc
import Wording

/// A folder of our own for a while, which nobody else may look into.
final class PrivateFolder {
  private let path: String
  private var names: Set<String> = []

  /// Makes a folder where TMPDIR says, or in /tmp.
  init() throws(Failure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/fentan-verify-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        code: .inputOutput,
        message: "\(parent.isEmpty ? "/tmp" : parent): cannot hold a folder for verify: "
          + "\(systemMessage()); name another with TMPDIR")
    }
    path = template.withUnsafeBufferPointer { name in
      name.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// The path of a file in it, which is removed with it.
  func file(_ name: String) -> String {
    names.insert(name)
    return "\(path)/\(name)"
  }

  /// Removes it with all its files, also those that a killed process left behind.
  func remove() {
    for name in names {
      unlink("\(path)/\(name)")
      unlink("\(path)/.\(name).tmp")
    }
    rmdir(path)
  }
}

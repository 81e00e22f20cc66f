import Glibc
import MonteCarlo
import Scenario
import Wording

/// The shards of one run, read from their files.
struct ShardSet {
  /// A shard with the file that it is in.
  struct Member {
    var path: String
    var file: StateFile
  }

  /// The shards that can be used, in the order of their numbers.
  let members: [Member]

  /// In how many parts the run was cut.
  let count: Int

  /// The numbers of the shards that are missing, unfinished or damaged.
  let missing: [Int]

  /// Reads files.
  ///
  /// - Parameters:
  ///   - operands: state files, and folders that hold some.
  ///   - tolerant: whether files that cannot be used only make their shard a missing one.
  /// - Throws: a failure with everything that is wrong.
  init(_ operands: [String], tolerant: Bool) throws(Failure) {
    var problems: [Message] = []
    var members: [Member] = []
    var unfinished: [Message] = []
    for path in try ShardSet.files(operands) {
      do throws(Failure) {
        let bytes = try InputFile.read(path, most: StateFile.largest)
        let file = try StateFile(bytes, path: path)
        if file.shard.isWhole {
          problems.append("\(path): is the state of a whole run, not a shard; leave it out")
        } else if file.isComplete {
          members.append(Member(path: path, file: file))
        } else {
          unfinished.append(
            "\(path): is unfinished, with \(file.done) of \(file.total) replications; go on with it "
              + "by --shard \(file.shard.index)/\(file.shard.count) --resume")
          // What is unfinished still says how many shards there are.
          if members.isEmpty { members.append(Member(path: path, file: file)) }
        }
      } catch {
        problems.append(error.message)
      }
    }
    members.sort { $0.file.shard.index < $1.file.shard.index }
    guard let first = members.first else {
      throw ShardSet.failure(
        problems.isEmpty
          ? ["there is no state file among \(operands.joined(separator: ", "))"] : problems)
    }
    let conflicts = ShardSet.conflicts(members)
    members.removeAll { !$0.file.isComplete }
    let there = Set(members.map(\.file.shard.index))
    count = first.file.shard.count
    missing = (1...count).filter { !there.contains($0) }
    self.members = members
    if !tolerant { problems += unfinished }
    if !conflicts.isEmpty || (!tolerant && !problems.isEmpty) {
      throw ShardSet.failure(problems + conflicts)
    }
    if !tolerant, !missing.isEmpty {
      throw ShardSet.failure([
        "of \(count) shards there is no \(ShardSet.list(missing)); run what is missing, "
          + "fentan merge --missing lists them for a script"
      ])
    }
  }

  /// Numbers as schedulers read them: `3,7,11-14`.
  static func list(_ numbers: [Int]) -> String {
    var parts: [String] = []
    var start = 0
    while start < numbers.count {
      var end = start
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      parts.append(
        end == start ? "\(numbers[start])" : "\(numbers[start])-\(numbers[end])")
      start = end + 1
    }
    return parts.joined(separator: ",")
  }

  /// What does not fit together: other runs, other cuts, the same shard twice.
  private static func conflicts(_ members: [Member]) -> [Message] {
    var conflicts: [Message] = []
    guard let first = members.first else { return [] }
    var seen: [Int: String] = [:]
    for member in members {
      let shard = member.file.shard
      if let difference = member.file.identity.difference(from: first.file.identity) {
        conflicts.append(
          "\(member.path): is of another run than \(first.path): its \(difference)")
      } else if shard.count != first.file.shard.count {
        conflicts.append(
          "\(member.path): is of a run in \(shard.count) shards, \(first.path) of one in "
            + "\(first.file.shard.count)")
      } else if let other = seen[shard.index] {
        conflicts.append(
          "\(member.path): is shard \(shard.index)/\(shard.count), and so is \(other); "
            + "leave one out")
      }
      seen[shard.index] = member.path
    }
    return conflicts
  }

  /// The files that operands name; of a folder all state files in it.
  private static func files(_ operands: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for operand in operands {
      var status = stat()
      guard stat(operand, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        files.append(operand)
        continue
      }
      guard let folder = opendir(operand) else {
        throw failure(["\(operand): cannot be opened: \(systemMessage())"])
      }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix("shard-"), name.hasSuffix(".state") { names.append(name) }
      }
      files += names.sorted().map { "\(operand)/\($0)" }
    }
    return files
  }

  private static func failure(_ lines: [Message]) -> Failure {
    Failure(code: .inputOutput, message: lines.joined(separator: "\n"))
  }
}

import Foundation

/// The built program, run as a person runs it.
enum Tool {
  /// What a run left behind.
  struct Outcome: Equatable {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The program beside the test bundle; FENTAN_BINARY names another.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["FENTAN_BINARY"] { return path }
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folders =
      [own.deletingLastPathComponent().path]
      + CommandLine.arguments.map {
        URL(fileURLWithPath: $0).deletingLastPathComponent().path
      }
    return folders.map { "\($0)/fentan" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    } ?? "\(root)/.build/debug/fentan"
  }()

  /// The top of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs `fentan` with arguments, in the repository, without a terminal.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try shell("exec \"$FENTAN\" \"$@\"", arguments, input: input, environment: environment)
  }

  /// Runs a line of sh in which $FENTAN is the program.
  static func shell(
    _ line: String, _ arguments: [String] = [], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, "sh"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    process.environment = ["PATH": "/usr/bin:/bin", "FENTAN": path]
      .merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Messages are short: they fit the pipe while standard output is read to its end.
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Calls `body` with a folder that is removed afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fentan-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}

import Glibc
import Wording

/// The program itself, started once more as a process of its own.
enum ChildProcess {
  /// How a process ended.
  enum Ending: Equatable {
    /// By itself, with an exit code.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
  }

  /// Runs the program and waits for its end.
  ///
  /// It knows nothing of the flags that stand in the environment: what is to count is named.
  ///
  /// - Parameters:
  ///   - arguments: its arguments, without its name.
  ///   - input: the file that is its standard input.
  ///   - output: the file that its standard output goes to.
  ///   - errors: the file that its messages go to.
  ///   - life: after how many seconds it is killed, without a warning; `nil` for never.
  /// - Returns: how it ended.
  /// - Throws: a failure where it cannot be started, or this process is asked to stop.
  static func run(
    _ arguments: [String], input: String, output: String, errors: String, life: Double? = nil
  ) throws(Failure) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let fresh = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, fresh, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, fresh, 0o600)
    let words = (["fentan"] + arguments).map { strdup($0) }
    let variables = try environment().map { strdup($0) }
    defer { (words + variables).forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(
      &process, "/proc/self/exe", &actions, nil, words + [nil], variables + [nil])
    guard code == 0 else {
      throw Failure(
        code: .inputOutput,
        message: "fentan cannot be started again: \(systemMessage(code))")
    }
    return try wait(process, until: life.map { Clock.seconds + $0 })
  }

  /// Waits for the end, and brings it about when it is time or when this process is to stop.
  private static func wait(_ process: pid_t, until end: Double?) throws(Failure) -> Ending {
    var status: Int32 = 0
    var isKilled = false
    while waitpid(process, &status, isKilled ? 0 : WNOHANG) == 0 {
      if Interruption.isRequested || end.map({ Clock.seconds >= $0 }) ?? false {
        kill(process, SIGKILL)
        isKilled = true
      } else {
        usleep(500)
      }
    }
    if Interruption.isRequested {
      throw Failure(code: Interruption.exitCode, message: "stopped; nothing is left behind")
    }
    let signal = status & 0x7f
    return signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal)
  }

  /// The variables of this process, without those that stand in for flags.
  private static func environment() throws(Failure) -> [String] {
    try InputFile.read("/proc/self/environ").split(separator: 0)
      .map { String(decoding: $0, as: UTF8.self) }.filter { !$0.hasPrefix("FENTAN_") }
  }
}

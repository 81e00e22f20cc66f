import Glibc

/// The program that people scroll through long texts with.
///
/// Help and tables that are longer than the screen go through it, if standard output is a terminal.
struct Pager: Sendable {
  /// The command, for sh.
  let command: String

  /// How many lines the screen has.
  let rows: Int

  /// The command where no variable names one: it ends by itself where all fits, and keeps colours and the
  /// text on the screen.
  private static let usual = "less -FRX"

  /// Looks at FENTAN_PAGER and PAGER, and at the terminal.
  ///
  /// There is none, `nil`, where standard output is no terminal, or a variable says so by being empty or
  /// `cat`.
  ///
  /// - Parameter environment: looks up an environment variable.
  init?(environment: (String) -> String?) {
    let command = environment("FENTAN_PAGER") ?? environment("PAGER") ?? Pager.usual
    guard !["", "cat"].contains(command), isatty(STDOUT_FILENO) == 1, environment("TERM") != "dumb"
    else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1 else { return nil }
    self.command = command
    rows = Int(size.ws_row)
  }

  /// Shows a text.
  ///
  /// - Parameter text: the text, each line ended.
  /// - Returns: whether it was shown; `false` where it fits the screen, or the pager cannot be run.
  func show(_ text: String) -> Bool {
    guard text.utf8.count(where: { $0 == 10 }) >= rows else { return false }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let process = start(reading: ends[0]) else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    write(Array(text.utf8), to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // What sh says of a command that it does not find, or may not run (POSIX.1-2017, 2.8.2).
    let code = status & 0x7f == 0 ? status >> 8 & 0xff : 0
    return code != 126 && code != 127
  }

  private func start(reading end: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    // This program ignores closed pipes, its children are not to.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let texts = ["sh", "-c", command]
    let words = texts.map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, words + [nil], environ)
    return code == 0 ? process : nil
  }

  /// Whoever leaves the pager early does not want the rest.
  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count > 0 { written += count } else if errno != EINTR { return }
    }
  }
}

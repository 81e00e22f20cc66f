import Glibc
import Synchronization

/// Signals that ask a run to stop.
///
/// The first SIGINT or SIGTERM is remembered, and the run ends at the next block; the second one
/// ends the program at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Begins to listen, even where the parent process had blocked the signals; also keeps a closed
  /// pipe from killing the program.
  static func listen() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&heard, number)
      signal(number) { number in
        if Interruption.received.exchange(number, ordering: .relaxed) != 0 {
          _exit(128 + number)
        }
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
  }

  /// Whether a signal has come.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// The exit code that the signal asks for.
  static var exitCode: ExitCode {
    received.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted
  }
}

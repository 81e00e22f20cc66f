import Glibc
import Synchronization

/// Signals that ask a run to stop.
///
/// The first SIGINT or SIGTERM is remembered, and the run ends at the next block; a second one
/// ends the program at once. What comes within a second of the first is the same request heard
/// twice: a scheduler, and a script that passes signals on, each tell the program of one event.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// When the first one came, in nanoseconds of a clock that only goes forwards.
  private static let moment = Atomic<Int>(0)

  /// Nanoseconds in which a second signal is taken for an echo of the first.
  private static let echo = 1_000_000_000

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
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let now = time.tv_sec * 1_000_000_000 + time.tv_nsec
        let first = Interruption.moment.compareExchange(
          expected: 0, desired: now, ordering: .relaxed)
        if first.exchanged {
          Interruption.received.store(number, ordering: .relaxed)
        } else if now - first.original > Interruption.echo {
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

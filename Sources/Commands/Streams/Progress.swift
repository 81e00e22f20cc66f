import Glibc
import Report
import Synchronization
import Wording

/// Shows on standard error how far a run has come, a few times a second.
final class Progress: Sendable {
  private let style: Style
  private let terminal: Terminal
  private let start: UInt64
  private let nextReport: Atomic<UInt64>
  private let lastNote = Mutex<Message>("")

  /// How progress is shown.
  enum Style: Sendable {
    /// One line that is written over.
    case moving
    /// A line now and then.
    case plain
    /// Nothing.
    case none
  }

  /// Begins to measure time.
  init(_ style: Style, on terminal: Terminal) {
    self.style = style
    self.terminal = terminal
    start = Progress.now()
    // Runs that end sooner than this need no progress at all.
    nextReport = Atomic(start + 500_000_000)
  }

  /// Is told how far the run is; called by all threads.
  func update(done: Int, total: Int) {
    guard style != .none else { return }
    let now = Progress.now()
    let due = nextReport.load(ordering: .relaxed)
    let pause: UInt64 = style == .moving ? 100_000_000 : 5_000_000_000
    guard now >= due,
      nextReport.compareExchange(
        expected: due, desired: now + pause, ordering: .relaxed
      ).exchanged
    else { return }
    let seconds = Double(now - start) / 1e9
    let rate = Double(done) / max(seconds, 1e-9)
    let left = rate > 0 ? Double(total - done) / rate : 0
    let message: Message =
      "\(100 * done / max(total, 1))% of \(total) replications, "
      + "\(Int(rate)) a second, \(Int(left.rounded(.up))) s left"
      + "\(lastNote.withLock { $0 })"
    let text = message.text(in: terminal.language)
    Terminal.printError(style == .moving ? "\r\u{1B}[K\(bar(done, total)) \(text)" : text + "\n")
  }

  /// Remembers what the last look at the results has found, to be shown beside the rate.
  func note(_ text: Message) {
    lastNote.withLock { $0 = "; \(text)" }
  }

  /// Clears the line.
  func finish() {
    guard style == .moving, Progress.now() > start + 500_000_000 else { return }
    Terminal.printError("\r\u{1B}[K")
  }

  private func bar(_ done: Int, _ total: Int) -> String {
    let filled = 20 * done / max(total, 1)
    let (full, empty) = terminal.bars == .blocks ? ("█", "░") : ("#", ".")
    return String(repeating: full, count: filled) + String(repeating: empty, count: 20 - filled)
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

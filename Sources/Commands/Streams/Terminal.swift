import Glibc
import Report
import Wording

/// What is known of the terminal.
struct Terminal: Sendable {
  /// Whether standard error goes to a terminal that can move its cursor.
  var canMove: Bool

  /// Whether messages are coloured.
  var colors: Bool

  /// How many columns tables may take.
  var width: Int

  /// The language of messages.
  var language: Language

  /// What bars are drawn with.
  var bars: BarStyle

  /// Whether standard output goes to a terminal, where charts are drawn.
  var showsCharts: Bool

  /// What long texts are shown with; `nil` for nothing.
  var pager: Pager?

  /// Looks at the streams and at NO_COLOR, CLICOLOR_FORCE, TERM and COLUMNS.
  ///
  /// - Parameters:
  ///   - color: the value of --color.
  ///   - language: the language of messages.
  ///   - environment: looks up an environment variable.
  init(color: String, language: Language, environment: (String) -> String?) {
    self.language = language
    let isDumb = environment("TERM") == "dumb"
    canMove = isatty(STDERR_FILENO) == 1 && !isDumb
    switch color {
    case "always": colors = true
    case "never": colors = false
    default:
      let forced = environment("CLICOLOR_FORCE").map { $0 != "0" && !$0.isEmpty } ?? false
      colors = environment("NO_COLOR")?.isEmpty ?? true && (forced || canMove)
    }
    width = Terminal.columns(environment)
    bars = Terminal.isUnicode(environment) ? .blocks : .ascii
    showsCharts = isatty(STDOUT_FILENO) == 1 && !isDumb
    pager = Pager(environment: environment)
  }

  /// Whether the locale's characters are those of Unicode, by the name of its charset.
  static func isUnicode(_ environment: (String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    let charset = locale?.split(separator: ".").dropFirst().first ?? ""
    return ["utf8", "utf-8"].contains(charset.prefix { $0 != "@" }.lowercased())
  }

  /// Tables that go to a file or a pipe are 80 columns wide, so that they are the same everywhere.
  private static func columns(_ environment: (String) -> String?) -> Int {
    guard isatty(STDOUT_FILENO) == 1 else { return 80 }
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), (20...1000).contains(columns) {
      return columns
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// Prints a message with its kind in front to standard error.
  func report(_ kind: Message, _ message: Message) {
    let (start, end) = colors ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("", "")
    let text: Message = "fentan: \(start)\(kind):\(end) \(message)"
    Terminal.printError(text.text(in: language) + "\n")
  }

  /// Writes to standard error; if even that fails there is nobody to tell.
  static func printError(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, bytes.count) }
  }
}

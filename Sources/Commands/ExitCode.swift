import Wording

/// How a command ended, for the shell.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// Done.
  case success = 0
  /// Something that should not happen, such as a simulation that disagrees with its exact law.
  case unexpected = 1
  /// A flag or an argument that cannot be.
  case usage = 2
  /// The scenario was refused.
  case scenario = 3
  /// A file or a stream could not be read or written.
  case inputOutput = 4
  /// No threshold failed, but at least one is undecided.
  case undecided = 98
  /// At least one threshold does not hold.
  case failed = 99
  /// Interrupted from the keyboard.
  case interrupted = 130
  /// Asked to terminate.
  case terminated = 143
}

/// Why a command ends early: the message for people and the code for the shell.
struct Failure: SpokenError {
  var code: ExitCode
  var message: Message
}

extension Failure: CustomStringConvertible {
  /// The message, for another message that tells why a file could not be read.
  var description: String { message.description }
}

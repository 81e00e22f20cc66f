import Wording

extension ExitCode {
  /// What the code says, as a sentence.
  var meaning: Message {
    switch self {
    case .success: "Done; every threshold holds."
    case .unexpected:
      "Something that should not happen, such as a simulation that disagrees with its exact law."
    case .usage: "A flag or an argument that cannot be."
    case .scenario: "The scenario was refused; each problem has its file:line:column."
    case .inputOutput:
      "A file or a stream could not be read or written, or shards do not fit together."
    case .undecided:
      "No threshold failed, but at least one is undecided, or a precision was not reached."
    case .failed: "At least one threshold failed."
    case .interrupted: "Interrupted from the keyboard (SIGINT); what was run is saved and printed."
    case .terminated: "Asked to terminate (SIGTERM); what was run is saved and printed."
    }
  }
}

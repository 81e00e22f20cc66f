/// An error that says what went wrong in every language.
public protocol SpokenError: Error {
  /// What went wrong.
  var message: Message { get }
}

extension Message {
  /// What an error says: its message, or its description as it is.
  public init(_ error: any Error) {
    self = (error as? any SpokenError)?.message ?? Message(verbatim: "\(error)")
  }
}

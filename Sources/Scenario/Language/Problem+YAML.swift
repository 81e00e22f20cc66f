extension Problem {
  /// A document that cannot be read, as a problem of the file it came from.
  public init(_ error: YAMLError, source: String) {
    self.init(
      Place(source: source, position: error.position), given: error.found,
      allowed: error.advice)
  }
}

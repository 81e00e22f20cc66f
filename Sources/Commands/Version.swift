/// The version of the program.
enum Version {
  /// The version as printed by --version and recorded in results.
  static let text = "0.1.0"
}

/// A variant with the values of its scenario: all of them for the first variant, for the others
/// those that differ from it.
public struct VariantSettings: Equatable, Sendable {
  /// The variant's name; empty where there is only one.
  public var name: String

  /// Its values, in the order of the scenario.
  public var settings: [Setting]

  /// A value of a scenario, and where it comes from.
  public struct Setting: Equatable, Sendable {
    /// The path, such as `plan.members`.
    public var path: String
    /// The value in a form of its own kind: `20,000,000`, `300000.00 yuan`, `0.08`.
    public var value: String
    /// A place of a file, a flag, a fact, or a default with its reason.
    public var origin: String

    /// Describes a value.
    public init(path: String, value: String, origin: String) {
      self.path = path
      self.value = value
      self.origin = origin
    }
  }

  /// Describes a variant.
  public init(name: String, settings: [Setting]) {
    self.name = name
    self.settings = settings
  }
}

/// The sexes that insurance tables distinguish.
public enum Sex: String, CaseIterable, Sendable {
  /// Men and boys.
  case male
  /// Women and girls.
  case female
}

import MonteCarlo
import MutualAid
import Wording

/// Whether the plans of all variants are static, or all of them go through time.
///
/// A static plan and one that goes through time draw other numbers and count other periods, so that
/// their differences would not be what the variants differ in.
enum VariantKinds {
  /// Looks for a variant that is of another kind than the first one.
  ///
  /// - Parameters:
  ///   - read: the settings of the variants.
  ///   - variants: the same variants.
  /// - Returns: the problem of that variant; `nil` if all are of one kind.
  static func problem(_ read: [Settings], _ variants: [Scenario.Variant]) -> Problem? {
    let isDynamic = variants.map { $0.experiment is DynamicPlanExperiment }
    guard let first = isDynamic.first, let odd = isDynamic.firstIndex(of: !first) else {
      return nil
    }
    let through = isDynamic[odd] ? odd : 0
    let section = read[odd][optional: ScenarioKeys.plan]
    return Problem(
      section?.place ?? read[odd].place,
      given: "the variant \(variants[through].name.excerpt()) follows the plan through time, and "
        + "\(variants[odd - through].name.excerpt()) does not",
      allowed: "all variants do, or none",
      advice: "write calendar: {} under plan, so that all of them do")
  }
}

import MonteCarlo
import MutualAid
public import Statistics

/// The properties of every sharing rule for the classes of a scenario's plan.
public struct SharingStudy: Sendable {
  /// What a rule does in the pool.
  public struct Finding: Sendable {
    /// The rule's word in the language.
    public var rule: String
    /// For each property whether it holds, by class where classes differ; `nil` for not computed.
    public var verdicts: [(property: String, classes: [Bool?])]
    /// Why the rule cannot be applied to the pool; `nil` where it can.
    public var refusal: String?
  }

  /// The properties, each with what it says.
  public static let properties: [(name: String, meaning: String)] = [
    ("full", "contributions of all members add up to the total"),
    ("fair", "on average each class pays its own cost"),
    ("comonotone", "a dearer total is dearer for everybody"),
    ("no-rip-off", "nobody pays more than the own largest loss, whatever happens"),
    ("normalised", "a member without any risk who joins pays nothing"),
    ("all-gain", "whoever dislikes risk is better off than alone"),
  ]

  /// The names of the classes.
  public let classes: [String]

  /// What was found, rule by rule.
  public let findings: [Finding]

  /// Examines all rules in the pool of a scenario's first variant; `nil` for one without sharing.
  ///
  /// - Parameter scenario: a scenario with `plan.sharing`; which rule it names does not matter.
  public init?(_ scenario: Scenario) {
    let first = scenario.variants.first?.experiment
    let drawn = (first as? ControlledExperiment)?.inner ?? first
    let plan = (drawn as? UncertainExperiment)?.median ?? drawn
    guard let shared = plan as? SharedPlanExperiment else { return nil }
    let pool = shared.shared.pool
    classes = pool.classes.map(\.name)
    findings = SharingRule.allCases.map { SharingStudy.finding($0, pool) }
  }

  private static func finding(_ rule: SharingRule, _ pool: ClassPool) -> Finding {
    do throws(SharingError) {
      let found = try SharingProperties(of: rule, in: pool)
      let verdicts: [[SharingProperties.Verdict]] = [
        [found.fullAllocation], found.fair, [found.comonotone], found.noRipOff,
        [found.normalised], found.willing,
      ]
      return Finding(
        rule: rule.rawValue,
        verdicts: zip(properties, verdicts).map { property, verdicts in
          (property.name, verdicts.map { $0 == .notComputed ? nil : $0 == .holds })
        })
    } catch {
      return Finding(rule: rule.rawValue, verdicts: [], refusal: "\(error)")
    }
  }

  /// The findings as tidy rows: 1 where a property holds, 0 where not, no value where not computed.
  public var rows: [ResultRow] {
    findings.flatMap { finding in
      finding.verdicts.flatMap { property, verdicts in
        verdicts.enumerated().map { i, holds in
          ResultRow(
            variant: finding.rule, metric: property,
            group: verdicts.count > 1 ? "class=\(classes[i])" : "", statistic: "holds",
            value: holds.map { $0 ? 1 : 0 }, unit: "flag")
        }
      }
    }
  }
}

import MonteCarlo
import MutualAid
import RedPackets
import Seeds
import Wording

/// Makes the experiment that decoded settings describe.
enum ExperimentBuilder {
  /// Returns the experiment, or `nil` with problems recorded.
  ///
  /// With `allMetrics` it reports all that it has, whatever `run.metrics` asks for.
  ///
  /// - Parameters:
  ///   - settings: the decoded scenario.
  ///   - allMetrics: whether `run.metrics` is left out of account.
  ///   - read: how tables of the scenario's own are read.
  ///   - problems: where problems go.
  /// - Returns: the experiment of the model that the settings name.
  static func build(
    _ settings: Settings, allMetrics: Bool = false, read: @escaping ScenarioLoader.FileReader,
    problems: inout [Problem]
  ) -> (any Experiment)? {
    guard let word = settings[optional: ScenarioKeys.model], let model = Model(rawValue: word),
      let run = settings[optional: ScenarioKeys.run(for: model)]
    else { return nil }
    let asked = run[optional: RunKeys.metrics(for: model)].map(Set.init)
    let metrics = allMetrics ? nil : asked
    switch model {
    case .packet:
      guard let section = settings[optional: ScenarioKeys.packet] else { return nil }
      return packet(section, metrics, &problems)
    case .campaign:
      guard let section = settings[optional: ScenarioKeys.campaign] else { return nil }
      return CampaignBuilder(section).experiment(metrics, &problems)
    case .mutualAid:
      guard let section = settings[optional: ScenarioKeys.plan],
        let years = run[optional: RunKeys.horizon]
      else { return nil }
      let plan = PlanBuilder(section, years: Int(years), read: read).experiment(metrics, &problems)
      guard let plan, let problem = unreported(metrics, by: plan, in: run) else { return plan }
      problems.append(problem)
      return nil
    }
  }

  /// The problem of a plan that reports none of the metrics that are asked for, because they are
  /// those of a plan with a sharing rule, or of one without.
  private static func unreported(
    _ metrics: Set<String>?, by plan: any Experiment, in run: Settings
  ) -> Problem? {
    let onlyShared = Set(SharedPlanExperiment.metrics.map(\.name))
    let isShared = plan is SharedPlanExperiment
    guard let metrics, plan.measures.isEmpty,
      isShared || !metrics.isDisjoint(with: onlyShared)
    else { return nil }
    return Problem(
      run.place(of: RunKeys.metrics(for: .mutualAid)),
      given: "run.metrics names none that this plan reports",
      allowed: isShared
        ? "with plan.sharing: contribution, own-cost, subsidy, claims, aid, fee"
        : "contribution, own-cost and subsidy need plan.sharing",
      advice: isShared ? "add one of them, or remove plan.sharing" : "write sharing: per-capita")
  }

  private static func packet(
    _ section: Settings, _ metrics: Set<String>?, _ problems: inout [Problem]
  ) -> (any Experiment)? {
    guard let total = section[optional: PacketKeys.total],
      let count = section[optional: PacketKeys.count],
      let packet = SplitReader(section, path: ScenarioKeys.packet.name)
        .packet(total: total, count: Int(count), &problems)
    else { return nil }
    return PacketExperiment(packet, metrics: metrics)
  }
}

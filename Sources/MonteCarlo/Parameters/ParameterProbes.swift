/// The experiments at the medians of laws, at their ends and between them: what they have in
/// common holds for every experiment that can be drawn.
///
/// One law at a time is moved, the others staying at their medians; then all of them together, to
/// every corner for up to five laws, else to both extreme corners.
struct ParameterProbes {
  /// The experiment at all medians.
  private(set) var median: any Experiment

  /// All experiments, that at the medians first.
  private(set) var experiments: [any Experiment]

  /// Where laws are looked at: both ends, and two levels that no round number has.
  private static let levels = [0, 0.381966011, 0.732050808, 1]

  /// Makes the experiments.
  ///
  /// - Throws: `UncertaintyProblem` for the first that cannot be made or reports other measures.
  init(
    _ parameters: [UncertainParameter], _ build: UncertainExperiment.Build
  ) throws(UncertaintyProblem) {
    let medians = parameters.map { $0.value(at: 0.5) }
    func made(_ values: [Double], moving parameter: Int?) throws(UncertaintyProblem)
      -> any Experiment
    {
      do throws(ParametersRefused) {
        return try build(values)
      } catch {
        throw .refused(parameter: parameter, values: values, reason: error.reason)
      }
    }
    median = try made(medians, moving: nil)
    experiments = [median]
    let names = ParameterProbes.names(median)
    func add(_ values: [Double], moving parameter: Int?) throws(UncertaintyProblem) {
      let experiment = try made(values, moving: parameter)
      guard ParameterProbes.names(experiment) == names else {
        throw .changesMeasures(parameter: parameter, values: values)
      }
      experiments.append(experiment)
    }
    for (i, parameter) in parameters.enumerated() {
      for level in ParameterProbes.levels {
        var values = medians
        values[i] = parameter.value(at: level)
        try add(values, moving: i)
      }
    }
    guard parameters.count > 1 else { return }
    let all = 1 << parameters.count
    let corners = parameters.count <= 5 ? Array(0..<all) : [0, all - 1]
    for corner in corners {
      try add(
        parameters.indices.map { parameters[$0].value(at: corner >> $0 & 1 == 0 ? 0 : 1) },
        moving: nil)
    }
  }

  /// What has to be the same in all experiments for their lines to mean the same.
  private static func names(_ experiment: any Experiment) -> [String] {
    experiment.measures.map { "\($0.metric)\n\($0.group)\n\($0.unit)\n\($0.kind)" }
      + experiment.pools.map { "\($0.metric)\n\($0.members)" }
  }
}

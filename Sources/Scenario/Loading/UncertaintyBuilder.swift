import MonteCarlo
import Wording

/// Makes experiments whose parameters are drawn, where variants of a scenario hold laws.
///
/// If one variant holds a law, all are run as such experiments, so that their replications have
/// the same numbers and are paired.
struct UncertaintyBuilder {
  private let read: [Settings]
  private let sampling: ParameterSampling
  private let files: ScenarioLoader.FileReader
  private let keys: [[UncertainKey]]

  /// Looks for laws in the settings of all variants.
  ///
  /// - Parameters:
  ///   - read: the settings of the variants.
  ///   - sampling: how values are spread over replications.
  ///   - files: how tables of the scenario's own are read.
  init(
    _ read: [Settings], sampling: ParameterSampling, files: @escaping ScenarioLoader.FileReader
  ) {
    self.read = read
    self.sampling = sampling
    self.files = files
    keys = read.map { $0.uncertainKeys() }
  }

  /// Whether no variant holds a law.
  var isNeedless: Bool { keys.allSatisfy(\.isEmpty) }

  /// The paths that hold a law in some variant, in the order in which they occur.
  private var paths: [String] {
    var seen = Set<String>()
    return keys.joined().map(\.path).filter { seen.insert($0).inserted }
  }

  /// The variants with experiments that draw what is given as a law.
  func variants(_ variants: [Scenario.Variant], _ problems: inout [Problem]) -> [Scenario.Variant] {
    let paths = paths
    if let most = sampling.dimensions, paths.count > most, let place = keys.joined().last?.place {
      problems.append(
        Problem(
          place, given: "the scenario has \(paths.count) laws, with sampling: \(sampling.rawValue)",
          allowed: "at most \(most)", advice: "write sampling: stratified"))
      return variants
    }
    return variants.enumerated().map { i, variant in
      var variant = variant
      if let experiment = experiment(i, paths, &problems) { variant.experiment = experiment }
      return variant
    }
  }

  private func experiment(
    _ variant: Int, _ paths: [String], _ problems: inout [Problem]
  ) -> UncertainExperiment? {
    let settings = read[variant]
    let keys = keys[variant]
    let parameters = keys.map { key in
      let unit = key.law.shape.resultUnit
      return UncertainParameter(
        path: key.path, stream: UncertaintyBuilder.stream(key.path),
        dimension: paths.firstIndex(of: key.path) ?? 0, law: key.law.law,
        isWhole: key.law.shape.isWhole, unit: unit.name, scale: unit.scale)
    }
    let tables = OwnIncidence.contents(settings, read: files)
    do throws(UncertaintyProblem) {
      return try UncertainExperiment(
        parameters, sampling: sampling, reportsParameters: reportsParameters
      ) { values throws(ParametersRefused) in
        try UncertaintyBuilder.build(settings, values, tables)
      }
    } catch {
      problems.append(problem(error, keys, settings))
      return nil
    }
  }

  /// The experiment with given values in place of the laws.
  private static func build(
    _ settings: Settings, _ values: [Double], _ tables: [String: [UInt8]]
  ) throws(ParametersRefused) -> any Experiment {
    let (experiment, problems) = attempt(settings, values, tables)
    guard let experiment, problems.isEmpty else {
      throw ParametersRefused(reason: "\(reason(problems))")
    }
    return experiment
  }

  private static func attempt(
    _ settings: Settings, _ values: [Double], _ tables: [String: [UInt8]]
  ) -> (experiment: (any Experiment)?, problems: [Problem]) {
    var problems: [Problem] = []
    var rest = values[...]
    let experiment = ExperimentBuilder.build(
      settings.drawn(&rest), read: { tables[$0] ?? [] }, problems: &problems)
    return (experiment, problems)
  }

  private static func reason(_ problems: [Problem]) -> Message {
    problems.map { "\($0.given); \($0.allowed)" as Message }.joined(separator: "; ")
  }

  private var reportsParameters: Bool {
    guard let first = read.first, let word = first[optional: ScenarioKeys.model],
      let model = Model(rawValue: word), let run = first[optional: ScenarioKeys.run(for: model)],
      let metrics = run[optional: RunKeys.metrics(for: model)]
    else { return true }
    return metrics.contains(UncertainParameter.metric.name)
  }

  /// The name of the stream of a key: the first eight bytes of the digest of its path.
  ///
  /// Other laws of the scenario, and other variants, change nothing in it.
  static func stream(_ path: String) -> UInt64 {
    UInt64(SHA256.hexDigest(of: Array(path.utf8)).prefix(16), radix: 16) ?? 0
  }

  /// What is wrong with a law, at its place; at the first law where several together are at fault.
  private func problem(
    _ error: UncertaintyProblem, _ keys: [UncertainKey], _ settings: Settings
  ) -> Problem {
    func values(_ values: [Double], _ parameter: Int?) -> Message {
      let shown = parameter.map { [$0] } ?? Array(keys.indices)
      let parts = shown.map {
        "\(keys[$0].path) at \(keys[$0].law.shape.decoded(values[$0]).wording)" as Message
      }
      return parts.dropFirst().reduce(parts.first ?? "") { "\($0) and \($1)" }
    }
    func place(_ parameter: Int?) -> Place {
      keys.isEmpty ? settings.place : keys[parameter ?? 0].place
    }
    switch error {
    case .refused(let parameter, let given, _):
      // The engine keeps a reason in English; the words of all languages are found once more.
      let tables = OwnIncidence.contents(settings, read: files)
      let reason = UncertaintyBuilder.reason(
        UncertaintyBuilder.attempt(settings, given, tables).problems)
      return Problem(
        place(parameter), given: "with \(values(given, parameter)), \(reason)",
        allowed: "allowed are laws all of whose values are",
        advice: "narrow the law")
    case .changesMeasures(let parameter, let given):
      return Problem(
        place(parameter),
        given: "\(values(given, parameter)) gives other lines of results than the median",
        allowed: "allowed are laws of quantities that do not decide which lines there are",
        advice: "write a number here, and compare several with compare")
    }
  }
}

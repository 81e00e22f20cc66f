import MonteCarlo
import Randomness
import Scenario
import Wording

/// What has to be the same for two states to belong to one run, and what a state file says first.
struct RunIdentity: Equatable {
  /// The engine's version; another one may find other numbers.
  var engine: String

  /// The version of the stream contract.
  var contract: UInt64

  /// The digest of the scenario.
  var scenario: String

  /// The digest of what is reported of each replication, and how it is counted.
  var measures: String

  /// The seed of all random numbers.
  var seed: UInt64

  /// How many replications the whole run has at most.
  var replications: Int

  /// How many replications the first round has; 0 for a run that looks at its results once.
  var firstRound: Int

  /// The identity of the run of a scenario.
  init(_ scenario: Scenario) {
    engine = Version.text
    contract = StreamKey.contractVersion
    self.scenario = scenario.sha256
    measures = RunIdentity.digest(scenario.variants.map(\.experiment))
    seed = scenario.seed
    replications = scenario.replications
    firstRound = scenario.stopping.rounds?.first ?? 0
  }

  /// The lines of the head of a state file, in order.
  var lines: [(name: String, value: String)] {
    [
      ("engine", engine), ("stream-contract", "\(contract)"), ("scenario", scenario),
      ("measures", measures), ("seed", "\(seed)"), ("replications", "\(replications)"),
      ("first-round", "\(firstRound)"),
    ]
  }

  /// Reads what `lines` wrote; `nil` where something is missing or no number.
  init?(_ lines: [String: String]) {
    guard let engine = lines["engine"], let scenario = lines["scenario"],
      let measures = lines["measures"],
      let contract = lines["stream-contract"].flatMap(UInt64.init),
      let seed = lines["seed"].flatMap(UInt64.init),
      let replications = lines["replications"].flatMap({ Int($0) }),
      (1...RunSettings.maximumReplications).contains(replications),
      let firstRound = lines["first-round"].flatMap({ Int($0) }),
      (0...RunSettings.maximumReplications).contains(firstRound)
    else { return nil }
    self.engine = engine
    self.contract = contract
    self.scenario = scenario
    self.measures = measures
    self.seed = seed
    self.replications = replications
    self.firstRound = firstRound
  }

  /// The first thing in which another run differs, in words; `nil` where it is the same run.
  func difference(from other: RunIdentity) -> Message? {
    for (own, theirs) in zip(lines, other.lines) where own.value != theirs.value {
      return "\(own.name) is \(own.value), not \(theirs.value)"
    }
    return nil
  }

  private static func digest(_ experiments: [any Experiment]) -> String {
    var text = ""
    for experiment in experiments {
      text += "experiment \(experiment.blockSize)\n"
      for measure in experiment.measures { text += "\(measure)\n" }
      for pool in experiment.pools { text += "\(pool)\n" }
    }
    return SHA256.hexDigest(of: Array(text.utf8))
  }
}

import MonteCarlo
import MutualAid
import RedPackets

/// The keys under `run`.
enum RunKeys {
  static let replications = Key<Int64>(
    "replications", .count(1...8_000_000_000, of: "replications", words: ["times", "次"]),
    .standard("20000", because: "a second or less, and means known to about one percent"),
    meaning: "How many independent runs are made.")
  static let precision = Key<DecodedValue>(
    "precision", .either([.list(.text), .fraction(0.00001...0.5), .text]),
    meaning:
      "Run until half of the 95% interval is no wider than this part of the estimate, for the "
      + "headline metrics or those that are named.")
  static let until = Key<String>(
    "until",
    .choice([.init(word: "decided", meaning: "Until no threshold is undecided.")]),
    meaning: "Run until every threshold of expect has passed or failed.")
  static let firstRound = Key<Int64>(
    "first-round", .count(1...8_000_000_000, of: "replications", words: ["times", "次"]),
    meaning:
      "After how many replications results are looked at first; then after twice as many, and "
      + "so on. 1024 if left out.")
  static let maxReplications = Key<Int64>(
    "max-replications", .count(1...8_000_000_000, of: "replications", words: ["times", "次"]),
    meaning: "How many replications there are at most, whatever was reached. 1000万 if left out.")
  static let maxTime = Key<Int64>(
    "max-time", .duration(1...31_536_000),
    meaning: "After what time the run ends, whatever was reached. Never if left out.")
  static let seed = Key<UInt64>(
    "seed", .seed,
    .standard("20190212", because: "any fixed number makes a run repeatable"),
    meaning: "The seed of all random numbers.")
  static let horizon = Key<Int64>(
    "horizon", .years(1...50), .standard("1 year", because: "the year is how plans are judged"),
    meaning: "How long a replication lasts.")

  static let sampling = Key<String>(
    "sampling",
    .choice(ParameterSampling.allCases.map { .init(word: $0.rawValue, meaning: $0.meaning) }),
    meaning: "How the values of laws are spread over replications; random if left out.")
  static let varianceReduction = Key<String>(
    "variance-reduction",
    .choice([
      .init(
        word: controlVariates,
        meaning: "Means are made better with measures whose means are known.")
    ]),
    meaning: "A method that adds means with smaller errors; none if left out.")
  static let controlVariates = "control-variates"

  /// The keys for one model.
  static func all(for model: Model) -> [KeyDefinition] {
    let common = [
      replications.definition, precision.definition, until.definition, firstRound.definition,
      maxReplications.definition, maxTime.definition, seed.definition,
      metrics(for: model).definition,
      sampling.definition, varianceReduction.definition,
    ]
    return switch model {
    case .packet, .campaign: common
    case .mutualAid: common + [horizon.definition]
    }
  }

  /// The metrics of a model, with their meanings.
  static func metricChoices(for model: Model) -> [(name: String, meaning: String)] {
    let metrics =
      switch model {
      case .packet: PacketExperiment.metrics
      case .campaign: CampaignExperiment.metrics
      case .mutualAid: planMetrics
      }
    return metrics + [UncertainParameter.metric]
  }

  /// The metrics that a precision is one of where none is named.
  static func headlines(for model: Model) -> [String] {
    switch model {
    case .packet: ["amount", "largest", "smallest", "gini"]
    case .campaign: ["paid", "winners", "amount-per-win", "amount-per-person"]
    case .mutualAid: ["period-share", "annual-share", "contribution"]
    }
  }

  /// The metrics of all kinds of plans, each name once.
  private static let planMetrics: [(name: String, meaning: String)] = {
    var all = StaticPlanExperiment.metrics
    for metric in SharedPlanExperiment.metrics + DynamicPlanExperiment.metrics
    where !all.contains(where: { $0.name == metric.name }) {
      all.append(metric)
    }
    return all
  }()

  static func metrics(for model: Model) -> Key<[String]> {
    Key(
      "metrics",
      .list(.choice(metricChoices(for: model).map { .init(word: $0.name, meaning: $0.meaning) })),
      meaning: "Report only these metrics; the random numbers stay the same.")
  }
}

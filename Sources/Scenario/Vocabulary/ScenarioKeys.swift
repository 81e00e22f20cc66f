/// The keys at the top of a scenario.
enum ScenarioKeys {
  static let version = Key<String>(
    "fentan", .choice([.init(word: "1", meaning: "This version.")]), .required,
    meaning: "The version of the scenario language.")
  static let title = Key<String>(
    "title", .text, .standard("untitled scenario", because: "a name only serves people"),
    meaning: "What the scenario is about, in a line.")
  static let model = Key<String>(
    "model", .choice(Model.choices), .required, meaning: "Which model is simulated.")
  static let packet = Key<Settings>(
    "packet", .table(PacketKeys.all), .required, meaning: "The packet that is split.")
  static let plan = Key<Settings>(
    "plan", .table(PlanKeys.all), .required, meaning: "The plan whose costs are shared.")
  static let extends = Key<String>(
    "extends", .text, meaning: "Another scenario file, relative to this one, that this one changes."
  )

  static let campaign = Key<Settings>(
    "campaign", .table(CampaignKeys.all), .required,
    meaning: "The campaign: audience, rounds and what follows.")
  static let reported = Key<[Settings]>(
    "reported", .list(.table(ReportedKeys.all)),
    meaning: "Figures from elsewhere that results stand beside.")

  static let observed = Key<[Settings]>(
    "observed", .list(.table(ObservedKeys.all)),
    meaning: "Histories that the simulated course stands beside, point by point.")

  static let expect = Key<[String]>(
    "expect", .list(.text),
    meaning: "Thresholds that the results are to keep, such as p99(period-share) <= 20元.")

  /// The section of variants; its keys are paths, so that it has no shape of a table.
  static let compare = "compare"

  /// The keys that are dealt with before a scenario is decoded.
  static let elsewhere = [extends.name, compare]

  /// The keys that are decoded for a model.
  static func all(for model: Model) -> [KeyDefinition] {
    let common = [
      version.definition, title.definition, self.model.definition, run(for: model).definition,
      reported.definition, observed.definition, expect.definition,
    ]
    return switch model {
    case .packet: common + [packet.definition]
    case .campaign: common + [campaign.definition]
    case .mutualAid: common + [plan.definition]
    }
  }

  /// The section that says how much is run; which keys it has depends on the model.
  static func run(for model: Model) -> Key<Settings> {
    Key(
      "run", .table(RunKeys.all(for: model)), .implied,
      meaning: "How much is simulated, from which seed, and what is reported.")
  }
}

/// The models of the language.
enum Model: String, CaseIterable, Sendable {
  case packet
  case campaign
  case mutualAid = "mutual-aid"

  var meaning: String {
    switch self {
    case .packet: "One lucky packet, split among the people who open it."
    case .campaign: "A campaign that gives money to very many people in rounds."
    case .mutualAid: "A plan whose members share the cost of their claims."
    }
  }

  static var choices: [Shape.Choice] {
    allCases.map { Shape.Choice(word: $0.rawValue, meaning: $0.meaning) }
  }
}

import Scenario
import Wording

/// What is looked for: the smallest number with P(metric > limit) < chance.
struct SeekQuestion {
  var path: String
  var metric: String
  var group: String
  var limit: Double
  var limitText: String
  var chance: Double
  var from: Int64
  var to: Int64

  /// Reads the flags.
  ///
  /// - Throws: a usage failure that names the flag.
  init(_ arguments: Arguments) throws(Failure) {
    path = arguments.value(.path)?.value ?? "plan.members"
    guard let metric = arguments.value(.metric)?.value else {
      throw Arguments.usage("--metric is missing; write, for example, --metric period-share")
    }
    self.metric = metric
    group = arguments.value(.group)?.value ?? ""
    guard let above = arguments.value(.above) else {
      throw Arguments.usage("--above is missing; write, for example, --above 20元")
    }
    guard let limit = FigureText.number(above.value) else {
      throw Arguments.usage(
        "\(above.source) is \(above.value); allowed is a number with its unit, such as 20元")
    }
    (self.limit, limitText) = (limit, above.value)
    let level = arguments.value(.chance)
    chance = try SeekQuestion.chance(level)
    from = Int64(try arguments.count(.from, most: Int(SeekQuestion.largest)) ?? 1000)
    to = Int64(try arguments.count(.to, most: Int(SeekQuestion.largest)) ?? 100_000_000)
    guard from < to else {
      throw Arguments.usage("--from is \(from) and --to is \(to); --from has to be below --to")
    }
  }

  private static let largest: Int64 = 20_000_000_000

  private static func chance(_ given: Arguments.Given?) throws(Failure) -> Double {
    guard let given else { return 0.05 }
    guard let number = FigureText.number(given.value), number > 0, number < 1 else {
      throw Arguments.usage(
        "\(given.source) is \(given.value); allowed is a part of a whole above 0% and below 100%")
    }
    return number
  }
}

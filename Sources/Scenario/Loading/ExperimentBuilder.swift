import Money
import MonteCarlo
import MutualAid
import RedPackets
import Seeds

/// Makes the experiment that decoded settings describe.
enum ExperimentBuilder {
  /// Returns the experiment, or `nil` with problems recorded.
  static func build(_ settings: Settings, problems: inout [Problem]) -> (any Experiment)? {
    guard let word = settings[optional: ScenarioKeys.model], let model = Model(rawValue: word),
      let run = settings[optional: ScenarioKeys.run(for: model)]
    else { return nil }
    let metrics = run[optional: RunKeys.metrics(for: model)].map(Set.init)
    switch model {
    case .packet:
      guard let section = settings[optional: ScenarioKeys.packet] else { return nil }
      return packet(section, metrics, &problems)
    case .mutualAid:
      guard let section = settings[optional: ScenarioKeys.plan],
        let years = run[optional: RunKeys.horizon]
      else { return nil }
      return PlanBuilder(section, years: Int(years)).experiment(metrics, &problems)
    }
  }

  private static func packet(
    _ section: Settings, _ metrics: Set<String>?, _ problems: inout [Problem]
  ) -> (any Experiment)? {
    guard let total = section[optional: PacketKeys.total],
      let count = section[optional: PacketKeys.count],
      let word = section[optional: PacketKeys.split], let rule = SplittingRule(rawValue: word),
      let minimum = section[optional: PacketKeys.minimum]
    else { return nil }
    do throws(SplitError) {
      let packet = try Packet(total: total, count: Int(count), rule: rule, minimum: minimum)
      return PacketExperiment(packet, metrics: metrics)
    } catch {
      problems.append(Problem(error, section))
      return nil
    }
  }
}

extension Problem {
  /// A packet that cannot be split, at the key that is to be changed.
  fileprivate init(_ error: SplitError, _ section: Settings) {
    switch error {
    case .nobodyOpens, .tooManyPeople:
      self.init(
        section.place(of: PacketKeys.count),
        given: "packet.count is \(section[PacketKeys.count])",
        allowed: "a packet is opened by 1 to \(Packet.largestCount) people")
    case .minimumBelowOneFen(let minimum):
      self.init(
        section.place(of: PacketKeys.minimum), given: "packet.minimum is \(minimum) yuan",
        allowed: "everybody gets at least 0.01 yuan")
    case .totalTooLarge(let total, let most):
      self.init(
        section.place(of: PacketKeys.total), given: "packet.total is \(total) yuan",
        allowed: "one packet holds at most \(most) yuan")
    case .totalBelowMinimum(let total, let minimum, let count):
      self.init(
        section.place(of: PacketKeys.total),
        given: "packet.total is \(total) yuan for \(count) people who get at least \(minimum) yuan",
        allowed: "at least \(Amount(fen: minimum.fen * Int64(count))) yuan",
        advice: "raise the total, or lower the count or the minimum")
    }
  }
}

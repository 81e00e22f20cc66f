import Money
import RedPackets
import Wording

/// Reads how a sum is split, from any section that has the keys of `SplitKeys`.
struct SplitReader {
  private let section: Settings
  private let path: String

  /// Prepares to read a section.
  ///
  /// - Parameters:
  ///   - section: the section.
  ///   - path: its path, for messages.
  init(_ section: Settings, path: String) {
    self.section = section
    self.path = path
  }

  /// The rule, or `nil` where a key that it needs was refused.
  var rule: SplittingRule? {
    guard let word = section[optional: SplitKeys.split], let kind = SplitKeys.Kind(rawValue: word)
    else { return nil }
    switch kind {
    case .equal: return .equal
    case .doubleMean: return .doubleMean
    case .doubleMeanReserved: return .doubleMeanReserved
    case .doubleMeanExact: return .doubleMeanExact
    case .doubleMeanFolklore: return .doubleMeanFolklore
    case .naiveRemainder: return .naiveRemainder
    case .lineCut: return .lineCut
    case .lineCutRepeated: return .lineCutRepeated
    case .lineCutCoinciding: return .lineCutCoinciding
    case .dirichlet: return section[optional: SplitKeys.alpha].map { .dirichlet(alpha: $0) }
    case .sequentialBeta:
      return section[optional: SplitKeys.alpha].map { .sequentialBeta(alpha: $0) }
    case .truncatedNormal:
      return section[optional: SplitKeys.spread].map { .truncatedNormal(spread: $0) }
    case .proportionalWeights: return .proportionalWeights
    case .multinomial: return .multinomial
    case .subRange: return subRange
    case .fairRate: return section[optional: SplitKeys.fairRate].map { .fairRate(rate: $0) }
    case .tiers:
      return section[optional: SplitKeys.prizes].map { prizes in
        .tiers(
          prizes.map { PrizeTier(amount: $0[PrizeKeys.amount], stock: $0[PrizeKeys.stock]) })
      }
    case .probabilityTable:
      return section[optional: SplitKeys.chances].map { chances in
        .probabilityTable(
          chances.map {
            PrizeChance(amount: $0[ChanceKeys.amount], chance: $0[ChanceKeys.chance])
          })
      }
    case .equalPool: return .equalPool
    case .constantCap: return .constantCap
    }
  }

  private var subRange: SplittingRule? {
    guard let range = section[optional: SplitKeys.subRange],
      let from = range[optional: SubRangeKeys.from], let to = range[optional: SubRangeKeys.to],
      let chance = range[optional: SubRangeKeys.chance]
    else { return nil }
    return .subRange(from: from, to: to, chance: chance)
  }

  /// The packet that this section describes, with its total and count given.
  ///
  /// - Returns: the packet, or `nil` with problems recorded; keys that were refused already are not
  ///   reported again.
  func packet(total: Amount, count: Int, _ problems: inout [Problem]) -> Packet? {
    guard let rule else { return nil }
    if rule.kind.takesMinimum, section[optional: SplitKeys.minimum] == nil { return nil }
    guard !section.refused.contains(SplitKeys.cap.name) else { return nil }
    do throws(SplitError) {
      return try Packet(
        total: total, count: count, rule: rule,
        minimum: section[optional: SplitKeys.minimum] ?? Amount(fen: 1),
        cap: section[optional: SplitKeys.cap])
    } catch {
      problems.append(problem(error))
      return nil
    }
  }

  /// A sum that cannot be split, at the key that is to be changed.
  func problem(_ error: SplitError) -> Problem {
    switch error {
    case .nobodyOpens, .tooManyPeople:
      Problem(
        section.place(of: PacketKeys.count),
        given: "\(path).count is no number of people that a packet can have",
        allowed: "a packet is opened by 1 to \(Packet.largestCount) people")
    case .minimumBelowOneFen(let minimum):
      Problem(
        section.place(of: SplitKeys.minimum), given: "\(path).minimum is \(minimum) yuan",
        allowed: "everybody gets at least 0.01 yuan")
    case .totalTooLarge(let total, let most):
      Problem(
        section.place(of: PacketKeys.total), given: "\(path).total is \(total) yuan",
        allowed: "one packet holds at most \(most) yuan")
    case .totalBelowMinimum(let total, let minimum, let count):
      Problem(
        section.place(of: PacketKeys.total),
        given:
          "\(path).total is \(total) yuan for \(count) people who get at least \(minimum) yuan",
        allowed: "at least \(Amount(fen: minimum.fen * Int64(count))) yuan",
        advice: "raise the total, or lower the count or the minimum")
    case .totalAboveCap(let total, let cap, let count):
      Problem(
        section.place(of: SplitKeys.cap),
        given: "\(path).cap is \(cap) yuan for \(count) people who share \(total) yuan",
        allowed: "at most \(Amount(fen: cap.fen * Int64(count))) yuan can be given out below it",
        advice: "raise the cap or the count, or lower the total")
    case .prizesAboveTotal(let total):
      Problem(
        section.place(of: SplitKeys.prizes), given: "\(path).prizes are worth more than the total",
        allowed: "prizes for \(total) yuan at most", advice: "lower a stock, or raise the total")
    case .chancesMissOne(let sum):
      Problem(
        section.place(of: SplitKeys.chances),
        given: "the chances of \(path).chances add up to \(percentText(sum))",
        allowed: "they add up to 100%",
        advice: sum < 1 ? "add an amount of 0 for those who get nothing" : "lower some of them")
    case .subRangeNeedsCap:
      Problem(
        section.place, given: "\(path) has a sub-range, but no cap",
        allowed: "the other amounts are drawn from the minimum to the cap",
        advice: "write, for example, cap: 10 元")
    case .subRangeOutside(let from, let to, let minimum, let cap):
      Problem(
        section.place(of: SplitKeys.subRange),
        given: "\(path).sub-range is from \(from) to \(to) yuan",
        allowed: "a range within minimum and cap, \(minimum) to \(cap) yuan")
    }
  }
}

import Glibc

/// How many people join a plan, by time.
///
/// Numbers are given, not drawn: what people do not know about entries belongs into variants of
/// a scenario, not into its spread.
public enum EntryCurve: Equatable, Sendable {
  /// Nobody joins.
  case none

  /// So many people a year, from each date until the next.
  case steps([Step])

  /// Joined people grow by the logistic law from the start on:
  ///
  ///     J(d) = total (F(d) - F(start)) / (1 - F(start)),   F(d) = 1 / (1 + exp(-ln 81 (d - m) / w))
  ///
  /// where m is the day at which half have joined, if the start is long before, and w the days from
  /// a tenth to nine tenths.
  case logistic(total: Int64, middle: Day, width: Double)

  /// How many have joined by each date, founders not included, and evenly between dates.
  case table([Point])

  /// The plan grows at a constant rate: of N members N (e^{rδ} - 1) join in a period of δ years.
  case growth(rate: Double)

  /// So many people a year from a date on.
  public struct Step: Equatable, Sendable {
    /// From when on.
    public var from: Day
    /// How many join in a year.
    public var perYear: Double

    /// Describes a step.
    public init(from: Day, perYear: Double) {
      self.from = from
      self.perYear = perYear
    }
  }

  /// How many have joined by a date.
  public struct Point: Equatable, Sendable {
    /// The date.
    public var day: Day
    /// How many have joined by then.
    public var joined: Int64

    /// Describes a point.
    public init(day: Day, joined: Int64) {
      self.day = day
      self.joined = joined
    }
  }

  /// How many join in a period: whole people, such that sums over periods follow the curve.
  ///
  /// - Parameters:
  ///   - period: the period.
  ///   - start: when the plan began.
  ///   - members: how many members were counted at the publication before.
  /// - Returns: a number of people, at least 0.
  public func joining(_ period: SharePeriod, start: Day, members: Int64) -> Int64 {
    if case .growth(let rate) = self {
      return Int64((Double(members) * expm1(rate * period.years)).rounded())
    }
    return joined(by: period.publication, start: start) - joined(by: period.from, start: start)
  }

  /// The most people who can join before a day; `nil` where that has no bound.
  func bound(until end: Day, start: Day) -> Int64? {
    if case .growth = self { return nil }
    return joined(by: end, start: start)
  }

  private func joined(by day: Day, start: Day) -> Int64 {
    switch self {
    case .none, .growth:
      return 0
    case .steps(let steps):
      var sum = 0.0
      for (i, step) in steps.enumerated() {
        let end = i + 1 < steps.count ? min(steps[i + 1].from, day) : day
        let days = end.number - max(step.from, start).number
        if days > 0 { sum += step.perYear * Double(days) / SharePeriod.daysAYear }
      }
      return Int64(sum.rounded())
    case .logistic(let total, let middle, let width):
      func part(_ day: Day) -> Double {
        1 / (1 + exp(-log(81) * Double(day.number - middle.number) / width))
      }
      let first = part(start)
      // Where all had joined long before the start, nobody is left to join.
      guard first < 1 else { return 0 }
      return Int64((Double(total) * (part(day) - first) / (1 - first)).rounded())
    case .table(let points):
      let all = [Point(day: start, joined: 0)] + points.filter { $0.day > start }
      guard let next = all.firstIndex(where: { $0.day > day }) else {
        return all[all.count - 1].joined
      }
      guard next > 0 else { return 0 }
      let (a, b) = (all[next - 1], all[next])
      let part = Double(day.number - a.day.number) / Double(b.day.number - a.day.number)
      return a.joined + Int64((part * Double(b.joined - a.joined)).rounded())
    }
  }
}

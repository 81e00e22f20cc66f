import Glibc

/// How long a claim takes from diagnosis to the publication that shares its cost.
///
/// Report and decision each take an Erlang-distributed time in days: the sum of `shape`
/// independent exponential times. A claim that is reported later than the filing limit is never
/// paid. Diagnoses are spread evenly over their period, and
///
///     chance[j] = P(j h < U + report + decision ≤ (j + 1) h, report ≤ limit)
///
/// is that of the j-th publication after the diagnosis, with h the mean length of a period and U
/// uniform on (0, h).
public struct LagLaw: Equatable, Sendable {
  /// From diagnosis to report.
  public var report = Delay()

  /// From report to decision.
  public var decision = Delay()

  /// Days after diagnosis within which a claim has to be reported; `nil` for no limit.
  public var filingLimit: Int?

  /// Times in which fewer claims are decided: the others wait for the next publication.
  public var slowdowns: [Slowdown] = []

  /// No lag at all.
  public init() {}

  /// A time in which fewer claims are decided.
  public struct Slowdown: Equatable, Sendable {
    /// The first day.
    public var from: Day
    /// The first day after it.
    public var until: Day
    /// The part of ripe claims that is decided at a publication.
    public var factor: Double

    /// Describes a slowdown.
    public init(from: Day, until: Day, factor: Double) {
      self.from = from
      self.until = until
      self.factor = factor
    }
  }

  /// The part of ripe claims that is decided at a publication.
  func decided(on publication: Day) -> Double {
    slowdowns.filter { $0.from <= publication && publication < $0.until }
      .reduce(1) { $0 * $1.factor }
  }

  /// A time in days with an Erlang law.
  public struct Delay: Equatable, Sendable {
    /// Its mean in days; 0 for none.
    public var mean = 0.0

    /// How many exponential times it is the sum of, 1 to 20: the larger, the more regular.
    public var shape = 1

    /// Describes a time.
    public init(mean: Double = 0, shape: Int = 1) {
      self.mean = mean
      self.shape = shape
    }

    /// P(T ≤ days) = 1 - e^{-x} Σ_{i<shape} x^i / i!,  x = shape × days / mean.
    func cumulative(_ days: Double) -> Double {
      guard days >= 0 else { return 0 }
      guard mean > 0 else { return 1 }
      let x = Double(shape) * days / mean
      var term = exp(-x)
      var sum = term
      for i in 1..<max(shape, 1) {
        term *= x / Double(i)
        sum += term
      }
      return 1 - sum
    }

    /// The chance of each quarter of a day up to a bound; the rest, if any, is in the last one.
    fileprivate func masses(cells: Int) -> [Double] {
      guard mean > 0 else { return [1] }
      var masses: [Double] = []
      var below = 0.0
      for i in 1...cells {
        let upTo = cumulative(Double(i) * LagLaw.grain)
        masses.append(upTo - below)
        below = upTo
        if 1 - below < 1e-12 { break }
      }
      masses[masses.count - 1] += 1 - below
      return masses
    }
  }

  /// Times are followed in quarters of a day.
  private static let grain = 0.25

  /// Times beyond ten years count as ten years.
  private static let mostCells = 4 * 3653

  /// Less than this in the tail is added to the last publication.
  private static let tail = 1e-9

  /// The chance of each publication after the diagnosis; they add up to `filed`.
  ///
  /// - Parameter length: the mean length of a period in days.
  /// - Returns: chances by number of publications; the first is the one that ends the period of the
  ///   diagnosis.
  /// - Complexity: O(cells × periods) with cells of a quarter of a day.
  func chances(length: Double) -> [Double] {
    guard report.mean > 0 || decision.mean > 0 else { return [filed] }
    let reports = report.masses(cells: LagLaw.mostCells)
    let decisions = decision.masses(cells: LagLaw.mostCells)
    let last = filingLimit.map { Int(Double($0) / LagLaw.grain) } ?? reports.count
    var times = [Double](repeating: 0, count: reports.count + decisions.count)
    for (i, a) in reports.prefix(last).enumerated() where a > 0 {
      for (j, b) in decisions.enumerated() { times[i + j] += a * b }
    }
    // Both times are counted from the middle of their cells; U spreads over a whole period.
    let offset = (report.mean > 0 ? 0.5 : 0) + (decision.mean > 0 ? 0.5 : 0)
    let most = Int((Double(times.count + 1) * LagLaw.grain / length).rounded(.up)) + 1
    var chances = [Double](repeating: 0, count: most + 1)
    for (i, mass) in times.enumerated() where mass > 0 {
      let periods = (Double(i) + offset) * LagLaw.grain / length
      let whole = Int(periods)
      let part = periods - Double(whole)
      chances[whole] += mass * (1 - part)
      chances[whole + 1] += mass * part
    }
    var rest = 0.0
    while chances.count > 1, rest + chances[chances.count - 1] < LagLaw.tail {
      rest += chances.removeLast()
    }
    chances[chances.count - 1] += rest
    return chances
  }

  /// The part of claims that is reported in time.
  public var filed: Double {
    filingLimit.map { max(0, report.cumulative(Double($0))) } ?? 1
  }
}

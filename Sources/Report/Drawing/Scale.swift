import Glibc

/// Where numbers lie along an axis.
struct Scale {
  /// The numbers at the two ends.
  let domain: ClosedRange<Double>

  /// The places of the two ends.
  let start: Double
  let end: Double

  /// Whether equal distances are equal ratios.
  let isLogarithmic: Bool

  /// A scale; what has no extent is given one, and a logarithmic one begins above 0.
  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double, log: Bool = false) {
    var (low, high) = (domain.lowerBound, domain.upperBound)
    if log { low = max(low, 1e-12) }
    if high <= low {
      let room = log ? low : max(low.magnitude * 0.05, 0.5)
      (low, high) = log ? (low / 2, low + room) : (low - room, low + room)
    }
    self.domain = low...high
    self.start = start
    self.end = end
    isLogarithmic = log
  }

  /// The place of a number; what lies outside is put at the end.
  func callAsFunction(_ number: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let bounded = min(max(number, low), high)
    let part =
      isLogarithmic
      ? (log10(bounded) - log10(low)) / (log10(high) - log10(low)) : (bounded - low) / (high - low)
    return start + part * (end - start)
  }

  /// Round numbers within the domain, about as many as are asked for.
  func ticks(_ count: Int) -> [Double] {
    isLogarithmic ? logarithmicTicks(count) : linearTicks(count)
  }

  /// How far apart ticks are that have to be told from their neighbours; 0 on a logarithmic scale.
  func step(_ ticks: [Double]) -> Double {
    isLogarithmic || ticks.count < 2 ? 0 : ticks[1] - ticks[0]
  }

  private func linearTicks(_ count: Int) -> [Double] {
    let rough = (domain.upperBound - domain.lowerBound) / Double(max(1, count))
    let power = pow(10, floor(log10(rough)))
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? 10 * power
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    return (Int(first)...Int(last)).map { Double($0) * step }
  }

  private func logarithmicTicks(_ count: Int) -> [Double] {
    let low = Int(log10(domain.lowerBound).rounded(.down))
    let high = Int(log10(domain.upperBound).rounded(.up))
    let decades = max(1, high - low)
    let every = (decades + count - 1) / max(1, count)
    let steps: [Double] = decades <= 1 ? [1, 2, 3, 5] : decades <= 2 ? [1, 3] : [1]
    return stride(from: low, through: high, by: max(1, every)).flatMap { exponent in
      steps.map { $0 * pow(10, Double(exponent)) }
    }.filter { domain.contains($0) }
  }
}

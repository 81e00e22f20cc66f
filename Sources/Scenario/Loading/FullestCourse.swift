import Glibc
import MutualAid

/// The expected members of a plan by class and period if nobody leaves it, falls ill or dies.
///
///     M[c, t] = M[c, t-1] + joining[t] mix[c, t] + those who grow into c - those who grow out of it
///
/// Leaving only makes members and claims fewer, so that the expected claims of the plan are at most
/// those of this course, whoever leaves and for whatever reason.
struct FullestCourse {
  /// By period, then by class: who is there at its end, or who left by growing older in it.
  private(set) var members: [[Double]] = []

  /// How many grow too old in the whole horizon.
  private(set) var tooOld = 0.0

  /// All who are ever there.
  private(set) var everybody: Double

  /// Follows a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - periods: its periods.
  /// - Complexity: O(periods × classes).
  init(_ plan: DynamicPlan, _ periods: [SharePeriod]) {
    let classes = plan.classes
    everybody = Double(plan.founders)
    var now = classes.map { $0.share * Double(plan.founders) }
    var total = Double(plan.founders)
    let last = Double(max(1, periods.count - 1))
    for (t, period) in periods.enumerated() {
      // Growth is of those who are there, in real numbers here.
      var joining = 0.0
      if case .growth(let rate) = plan.entries {
        joining = total * (FullestCourse.growth(rate * period.years) - 1)
      } else {
        joining = Double(plan.entries.joining(period, start: plan.calendar.start, members: 0))
      }
      everybody += joining
      total += joining
      for c in classes.indices {
        let mix = classes[c].entryShare
        now[c] += joining * (mix.first + (mix.last - mix.first) * Double(t) / last)
      }
      // Who grows older within the period counts in both classes.
      var exposed = now
      var grown = now
      for c in classes.indices where classes[c].ageing > 0 {
        let moving = now[c] * min(1, classes[c].ageing * period.years)
        grown[c] -= moving
        if let next = classes[c].next {
          grown[next] += moving
          exposed[next] += moving
        } else {
          tooOld += moving
          total -= moving
        }
      }
      members.append(exposed)
      now = grown
    }
  }

  private static func growth(_ exponent: Double) -> Double {
    // Rates are at most ten a year and periods at most ten years; what overflows is refused.
    exp(min(exponent, 100))
  }
}

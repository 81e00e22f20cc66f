import MonteCarlo

/// The money of a static plan, checked in every replication against what is reported.
///
///     aid + fee = annual shares of all members + shortfall      in every year
///     Σ period shares = annual shares                           in every year
///
/// All in whole fen, from the stored numbers themselves. An identity of which a metric was not
/// asked for cannot be checked and is left out.
struct PlanLedger {
  private let plan: StaticPlan
  private let layout: PlanMeasures

  init(_ plan: StaticPlan, _ layout: PlanMeasures) {
    self.plan = plan
    self.layout = layout
  }

  /// Checks the numbers of a block.
  func check(_ values: BlockValues, block: UInt64) throws(LedgerError) {
    let share = place("annual-share")
    for year in 0..<plan.years {
      if let share, let aid = place("aid"), let fee = place("fee") {
        let shortfall = place("shortfall")
        for r in 0..<values.replications {
          let paid = fen(values, aid, year, r) + fen(values, fee, year, r)
          let met = fen(values, share, year, r) + (shortfall.map { fen(values, $0, year, r) } ?? 0)
          try expect("aid + fee = shares + shortfall", paid - met, block, r)
        }
      }
      if let share, let periods = place("period-share") {
        let range = year * plan.periodsPerYear..<(year + 1) * plan.periodsPerYear
        for r in 0..<values.replications {
          var sum: Int64 = 0
          for period in range { sum += fen(values, periods, period, r) }
          try expect("period shares = annual shares", sum - fen(values, share, year, r), block, r)
        }
      }
    }
  }

  private func place(_ metric: String) -> Int? {
    layout.quantities.firstIndex { $0.metric == metric }
  }

  private func fen(_ values: BlockValues, _ quantity: Int, _ index: Int, _ r: Int) -> Int64 {
    values[layout.firstMeasure[quantity] + index, r] * layout.quantities[quantity].fen
  }

  private func expect(
    _ identity: String, _ difference: Int64, _ block: UInt64, _ replication: Int
  ) throws(LedgerError) {
    guard difference != 0 else { return }
    throw LedgerError(
      identity: identity, block: block, replication: replication, difference: difference)
  }
}

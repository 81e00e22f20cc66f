import Glibc
import MonteCarlo

/// Why a dynamic plan cannot be.
public enum DynamicPlanError: Error, Equatable, Sendable {
  /// There is nobody at the start, and nobody ever joins.
  case noMembers
  /// The parts of the classes do not add up to 1.
  case sharesMiss(sum: Double)
  /// The parts of those who join do not add up to 1.
  case entrySharesMiss(sum: Double)
  /// The parts of the levels do not add up to 1.
  case levelsMiss(sum: Double)
  /// No share falls into the horizon.
  case noPeriods
  /// Dates of a table or of steps do not rise, or fewer have joined by a later date.
  case entriesOutOfOrder(Day)
  /// The plan would end at once: it never has so many members.
  case thresholdAboveMembers(threshold: Int64, most: Int64)
  /// Balances cannot be refunded where nobody has one.
  case noBalances
  /// A cap per case cannot be carried: the next case would be cut as well.
  case caseCapCarried
  /// The plan ends before its first share.
  case endsBeforeStart(Day)
  /// Linked plans of linked plans.
  case linkedTwice(String)
  /// Something of a linked plan is wrong.
  indirect case linked(String, DynamicPlanError)
  /// Sums could exceed the whole numbers of the engine.
  case tooLarge
}

extension DynamicPlan {
  /// Checks what values by themselves do not show.
  ///
  /// - Throws: `DynamicPlanError` for the first thing that cannot be.
  public func check() throws(DynamicPlanError) {
    try checkMembers()
    let periods = calendar.periods(until: end)
    if periods.isEmpty { throw .noPeriods }
    if let date = ending.date, let first = periods.first, date < first.share {
      throw .endsBeforeStart(date)
    }
    if let threshold = ending.threshold, let most = mostMembers, threshold > most {
      throw .thresholdAboveMembers(threshold: threshold, most: most)
    }
    if ending.refund == .balances, payment.prepaid == nil { throw .noBalances }
    if caps.excess == .carried, caps.perCase != nil { throw .caseCapCarried }
    guard costsAreBounded else { throw .tooLarge }
    for other in linked {
      guard other.plan.linked.isEmpty else { throw .linkedTwice(other.name) }
      do throws(DynamicPlanError) {
        try other.plan.check()
      } catch .noMembers {
        // It may live on those who grow too old for this one.
      } catch .thresholdAboveMembers {
        // The same.
      } catch {
        throw .linked(other.name, error)
      }
    }
  }

  private func checkMembers() throws(DynamicPlanError) {
    let sum = classes.reduce(0) { $0 + $1.share }
    guard (sum - 1).magnitude < 1e-9 else { throw .sharesMiss(sum: sum) }
    for entrySum in [
      classes.reduce(0) { $0 + $1.entryShare.first }, classes.reduce(0) { $0 + $1.entryShare.last },
    ] {
      guard (entrySum - 1).magnitude < 1e-9 else { throw .entrySharesMiss(sum: entrySum) }
    }
    let levelSum = levels.reduce(0) { $0 + $1.share }
    guard (levelSum - 1).magnitude < 1e-9 else { throw .levelsMiss(sum: levelSum) }
    switch entries {
    case .table(let points):
      for (a, b) in zip(points, points.dropFirst()) where b.day <= a.day || b.joined < a.joined {
        throw .entriesOutOfOrder(b.day)
      }
    case .steps(let steps):
      for (a, b) in zip(steps, steps.dropFirst()) where b.from <= a.from {
        throw .entriesOutOfOrder(b.from)
      }
    case .none, .logistic, .growth:
      break
    }
    if founders == 0, mostMembers == 0 || mostMembers == nil { throw .noMembers }
  }

  /// What a stored 1 of money is worth in fen.
  ///
  /// It is 1, or 100 in plans so large that fen would be more than a tally holds. The ledger is in fen
  /// whatever the unit.
  public var moneyUnit: Int64 {
    largeCost < Double(RunSettings.largestStored) / 512 ? 1 : 100
  }

  /// Whether the largest conceivable numbers stay within what the engine adds up exactly.
  private var costsAreBounded: Bool {
    largestMembership <= 2e10 && largeCost < Double(RunSettings.largestStored) * Double(moneyUnit)
  }

  /// The most members that there can be, growth at a rate included.
  private var largestMembership: Double {
    let most = Double(mostMembers ?? founders)
    guard case .growth(let rate) = entries else { return most }
    return most * exp(max(0, rate) * years)
  }

  /// A generous bound of aid and fee over the horizon, in fen: the most members there can be, all
  /// the time, with three times the expected cost of the dearest mix, and a thousand claims more.
  private var largeCost: Double {
    let most = largestMembership
    let costs = classes.map { min(1, filedRate($0)) * meanPayment($0) }
    let means = [
      zip(classes, costs).reduce(0) { $0 + $1.0.share * $1.1 },
      zip(classes, costs).reduce(0) { $0 + $1.0.entryShare.first * $1.1 },
      zip(classes, costs).reduce(0) { $0 + $1.0.entryShare.last * $1.1 },
    ]
    let dearest = classes.map { meanPayment($0) }.max() ?? 0
    let cost = 3 * most * (means.max() ?? 0) * years + 1000 * dearest
    return cost * (1 + fee)
  }
}

public import Statistics

/// A small pool of independent risks, each with a law of its own on the whole numbers.
///
/// It is made for tables of the literature and for the properties of rules; its laws are convolved
/// term by term, so that every mass keeps all its digits. Plans of many members are `ClassPool`s.
public struct RiskPool: SharingPool, Equatable {
  /// The law of each risk; none is ever negative.
  public let risks: [DiscreteLaw]

  /// The risks as payers.
  public let payers: [Payer]

  /// Makes a pool.
  ///
  /// - Parameters:
  ///   - risks: the law of each, at least one, on integers of at least 0.
  ///   - bands: for each risk the band that it belongs to; `nil` for one of its own.
  public init(_ risks: [DiscreteLaw], bands: [Int]? = nil) {
    precondition(!risks.isEmpty, "a pool has at least one risk")
    precondition(risks.allSatisfy { $0.first >= 0 }, "losses are not negative")
    precondition(bands.map { $0.count == risks.count } ?? true, "every risk is in a band")
    self.risks = risks
    payers = risks.enumerated().map { i, law in
      Payer(
        members: 1, band: bands?[i] ?? i,
        outcomes: law.mass.enumerated().filter { $0.element > 0 }.map {
          Payer.Outcome(loss: Double(law.first + Int64($0.offset)), chance: $0.element)
        })
    }
  }

  /// A unit of loss of any risk adds a unit to the total.
  public var eventSizes: [Int64] { risks.map { _ in 1 } }

  /// The law of the total, always known.
  public func totalLaw() -> ExactLaw { .law(total(without: nil)) }

  /// The law of the total of all risks but one.
  ///
  /// - Parameter excluded: the place of the risk that is left out; `nil` for none.
  /// - Returns: the law; 0 for certain where no risk is left.
  /// - Complexity: O(n w²) with w the width of the result.
  public func total(without excluded: Int?) -> DiscreteLaw {
    risks.enumerated().filter { $0.offset != excluded }
      .reduce(DiscreteLaw.certain(0)) { $0.convolved(with: $1.element) }
  }
}

import MonteCarlo
import Testing

@testable import Scenario

/// What a scenario may ask for to make errors smaller.
@Suite struct ReductionRequestTests {
  private let law = plan("fee: 'uniform(6%, 8%)'")

  private func load(_ run: String, _ plan: String? = nil) throws -> Scenario {
    try Files(aid + "run: {\(run)}\n" + (plan ?? law)).load()
  }

  @Test(arguments: [("random", false), ("stratified", true), ("sobol", true)])
  func `evenly spread laws keep sums by place`(word: String, byPlace: Bool) throws {
    let experiment = try load("sampling: \(word)").variants[0].experiment
    #expect(experiment.bookkeeping == Bookkeeping(byPlace: byPlace))
  }

  @Test func `control variates pair what has no exact mean with what has one`() throws {
    let experiment = try load(
      "variance-reduction: control-variates, metrics: [annual-share, fee, parameter]"
    ).variants[0].experiment
    // The fee drawn, then the share and the fee paid.
    #expect(experiment.bookkeeping.controls.map(\.column) == [.measure(1), .measure(2)])
    #expect(experiment.bookkeeping.controls.map(\.control) == [0, 0])
  }

  @Test func `where all means are exact there is nothing to control`() throws {
    let experiment = try load("variance-reduction: control-variates", plan()).variants[0].experiment
    #expect(experiment.bookkeeping == Bookkeeping())
  }

  @Test func `the digest knows what changes a run`() throws {
    let digests = try [
      "seed: 1", "sampling: random", "sampling: sobol", "sampling: stratified",
      "variance-reduction: control-variates",
    ].map { try load($0).sha256 }
    #expect(digests[0] == digests[1])
    #expect(Set(digests).count == 4)
  }

  @Test func `what is of no use or does not go together is refused`() throws {
    #expect(
      try Files(aid + "run: {sampling: sobol}\n" + plan()).problems() == [
        "a.yaml:3:17: run.sampling is sobol, and the scenario has no law; it spreads the values of "
          + "laws such as uniform(2万, 9万); remove it"
      ])
    #expect(
      try Files(aid + "run: {sampling: sobol, variance-reduction: control-variates}\n" + law)
        .problems() == [
          "a.yaml:3:44: run.variance-reduction is control-variates, with sampling: sobol; control "
            + "variates need replications that are independent; remove one of the two"
        ])
  }

  @Test func `Sobol points have sixteen dimensions`() throws {
    func text(_ laws: Int) -> String {
      let classes = (1...17).map {
        "    - {name: c\($0), share: 0.05, incidence: "
          + ($0 <= laws ? "'uniform(1‰, 2‰)'" : "1‰") + ", benefit: 10万}\n"
      }
      return aid + "run: {sampling: sobol, metrics: [claims]}\nplan:\n  members: 5万\n  classes:\n"
        + classes.joined() + "    - {name: rest, share: 0.15, incidence: 1‰, benefit: 10万}\n"
    }
    #expect(try Files(text(16)).load().variants.count == 1)
    #expect(
      try Files(text(17)).problems() == [
        "a.yaml:23:43: the scenario has 17 laws, with sampling: sobol; at most 16; "
          + "write sampling: stratified"
      ])
  }
}

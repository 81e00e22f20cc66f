import Testing

@testable import Scenario

/// Quantities that are written as laws: what is read, and what is said of the rest.
@Suite struct LawTextTests {
  private func value(_ text: String, at path: String = "plan.members") throws -> String? {
    try Files(aid + plan()).load(set: [(path, text)]).value(path)
  }

  @Test(
    arguments: [
      ("plan.members", "uniform(2万, 9万)", "uniform(20,000, 90,000)"),
      ("plan.members", " uniform ( 20000 人,9万 ) ", "uniform(20,000, 90,000)"),
      ("plan.members", "uniform($plan.members.low, $plan.members.high)", "uniform(20,000, 90,000)"),
      ("plan.incidence", "triangular(0.5‰, 1‰, 2‰)", "triangular(0.0005, 0.001, 0.002)"),
      ("plan.fee", "pert(6%, 8%, 0.1)", "pert(0.06, 0.08, 0.1)"),
      ("plan.benefit", "lognormal(30万, 50万元)", "lognormal(300000.00 yuan, 500000.00 yuan)"),
    ])
  func `laws are explained in one spelling`(path: String, text: String, canonical: String) throws {
    #expect(try value(text, at: path) == canonical)
  }

  private static let forms =
    "uniform(low, high), triangular(low, mode, high), pert(low, mode, high), lognormal(median, p95)"
  private static let members = "allowed is a whole number of members from 1 to 20,000,000,000"

  @Test(
    arguments: [
      (
        "unifrom(1, 2)",
        ", and unifrom is no law; \(members), or a law: \(forms); did you mean uniform?"
      ),
      (
        "uniform(1, 2",
        ", a law without its closing parenthesis; \(members), or a law: \(forms); "
          + "write uniform(low, high); in a list put it in quotes, because of the commas"
      ),
      (
        "uniform(20,000, 90,000)",
        ", which has 4 numbers; \(members), or a law: \(forms); write uniform(low, high), "
          + "each number without separators of thousands"
      ),
      ("uniform(1, 2.5)", ", where high is 2.5; \(members); write a whole number"),
      ("uniform(0, 5)", ", where low is 0; \(members)"),
      (
        "uniform(5万, 30万元)",
        ", where high is 30万元, which is a sum of money; \(members); "
          + "write, for example, 20万 or 20万 people"
      ),
      (
        "uniform(5, 5)",
        ", whose numbers are out of order; allowed is uniform(low, high), where low is below high"
      ),
      (
        "pert(1, 9, 5)",
        ", whose numbers are out of order; allowed is pert(low, mode, high), where low is below "
          + "high, and mode is neither below low nor above high"
      ),
      (
        "lognormal(2亿, 100亿)",
        ", which reaches from 123,659 to 323,470,721,243; \(members); 99.8% of a lognormal law "
          + "are kept, and all of them have to be allowed; move p95 towards the median"
      ),
    ])
  func `a law that is none is refused in whole sentences`(text: String, rest: String) throws {
    #expect(
      try Files(aid + plan()).problems(set: [("plan.members", text)])
        == ["--set plan.members: plan.members is \(text)\(rest)"])
  }

  @Test func `a fact that is none is named`() throws {
    #expect(
      try Files(aid + plan()).problems(set: [("plan.members", "uniform(1, $no.fact)")])
        .allSatisfy {
          $0.hasPrefix("--set plan.members: plan.members is uniform(1, $no.fact), but")
        })
  }

  @Test func `laws stand for quantities of the model alone`() throws {
    #expect(
      try Files(aid + plan() + "run: {replications: 'uniform(1, 2)'}\n").problems() == [
        "a.yaml:4:21: run.replications is uniform(1, 2), a law; allowed is a whole number of "
          + "replications from 1 to 8,000,000,000; laws stand for quantities of the model: "
          + "below packet, campaign or plan"
      ])
  }

  @Test func `a text may look like a law`() throws {
    let scenario = try Files(aid + plan() + "title: uniform(1, 2)\n").load()
    #expect(scenario.title == "uniform(1, 2)")
  }

  @Test func `all problems are told together`() throws {
    let text = """
      fentan: 1
      model: mutual-aid
      plan:
        members: uniform(9万, 2万)
        incidence: uniform(1‰)
        benefit: lognormal(30万, 20万)
        fe: 8%

      """
    #expect(
      try Files(text).problems().map { $0.prefix(10) } == [
        "a.yaml:4:1", "a.yaml:5:1", "a.yaml:6:1", "a.yaml:7:3",
      ])
  }
}

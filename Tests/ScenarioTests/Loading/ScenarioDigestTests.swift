import Testing

@testable import Scenario

@Suite struct ScenarioDigestTests {
  private func digest(_ text: String, set: [(String, String)] = []) throws -> String {
    try Files(aid + text).load(set: set).sha256
  }

  private let base = plan("fee: 8%")

  @Test(arguments: [
    "plan: {members: 50000, incidence: 1‰, benefit: 30万, fee: 8%}\n",
    "plan: {members: 5万 人, incidence: 0.1%, benefit: 300000.00 元, fee: 0.08}\n",
    "plan: {fee: 8.0%, benefit: 0.003亿, incidence: 0.001, members: 50 thousand}\n",
    "# why\nplan:\n  members: '5万'   # many\n  incidence: 1‰\n  benefit: 30万\n  fee: 8%\n",
    "plan: {members: 5万, incidence: 1‰, benefit: $plan.benefit, fee: $plan.fee}\n",
    plan("fee: 8%, periods-per-year: 24"), plan("fee: 8%") + "title: another\n",
    plan("fee: 8%") + "run: {seed: 5, replications: 7, metrics: [annual-share]}\n",
    plan("fee: 8%") + "run: {horizon: 1 year}\n",
    plan("fee: 8%") + "compare: {plan.members: [5万]}\n",
  ])
  func `spelling, order, comments, facts, defaults, title and run do not change it`(
    text: String
  ) throws {
    #expect(try digest(text) == digest(base))
  }

  @Test(arguments: [
    ("plan.members", "50001"), ("plan.incidence", "1.1‰"), ("plan.benefit", "300000.01"),
    ("plan.fee", "8.1%"), ("plan.periods-per-year", "12"), ("plan.cap-per-case", "1角"),
    ("run.horizon", "2 years"), ("compare", "{plan.fee: [8%, 9%]}"),
  ])
  func `every value of the model changes it`(path: String, value: String) throws {
    #expect(try digest(base, set: [(path, value)]) != digest(base))
  }

  @Test func `the spelling of compared values and the names of variants do not change it`() throws {
    let digests = try [
      "compare: {plan.members: [5万, 10万]}\n", "compare: {plan.members: [50000, 0.1 million]}\n",
      "compare:\n  variants:\n    - {name: a, set: {plan.members: 5万}}\n"
        + "    - {name: b, set: {plan.members: 10万}}\n",
    ].map { try digest(base + $0) }
    #expect(Set(digests).count == 1)
  }

  @Test func `the order of variants counts, since differences are taken from the first`() throws {
    let one = try digest(base + "compare: {plan.members: [1, 2]}\n")
    #expect(try one != digest(base + "compare: {plan.members: [2, 1]}\n"))
    #expect(try one != digest(base + "compare: {plan.members: [1, 2, 3]}\n"))
  }

  @Test func `it is 64 hexadecimal digits`() throws {
    let digest = try digest(base)
    #expect(digest.count == 64)
    #expect(digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
  }

  // A golden value: published digests must be found again. Whoever changes it says so.
  @Test func `the digest of a packet is the one that was published`() throws {
    let scenario = try Files("fentan: 1\nmodel: packet\npacket: {total: 10, count: 8}\n").load()
    // sha256sum of: variant 0, fentan=1, model=packet, packet.total=10.00 yuan, packet.count=8,
    // packet.split=double-mean, packet.minimum=0.01 yuan; each with a line end.
    #expect(scenario.sha256 == "529d269a78cfbb38a37cd256aa8139a5dc54cc134f698222e23ef33a7d19cb8f")
  }
}

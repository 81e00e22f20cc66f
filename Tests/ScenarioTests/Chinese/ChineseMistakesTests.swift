import Testing
import Wording

@testable import Scenario

/// What a person who reads Chinese is told of mistakes, word for word.
@Suite struct ChineseMistakesTests {
  private func problems(_ text: String) throws -> [String] {
    try #require(throws: ScenarioProblems.self) { try Files(text).load() }
      .problems.map { $0.text(in: .chinese) }
  }

  @Test func `a misspelt key has its nearest name`() throws {
    #expect(
      try problems("fentan: 1\nmodel: packet\npacket: {total: 5, count: 9, spilt: equal}\n") == [
        "a.yaml:3:30: 未知的键 spilt（在 packet 中）；"
          + "可用的有 total, count, split, minimum, cap, alpha, spread, fair-rate, sub-range, "
          + "prizes, chances；是不是 split？"
      ])
  }

  @Test func `a quantity of another kind is named`() throws {
    #expect(
      try problems(aid + "plan: {members: 5万元, incidence: 1‰, benefit: 30万}\n") == [
        "a.yaml:3:17: plan.members 是 5万元，这是金额；应为：1 到 20,000,000,000 的整数，单位是人；"
          + "例如写 20万 或 20万人"
      ])
  }

  @Test func `what is out of range is told its range`() throws {
    #expect(
      try problems(aid + plan("fee: 120%")) == [
        "a.yaml:3:55: plan.fee 是 120%；应为：0% 到 100% 的比例"
      ])
  }

  @Test func `an unknown fact has its nearest name`() throws {
    #expect(
      try problems(aid + plan("fee: $plan.fees")) == [
        "a.yaml:3:55: plan.fee 是 $plan.fees，但没有这个名称的事实；用 `fentan facts` 可以列出全部事实；"
          + "是不是 $plan.fee？"
      ])
  }

  @Test func `a contradiction says what to remove`() throws {
    #expect(
      try problems(aid + plan("calendar: {every: 30 days, share-days: [7]}")) == [
        "a.yaml:3:68: plan.calendar.every 与 plan.calendar.share-days 同时出现；"
          + "只能由其中之一规定何时分摊；两者删去一个"
      ])
  }

  @Test func `what is no YAML of ours says what to write`() throws {
    #expect(
      try problems("fentan: 1\nmodel: *kind\n") == [
        "a.yaml:2:8: 别名 (*)；在用到的地方直接写出值"
      ])
  }

  @Test func `a threshold of another kind is named`() throws {
    #expect(
      try problems(aid + plan() + "expect: [p99(period-share) <= 1%, mean(claims) <= 3元]\n") == [
        "a.yaml:4:10: expect[0] 的界限是 1%，这是百分比或千分比；period-share 是金额；例如写 20元",
        "a.yaml:4:35: expect[1] 的界限是 3元，这是金额；claims 是数量，单位是件；例如写 5万",
      ])
  }

  @Test func `what a law can lead to is told with its value`() throws {
    #expect(
      try problems(
        "fentan: 1\nmodel: packet\n"
          + "packet: {total: 'uniform(1 分, 1 元)', count: 9, split: equal}\n") == [
          "a.yaml:3:17: 当 packet.total 取 0.01 元时，packet.total 是 0.01 元，而 9 人每人至少得 0.01 元；"
            + "至少 0.09 元；分布的每个取值都要在允许范围内；把分布收窄"
        ])
  }
}

import Foundation
import Testing

/// What commands tell of a scenario in Chinese.
@Suite struct ChineseScenarioTests {
  private static let scenario = """
    fentan: 1
    title: 试算
    model: mutual-aid
    plan: {members: $dian-di-xiang-hu.members.low, incidence: 1‰, benefit: 30万}
    """

  @Test func `explain tells values, origins and facts`() throws {
    let outcome = try Tool.run(
      "explain", "-", "--lang", "zh", "--set", "plan.fee=6%", input: ChineseScenarioTests.scenario)
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.filter {
      !$0.hasPrefix("sha256 ") && !$0.hasPrefix("  单线程") && !$0.contains("另加")
    }.map(String.init)
    #expect(
      shown == [
        "试算", "", "各方案共有",
        "  fentan                 1             -:1:9",
        "  title                  试算          -:2:8",
        "  model                  mutual-aid    -:3:8",
        "  run.replications       20,000        默认：一秒或更少，均值约精确到百分之一",
        "  run.seed               20190212      默认：任何固定的数都能使运行可以重现",
        "  run.horizon            1 年          默认：一年是评判计划的通常尺度",
        "  plan.members           20,000        -:4:17，事实 $dian-di-xiang-hu.members",
        "  plan.incidence         0.001         -:4:59",
        "  plan.benefit           300000.00 元  -:4:72",
        "  plan.fee               0.06          --set plan.fee",
        "  plan.periods-per-year  24            默认：相互宝和点滴相互在每月 14 日和 28 日分摊",
        "", "$dian-di-xiang-hu.members = 2万 到 9万，资料写成时点滴相互的成员数。",
        "  读法：几万，读作 2 万到 9 万。",
        "  来源：2019年1月中国金融科技企业动态盘点 (a review of Chinese fintech in January 2019), 冰支付",
        "", "开销：1 个方案各重复 20,000 次，每次 28 个数", "",
      ])
  }

  @Test func `facts tell value, reading, place and source`() throws {
    let outcome = try Tool.run("facts", "dian-di-xiang-hu.members", "--lang", "zh")
    let first = outcome.output.split(separator: "\n\n").first.map(String.init)
    #expect(
      first == """
        $dian-di-xiang-hu.members
          值          2万 到 9万
          单位        人
          日期        2019-01
          含义        资料写成时点滴相互的成员数。
          读法        几万，读作 2 万到 9 万。
          位置        第三节，关于滴滴的金融服务
          来源        2019年1月中国金融科技企业动态盘点 (a review of Chinese fintech in January 2019), 冰支付
        """)
  }

  @Test func `facts as JSON are the same in all languages`() throws {
    let english = try Tool.run("facts", "--json")
    let chinese = try Tool.run("facts", "--json", "--lang", "zh")
    #expect(english.output == chinese.output)
  }

  @Test func `a file that cannot be read is told within a problem`() throws {
    let outcome = try Tool.run("check", "-", "--lang", "zh", input: "extends: none.yaml\n")
    #expect(outcome.code == 3)
    let told = outcome.errors + outcome.output
    #expect(told.contains("-:1:10: extends none.yaml "), "\(told)")
    #expect(!told.contains("cannot be"), "\(told)")
  }

  @Test func `the schema describes keys`() throws {
    let outcome = try Tool.run("schema", "--lang", "zh")
    #expect(outcome.output.contains("\"description\": \"独立运行的次数。默认：20000（"))
    #expect(outcome.output.contains("\"title\": \"fentan scenario\""))
  }
}

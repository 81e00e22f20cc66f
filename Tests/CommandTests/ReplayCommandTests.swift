import Foundation
import Testing

@Suite struct ReplayCommandTests {
  private static let packet = """
    fentan: 1
    title: Three friends
    model: packet
    packet:
      total: 3 元
      count: 3
      split: double-mean

    """

  @Test func `a packet is told from the first to the last`() throws {
    let outcome = try Tool.run(
      "replay", "-", "--replication", "2", "--seed", "7", input: ReplayCommandTests.packet)
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        Three friends
        replication 2, seed 7, engine 0.1.0

        What happened
        time       event       whose       how much
        opening 1  opened      position=1  amount 1.68 yuan, left 1.32 yuan
        opening 2  opened      position=2  amount 1.18 yuan, left 0.14 yuan
        opening 3  opened      position=3  amount 0.14 yuan, left 0.00 yuan
        the end    luckiest    position=1  amount 1.68 yuan
        the end    unluckiest  position=3  amount 0.14 yuan

        What the run stores of this replication
        metric             group          value  unit      events
        amount             position=1      1.68  yuan      =
        amount             position=2      1.18  yuan      =
        amount             position=3      0.14  yuan      =
        luckiest                              1  position  =
        unluckiest                            3  position  =
        gini                           0.342222  ratio     =
        largest                            1.68  yuan      =
        largest-over-mean                  1.68  ratio     =
        smallest                           0.14  yuan      =
        under-0.10                            0  share     =
        = the events add up to it exactly: 10 of 10 numbers that follow from events.

        """)
  }

  @Test func `a plan is told by period`() throws {
    let outcome = try Tool.run("replay", "Scenarios/equal-pool.yaml", "-r", "17")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        A pool of ten thousand equals
        replication 17, seed 20190212, engine 0.1.0

        What happened
        time      event           whose              how much
        period 1  claims-granted  benefit=300000.00  claims 3, aid 900,000.00 yuan, fee 72,000.00 yuan
        period 1  shared                             share 97.20 yuan, shares 972,000.00 yuan

        What the run stores of this replication
        metric        group          value  unit    events
        period-share  period=1       97.20  yuan    =
        annual-share                 97.20  yuan    =
        claims                           3  claims  =
        aid                     900,000.00  yuan    =
        fee                      72,000.00  yuan    =
        = the events add up to it exactly: 5 of 5 numbers that follow from events.

        """)
  }

  @Test func `events are a table of quantities, and can be chosen by kind`() throws {
    let outcome = try Tool.run(
      "replay", "Scenarios/equal-pool.yaml", "-r", "17", "--only", "shared", "--format", "csv")
    #expect(
      outcome.output
        == [
          "event,time,kind,who,quantity,value,unit", "1,period 1,shared,,share,97.2,yuan",
          "1,period 1,shared,,shares,972000,yuan", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `the JSON document has events, measures and checks`() throws {
    let outcome = try Tool.run(
      "replay", "Scenarios/membership.yaml", "-r", "257", "--variant", "宁互宝", "--json")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "fentan.replay/1")
    #expect(document["variant"] as? String == "宁互宝")
    #expect(document["replication"] as? Int == 257)
    let checks = try #require(document["checks"] as? [[String: Any]])
    #expect(checks.count == 25)
    #expect(checks.allSatisfy { $0["agrees"] as? Bool == true })
    #expect((document["measures"] as? [[String: Any]])?.count == 25)
    let events = try #require(document["events"] as? [[String: Any]])
    let paid = events.filter { $0["kind"] as? String == "shared" }.compactMap {
      ($0["quantities"] as? [[String: Any]])?.first { $0["name"] as? String == "shares" }
    }
    let total = paid.reduce(0) { $0 + ($1["value"] as? Double ?? .nan) }
    let annual = checks.first { $0["metric"] as? String == "annual-share" }?["stored"] as? Double
    #expect(abs(total / 170_000 - (annual ?? .nan)) < 1e-6)
  }

  @Test(arguments: [
    "plans/xiang-hu-bao-insurance.yaml", "campaigns/alipay-2016.yaml", "who-subsidises-whom.yaml",
  ])
  func `scenarios of the cookbook are told and add up`(file: String) throws {
    let outcome = try Tool.run("replay", "Scenarios/\(file)", "-r", "17")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("!"))
  }

  @Test func `what cannot be told is refused with what can`() throws {
    let membership = "Scenarios/membership.yaml"
    for (arguments, code, part) in [
      ([membership], 2, "--replication is missing"),
      ([membership, "-r", "0"], 2, "from 1 to 8000000000"),
      ([membership, "-r", "8000000001"], 2, "from 1 to 8000000000"),
      ([membership, "-r", "1", "--variant", "宁互保"], 2, "did you mean 宁互宝?"),
      (["Scenarios/equal-pool.yaml", "-r", "1", "--variant", "a"], 2, "compares nothing"),
      ([membership, "-r", "1", "--only", "shares"], 2, "did you mean shared?"),
      ([membership, "-r", "1", "--set", "plan.fee=x"], 3, "plan.fee"),
      (["Scenarios/plans/how-unsure-is-the-incidence.yaml", "-r", "1"], 3, "drawn from laws"),
      (["Scenarios/none.yaml", "-r", "1"], 4, "cannot be opened"),
    ] {
      let outcome = try Tool.shell("exec \"$FENTAN\" replay \"$@\"", arguments)
      #expect(outcome.code == Int32(code), "\(arguments)")
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }
}

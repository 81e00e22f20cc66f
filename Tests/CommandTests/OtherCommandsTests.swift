import Foundation
import Testing

@Suite struct OtherCommandsTests {
  @Test func `every scenario of the cookbook is good`() throws {
    let outcome = try Tool.shell(
      "exec \"$FENTAN\" check $(find Scenarios -name '*.yaml' | sort)")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.contains(": good, ") })
  }

  @Test func `check reports all problems of a file at once`() throws {
    let outcome = try Tool.run(
      "check", "-",
      input: """
        fentan: 1
        model: mutual-aid
        plan:
          members: -5
          incidnce: 1‰
          benefit: 5 kg
          fee: 800%
        run:
          seed: x
        """)
    #expect(outcome.code == 3)
    let lines = (outcome.errors + outcome.output).split(separator: "\n")
    for place in ["-:4:12:", "-:5:3:", "-:6:12:", "-:7:8:", "-:9:9:"] {
      #expect(lines.contains { $0.hasPrefix(place) }, "\(place) in \(lines)")
    }
    #expect(lines.contains { $0.contains("did you mean incidence?") })
  }

  @Test func `explain names the origin of every value`() throws {
    let outcome = try Tool.run(
      "explain", "Scenarios/age-and-sex.yaml", "--set", "plan.fee=6%")
    #expect(outcome.code == 0)
    for part in [
      "--set plan.fee", "fact $xiang-hu-bao.benefit-under-40", "Scenarios/age-and-sex.yaml:",
      "default: no plan has published", "Cost:",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
  }

  @Test func `facts tell value, reading, place and source`() throws {
    let outcome = try Tool.run("facts", "dian-di-xiang-hu.members")
    for part in ["2万 to 9万", "几万", "section 三", "冰支付"] {
      #expect(outcome.output.contains(part), "\(part)")
    }
    let json = try Tool.run("facts", "didi", "--json").output
    let facts = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(facts.contains { $0["name"] as? String == "didi.riders" })
  }

  @Test func `yaml prints what fentan reads`() throws {
    let outcome = try Tool.run(
      "yaml", "-", "--lines", input: "a: [1, 3.5, 'it''s', ~]\nb: |\n  c\n")
    #expect(outcome.output == #"{"a":[1,3.5,"it's",null],"b":"c\n"}"# + "\n")
  }

  @Test func `the schema is a draft-07 document that knows every key`() throws {
    let outcome = try Tool.run("schema")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((schema["$schema"] as? String)?.contains("draft-07") == true)
    for key in ["age-mix", "periods-per-year", "cap-per-case", "double-mean", "replications"] {
      #expect(outcome.output.contains("\"\(key)\""), "\(key)")
    }
  }
}

import Foundation
import Testing

/// Simulating and comparing, by the whole text that people see.
@Suite struct RunCommandTests {
  private let pool = "Scenarios/equal-pool.yaml"

  @Test(arguments: ["table", "csv", "json", "markdown"])
  func `any number of threads gives the same bytes`(format: String) throws {
    let outputs = try ["1", "2", "8"].map { threads in
      try Tool.run(
        "compare", "Scenarios/membership.yaml", "--replications", "700", "--format", format,
        "--threads", threads)
    }
    #expect(outputs[0].code == 0)
    #expect(!outputs[0].output.isEmpty)
    #expect(outputs[1].output == outputs[0].output)
    #expect(outputs[2].output == outputs[0].output)
  }

  @Test func `another seed gives other numbers, the same seed the same`() throws {
    func run(_ seed: String) throws -> String {
      try Tool.run("run", pool, "-n", "500", "--seed", seed, "--format", "csv").output
    }
    #expect(try run("1") == run("1"))
    #expect(try run("1") != run("2"))
  }

  @Test func `the whole table of a small run`() throws {
    let table = try Tool.run(
      "run", "-", "--quiet",
      input: """
        fentan: 1
        title: 一个小池
        model: mutual-aid
        run: {replications: 2000, metrics: [annual-share]}
        plan: {members: 1万, incidence: 0.05%, benefit: 30万, fee: 8%, periods-per-year: 1}
        """)
    #expect(
      table.output == """
        一个小池
        2,000 replications, seed 20190212, engine 0.1.0

        A member pays 158 yuan (95% interval 155 to 161) a year on average.

        annual-share (yuan): what a member pays in a year
        mean  95% low  95% high  sd  p50  p95  p99  exact mean  exact p99     z
         158      155       161  72  162  292  356         162        356  -2.3
        Not shown for want of room: exact sd.

        exact: computed from the law itself, without simulation; z: (simulated - exact)
          / standard error

        """)
  }

  @Test func `csv has the columns of the contract, quoted where needed`() throws {
    let outcome = try Tool.run(
      "run", "Scenarios/membership.yaml", "-n", "50", "--format", "csv")
    let lines = outcome.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "variant,metric,group,statistic,value,se,low,high,exact,z,unit")
    #expect(lines[1].hasPrefix("\"点滴相互, low\",period-share,,mean,"))
    #expect(lines.last == "")
  }

  @Test func `json is one document of the contract's shape`() throws {
    let outcome = try Tool.run("compare", "Scenarios/membership.yaml", "-n", "50", "--json")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "fentan.results/1")
    #expect(document["seed"] as? Int == 20_190_212)
    #expect(document["replications"] as? Int == 50)
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.contains { $0["statistic"] as? String == "difference" })
    let facts = try #require(document["facts"] as? [[String: Any]])
    #expect(facts.contains { $0["name"] as? String == "ning-hu-bao.members" })
  }

  @Test func `flags beat the environment, and that beats the scenario`() throws {
    func heading(_ arguments: [String], _ environment: [String: String]) throws -> Substring? {
      try Tool.shell(
        "exec \"$FENTAN\" run \(pool) \"$@\"", arguments, environment: environment
      ).output.split(separator: "\n").dropFirst().first
    }
    let variables = ["FENTAN_REPLICATIONS": "300", "FENTAN_SEED": "5"]
    #expect(try heading([], variables) == "300 replications, seed 5, engine 0.1.0")
    #expect(
      try heading(["-n", "400"], variables) == "400 replications, seed 5, engine 0.1.0")
  }

  @Test func `a folder of results is written whole`() throws {
    try Tool.withFolder { folder in
      let outcome = try Tool.run("run", pool, "-n", "200", "--out", "\(folder)/results")
      #expect(outcome.code == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/results")
        .sorted()
      #expect(
        names == [
          "datapackage.json", "exceedance.csv", "histograms.csv", "report.html", "results.csv",
          "results.json", "tables", "tables.md",
        ])
    }
  }

  @Test func `a folder that cannot be made is noticed before the run`() throws {
    let outcome = try Tool.run("run", pool, "-n", "80亿", "--out", "/proc/nothing")
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("/proc/nothing: cannot be made"))
  }

  @Test func `over compares values and pairs them with the first`() throws {
    let outcome = try Tool.run(
      "compare", pool, "-n", "2000", "--over", "plan.members=1万,2万", "--format", "csv")
    #expect(outcome.output.contains("members=2万,annual-share,,difference,"))
    #expect(outcome.output.contains("members=2万,annual-share,,difference-unpaired,"))
  }
}

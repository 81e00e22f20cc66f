import Foundation
import Testing

/// Thresholds through the built program: exit codes, what is said, and the files for CI systems.
@Suite struct ThresholdTests {
  // The mean of a year's share is 162 yuan, exactly; the Gini of a packet has no exact law.
  private static let pool = """
    fentan: 1
    title: A <small> & "quoted" pool
    model: mutual-aid
    run: {replications: 500, metrics: [annual-share]}
    plan: {members: 1万, incidence: 0.05%, benefit: 30万, fee: 8%, periods-per-year: 1}

    """
  private static let packet = """
    fentan: 1
    model: packet
    run: {replications: 100, metrics: [gini]}
    packet: {total: 5, count: 3}

    """

  @Test(
    arguments: [
      (["mean(annual-share) <= 162元"], 0), (["mean(annual-share) < 162元"], 99),
      (["mean(annual-share) >= 162元"], 0), (["mean(annual-share) > 162元"], 99),
      (["mean(annual-share) > 162元", "mean(annual-share) < 163元"], 99),
    ] as [([String], Int32)])
  func `exact thresholds pass with 0 and fail with 99`(texts: [String], code: Int32) throws {
    for command in ["run", "exact", "compare"] {
      let flags = texts.flatMap { ["--expect", $0] }
      let outcome = try Tool.shell(
        "exec \"$FENTAN\" \(command) - \"$@\"", flags, input: ThresholdTests.pool)
      #expect(outcome.code == code, "\(command): \(outcome.errors)")
    }
  }

  @Test(
    arguments: [
      (["max(gini) <= 0.7"], 98), (["max(gini) <= 0.01"], 99),
      (["max(gini) <= 0.7", "max(gini) <= 0.01"], 99),
      (["max(gini) <= 0.7", "mean(gini) <= 0.6"], 98), (["mean(gini) <= 0.6"], 0),
    ] as [([String], Int32)])
  func `simulated thresholds may be undecided, with 98`(texts: [String], code: Int32) throws {
    let flags = texts.flatMap { ["--expect", $0] }
    let outcome = try Tool.shell(
      "exec \"$FENTAN\" run - \"$@\"", flags, input: ThresholdTests.packet)
    #expect(outcome.code == code, "\(outcome.errors)")
  }

  @Test func `without a simulation what has no law is undecided`() throws {
    let outcome = try Tool.run(
      "exact", "-", "--expect", "mean(gini) <= 0.6", input: ThresholdTests.packet)
    #expect(outcome.code == 98)
    #expect(
      outcome.errors
        == "fentan: undecided: mean(gini) <= 0.6: no exact law is known\n")
    #expect(
      outcome.output == """
        untitled scenario
        computed from exact laws, without simulation; engine 0.1.0

        Expectations: 1 undecided
        verdict      expectation        value  95% low  95% high  unit   basis
        ? undecided  mean(gini) <= 0.6      –        –         –  ratio  not known
        No value is exact.

        no exact law is known here, fentan run simulates them: gini

        """)
  }

  @Test func `the first table is that of the verdicts`() throws {
    let input =
      ThresholdTests.pool + "expect: [mean(annual-share) <= 162元, p99(annual-share) < 300]\n"
    let outcome = try Tool.run("run", "-", input: input)
    #expect(outcome.code == 99)
    let start = outcome.output.components(separatedBy: "\n").dropFirst(5).prefix(4)
    #expect(
      Array(start) == [
        "Expectations: 1 passed, 1 failed",
        "verdict  expectation                  value  95% low  95% high  unit  basis",
        "✓ pass   mean(annual-share) <= 162元  162.0        –         –  yuan  exact",
        "✗ fail   p99(annual-share) < 300      356.4        –         –  yuan  exact",
      ])
    #expect(
      outcome.errors == "fentan: failed: p99(annual-share) < 300: 356.4 yuan (exact)\n")
    let quiet = try Tool.run("run", "-", "--quiet", input: input)
    #expect(quiet.errors == "" && quiet.code == 99)
  }

  @Test func `a mistake is told by check and by run alike`() throws {
    let input = ThresholdTests.pool + "expect:\n  - mean(annual-shar) < 1\n"
    for command in ["check", "run", "exact"] {
      let outcome = try Tool.run(command, "-", input: input)
      #expect(outcome.code == 3)
      #expect(
        outcome.errors == "-:7:5: expect[0] is about annual-shar, which this scenario does not "
          + "have; it has annual-share; did you mean annual-share?\n")
    }
  }

  @Test func `json has the verdicts where there are any`() throws {
    func document(_ flags: [String]) throws -> [String: Any] {
      let outcome = try Tool.shell(
        "exec \"$FENTAN\" run - --json \"$@\"", flags, input: ThresholdTests.pool)
      return try #require(
        JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }
    #expect(try document([])["expectations"] == nil)
    let flags = ["--expect", "mean(annual-share) <= 100元"]
    let list = try #require(document(flags)["expectations"] as? [[String: Any]])
    #expect(list.count == 1)
    #expect(
      Set(list[0].keys) == [
        "expectation", "variant", "outcome", "value", "low", "high", "limit", "exact", "unit",
      ])
    #expect(list[0]["outcome"] as? String == "fail")
    #expect(list[0]["exact"] as? Bool == true)
    #expect(list[0]["limit"] as? Double == 100)
    #expect(list[0]["low"] is NSNull)
  }

  @Test func `junit has a test case for each verdict, and special characters are escaped`() throws {
    try Tool.withFolder { folder in
      let outcome = try Tool.run(
        "run", "-", "--quiet", "--junit", "\(folder)/junit.xml", "--expect",
        "mean(annual-share) <= 100元", "--expect", "mean(annual-share) > 100元",
        input: ThresholdTests.pool)
      #expect(outcome.code == 99)
      #expect(
        try String(contentsOfFile: "\(folder)/junit.xml", encoding: .utf8) == """
          <?xml version="1.0" encoding="UTF-8"?>
          <testsuites name="fentan" tests="2" failures="1" errors="0" time="0">
            <testsuite name="A &lt;small&gt; &amp; &quot;quoted&quot; pool" tests="2" failures="1" \
          errors="0" skipped="0" time="0">
              <testcase classname="A &lt;small&gt; &amp; &quot;quoted&quot; pool" \
          name="mean(annual-share) &lt;= 100元" time="0">
                <failure type="fail" message="mean(annual-share) &lt;= 100元: 162.0 yuan (exact)"/>
              </testcase>
              <testcase classname="A &lt;small&gt; &amp; &quot;quoted&quot; pool" \
          name="mean(annual-share) &gt; 100元" time="0"/>
            </testsuite>
          </testsuites>

          """)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == ["junit.xml"])
    }
  }

  @Test func `a summary is appended to what is there`() throws {
    try Tool.withFolder { folder in
      let path = "\(folder)/summary.md"
      try "before\n".write(toFile: path, atomically: true, encoding: .utf8)
      for _ in 0..<2 {
        _ = try Tool.run(
          "run", "-", "--quiet", "--summary", path, "--expect", "mean(annual-share) > 100元",
          input: ThresholdTests.pool)
      }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("before\n## A \\<small>"))
      #expect(text.components(separatedBy: "### Expectations: 1 passed").count == 3)
      #expect(
        text.contains("| ✓ pass | mean(annual-share) > 100元 | 162.0 | – | – | yuan | exact |"))
    }
  }

  @Test func `results in a folder have the verdicts`() throws {
    try Tool.withFolder { folder in
      _ = try Tool.run(
        "exact", "-", "--out", folder, "--expect", "mean(annual-share) > 100元",
        input: ThresholdTests.pool)
      for (name, part) in [
        ("results.json", "\"outcome\": \"pass\""), ("tables.md", "Expectations: 1 passed"),
        ("results.csv", ",annual-share,,p99,,,,,356.4,,yuan"),
      ] {
        #expect(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).contains(part))
      }
    }
  }

  @Test(arguments: ["--junit", "--summary"])
  func `paths are tried before the work`(flag: String) throws {
    for path in ["/proc/nothing", "/no/such/folder/file"] {
      let outcome = try Tool.run("run", "-", "-n", "80亿", flag, path, input: ThresholdTests.pool)
      #expect(outcome.code == 4)
      #expect(outcome.errors.hasPrefix("fentan: error: \(path): cannot be "))
    }
  }

  @Test func `a pipe is written to, not replaced`() throws {
    let outcome = try Tool.shell(
      "\"$FENTAN\" exact - --format csv --expect 'mean(annual-share) > 1' --junit /dev/fd/3 "
        + "3>&1 >/dev/null | tail -n 1; test -e /dev/stdout", input: ThresholdTests.pool)
    #expect(outcome.output == "</testsuites>\n")
    #expect(outcome.code == 0)
  }
}

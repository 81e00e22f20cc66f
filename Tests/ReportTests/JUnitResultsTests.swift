import Statistics
import Testing

@testable import Report

/// Verdicts as JUnit XML.
@Suite struct JUnitResultsTests {
  private func verdict(_ outcome: Verdict.Outcome, variant: String = "") -> Verdict {
    Verdict(
      expectation: "mean(a) < 1", variant: variant, outcome: outcome, value: 2, low: 1.5, high: 2.5,
      limit: 1, isExact: false, unit: "yuan")
  }

  private func render(_ verdicts: [Verdict]) -> String {
    JUnitResults.render(
      ResultsDocument(
        engine: "e", title: "T", sha256: "", seed: 1, replications: 1, facts: [], metrics: [],
        verdicts: verdicts, rows: []))
  }

  @Test func `a failed threshold is a failure, an undecided one an error`() {
    #expect(
      render([verdict(.pass), verdict(.fail, variant: "v"), verdict(.undecided)]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="fentan" tests="3" failures="1" errors="1" time="0">
          <testsuite name="T" tests="3" failures="1" errors="1" skipped="0" time="0">
            <testcase classname="T" name="mean(a) &lt; 1" time="0"/>
            <testcase classname="v" name="mean(a) &lt; 1" time="0">
              <failure type="fail" \
        message="mean(a) &lt; 1 for v: 2.00 yuan (95%: 1.50 to 2.50)"/>
            </testcase>
            <testcase classname="T" name="mean(a) &lt; 1" time="0">
              <error type="undecided" message="mean(a) &lt; 1: 2.00 yuan (95%: 1.50 to 2.50)"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test(arguments: [
    ("a<b>&\"c\"'", "a&lt;b&gt;&amp;&quot;c&quot;'"), ("\t\r\n", "&#9;&#13;&#10;"),
    ("\u{0}\u{1B}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("红包 🧧 e\u{301}", "红包 🧧 e\u{301}"),
  ])
  func `what XML cannot hold is escaped or replaced`(text: String, escaped: String) {
    #expect(JUnitResults.escaped(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test func `without thresholds there is an empty suite`() {
    #expect(render([]).contains("tests=\"0\" failures=\"0\" errors=\"0\""))
  }
}

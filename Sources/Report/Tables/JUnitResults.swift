import Statistics
import Wording

/// Verdicts as JUnit XML, which CI systems show as tests.
///
/// Each verdict is a test case; its class is the variant. A threshold that does not hold is a
/// `failure`; one that is undecided is an `error`, for a test that did not come to an end must not
/// look like one that may be skipped. Times are 0, so that the same run gives the same bytes.
public enum JUnitResults {
  /// The document's verdicts as one test suite.
  public static func render(_ document: ResultsDocument) -> String {
    let verdicts = document.verdicts
    func count(_ outcome: Verdict.Outcome) -> Int {
      verdicts.filter { $0.outcome == outcome }.count
    }
    let counts =
      "tests=\"\(verdicts.count)\" failures=\"\(count(.fail))\" errors=\"\(count(.undecided))\""
    let cases = verdicts.map { self.testCase($0, title: document.title) }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="fentan" \(counts) time="0">
        <testsuite name="\(escaped(document.title))" \(counts) skipped="0" time="0">
      \(cases)  </testsuite>
      </testsuites>

      """
  }

  private static func testCase(_ verdict: Verdict, title: String) -> String {
    let className = verdict.variant.isEmpty ? title : verdict.variant
    let head =
      "    <testcase classname=\"\(escaped(className))\" "
      + "name=\"\(escaped(verdict.expectation))\" time=\"0\""
    let element: String
    switch verdict.outcome {
    case .pass: return head + "/>\n"
    case .fail: element = "failure"
    case .undecided: element = "error"
    }
    let message = escaped(verdict.sentence.text(in: .english))
    return head + ">\n"
      + "      <\(element) type=\"\(verdict.outcome.rawValue)\" message=\"\(message)\"/>\n"
      + "    </testcase>\n"
  }

  /// A text within an attribute; what XML 1.0 cannot hold (section 2.2) becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x09, 0x0A, 0x0D: result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case 0..<0x20, 0xFFFE...0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

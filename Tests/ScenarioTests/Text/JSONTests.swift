import Foundation
import Scenario
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    (
      #""\x7f\x85\N\L\P\uFEFF\uFFFE\uFFFF""#, #""\u007f\u0085\u0085\u2028\u2029\ufeff\ufffe\uffff""#
    ),
    (#""\0\a\b\e\v\f\n\r\t""#, #""\u0000\u0007\u0008\u001b\u000b\u000c\n\r\t""#),
    ("1.0e+300", "1.0e+300"),
    ("2.5e+300", "2.5e+300"),
    ("0.00000001", "1.0e-08"),
    ("-100000000000000000000.0", "-1.0e+20"),
    ("1.5", "1.5"),
  ])
  func `JSON is read again as the same data`(text: String, expected: String) throws {
    let json = try json(text)
    #expect(json == expected)
    #expect(try ScenarioTests.json(json) == json)
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    #expect(value is String || value is NSNumber)
  }
}

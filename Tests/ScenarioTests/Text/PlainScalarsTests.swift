import Scenario
import Testing
import Wording

@Suite struct PlainScalarsTests {
  @Test(arguments: ["~", "null", "Null", "NULL"])
  func `the words for nothing are null`(text: String) throws {
    #expect(try json(text) == "null")
  }

  @Test(arguments: [
    Accepted("true", "true"), Accepted("True", "true"), Accepted("TRUE", "true"),
    Accepted("false", "false"), Accepted("False", "false"), Accepted("FALSE", "false"),
  ])
  func `the words of the core schema are booleans`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("0", "0"), Accepted("-0", "0"), Accepted("12", "12"), Accepted("+12", "12"),
    Accepted("-12", "-12"),
    Accepted("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func `digits are integers of any length`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("1.5", "1.5"), Accepted("-1.5", "-1.5"), Accepted("+1.5", "1.5"),
    Accepted("1.", "1.0"), Accepted(".5", "0.5"), Accepted("00.5", "0.5"),
    Accepted("1.0e+3", "1000.0"), Accepted("2.5E-1", "0.25"), Accepted("-0.0", "-0.0"),
    Accepted("1.e+2", "100.0"), Accepted("1.0e+400", #"".inf""#), Accepted(".inf", #"".inf""#),
    Accepted("+.Inf", #"".inf""#), Accepted("-.INF", #""-.inf""#), Accepted(".NaN", #"".nan""#),
  ])
  func `digits with a point are floating-point numbers`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(
    arguments: [
      "a", "two words", "分摊", "it's", "say \"so\"", "a:b", "http://x.y/z?q=1", "a#b", "-a", "--",
      "a - b", "100 %", "50%", "a, b", "p[0]", "a]", "a}", "x & y", "a*b", "a !b", "1.2.3", "1/2",
      "1-2", "5 members", "nan", "inf", "truely", "nullable", "tRUE", "nULL", "e5", ".a", "..", ".",
      "-", "+", "a?", "\u{3000}x", "１２", "٣", "🧧", "a\u{A0}b", "\\n", "=a", "<<a", "1 2",
    ].filter { $0 != "-" })
  func `anything else is a text`(text: String) throws {
    #expect(try json("- \(text)\n") == "[\(JSON.quoted(text))]")
    #expect(try json("k: \(text)   # note\n") == "{\"k\":\(JSON.quoted(text))}")
  }

  @Test(arguments: [
    ("012", "write the number without leading zeros"),
    ("-012", "write the number without leading zeros"),
    ("00", "write the number without leading zeros"),
    ("1e3", "write the number with a point, such as 1.0e+3"),
    ("1e+3", "write the number with a point, such as 1.0e+3"),
    ("1.0e3", "write the exponent with a sign, such as 1.0e+3"),
    ("-.5", "write a digit before the point"),
    ("+.5", "write a digit before the point"),
    ("yes", "write true or false, or the text in quotes"),
    ("No", "write true or false, or the text in quotes"),
    ("ON", "write true or false, or the text in quotes"),
    ("off", "write true or false, or the text in quotes"),
    ("y", "write true or false, or the text in quotes"),
    ("N", "write true or false, or the text in quotes"),
    ("=", "write it in quotes"),
    ("<<", "write it in quotes"),
    ("0x1F", "write decimal digits alone for a number, or quotes around a text"),
    ("0o17", "write decimal digits alone for a number, or quotes around a text"),
    ("0b11", "write decimal digits alone for a number, or quotes around a text"),
    ("1_000", "write decimal digits alone for a number, or quotes around a text"),
    ("-_", "write decimal digits alone for a number, or quotes around a text"),
    ("1_0.5", "write decimal digits alone for a number, or quotes around a text"),
    ("12:30", "write decimal digits alone for a number, or quotes around a text"),
    ("1:2:3.5", "write decimal digits alone for a number, or quotes around a text"),
    ("2019-02-12", "write decimal digits alone for a number, or quotes around a text"),
    ("2019-2-1 10:00:00", "write decimal digits alone for a number, or quotes around a text"),
  ])
  func `what YAML readers take differently is refused with advice`(text: String, advice: String)
    throws
  {
    let error = try #require(throws: YAMLError.self) { try json("a: \(text)\n") }
    #expect(error.position == SourcePosition(line: 1, column: 4))
    #expect("\(error.found)" == "\(text) means different things to different YAML readers")
    #expect("\(error.advice)" == advice)
    expectChinese(Problem(error, source: "a").message, quoting: text)
    #expect(try json("a: '\(text)'\n") == "{\"a\":\(JSON.quoted(text))}")
  }

  @Test(arguments: [
    Refused("1: a\n", 1, 1, .keyIsNoText("1")),
    Refused("1.5: a\n", 1, 1, .keyIsNoText("1.5")),
    Refused("true: a\n", 1, 1, .keyIsNoText("true")),
    Refused("a: 1\n~: a\n", 2, 1, .keyIsNoText("~")),
    Refused("{null: a}", 1, 2, .keyIsNoText("null")),
    Refused(
      "on: a\n", 1, 1,
      .ambiguousPlain("on", write: "true or false, or the text in quotes")),
    Refused(
      "{0x1: a}", 1, 2,
      .ambiguousPlain(
        "0x1", write: "decimal digits alone for a number, or quotes around a text")),
  ])
  func `a key without quotes must be a text to every reader`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: ["%", "@", "`", ",", "]", "}", "?", ":"] as [Character])
  func `a value cannot begin with a sign of YAML`(sign: Character) {
    expectRefusal(Refused("a: \(sign)b\n", 1, 4, .badPlainStart(sign)))
  }

  @Test(arguments: [
    Refused("a: b\n  c\n", 2, 3, .multilinePlain),
    Refused("- b\n  c\n", 2, 3, .multilinePlain),
    Refused("b\nc\n", 2, 1, .multilinePlain),
    Refused("a:\n  b\n  c\n", 3, 3, .multilinePlain),
    Refused("a: b\n\n  # note\n  c\n", 4, 3, .multilinePlain),
  ])
  func `a text without quotes over several lines is refused`(refused: Refused) {
    expectRefusal(refused)
  }
}

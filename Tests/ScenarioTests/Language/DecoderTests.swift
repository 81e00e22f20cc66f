import Testing

@testable import Scenario

@Suite struct DecoderTests {
  private static let mode = Key<String>(
    "mode", .choice([.init(word: "plain", meaning: ""), .init(word: "aged", meaning: "")]),
    .required, meaning: "How.")
  private static let size = Key<Int64>(
    "size", .count(1...100, of: "people", words: []), .standard("7", because: "it is few"),
    meaning: "How many.")
  private static let male = Key<Double>(
    "male", .fraction(0...1),
    .standard("50%", because: "nobody knows"), onlyWith: .init(key: "mode", words: ["aged"]),
    meaning: "Men.")
  private static let names = Key<[String]>("names", .list(.text), meaning: "Names.")
  private static let inner = Key<Settings>(
    "inner", .table([size.definition]), .implied, meaning: "More.")
  private static let either = Key<DecodedValue>(
    "either", .either([.fraction(0...1), .choice([.init(word: "ci4", meaning: "")])]),
    meaning: "A rate or a table.")
  private static let keys = [
    mode.definition, size.definition, male.definition, names.definition, inner.definition,
    either.definition,
  ]

  private func decode(_ text: String) throws -> (Settings, [String]) {
    var decoder = Decoder(facts: FactBook([]))
    let tree = Tree(try YAML.parse(Array(text.utf8)), source: "a")
    let settings = decoder.table(DecoderTests.keys, tree, path: "")
    expectChinese(decoder.problems, quoting: text)
    return (settings, ScenarioProblems(decoder.problems).problems.map(\.description))
  }

  @Test func `values are read and absent keys have their defaults`() throws {
    let (settings, problems) = try decode("{mode: aged, names: [x, '5']}")
    #expect(problems.isEmpty)
    #expect(settings[DecoderTests.mode] == "aged")
    #expect(settings[DecoderTests.size] == 7)
    #expect(settings[DecoderTests.male] == 0.5)
    #expect(settings[optional: DecoderTests.names] == ["x", "5"])
    #expect(settings[DecoderTests.inner][DecoderTests.size] == 7)
    #expect(settings.setting(DecoderTests.either) == nil)
  }

  @Test func `a default tells its reason and a text its place`() throws {
    let (settings, _) = try decode("{mode: plain, names: [x]}")
    guard case .standard("it is few")? = settings.setting(DecoderTests.size)?.origin else {
      Issue.record("size has another origin")
      return
    }
    guard case .text? = settings.setting(DecoderTests.mode)?.origin else {
      Issue.record("mode has another origin")
      return
    }
    #expect("\(settings.place(of: DecoderTests.mode))" == "a:1:8")
    #expect("\(settings.place(of: DecoderTests.male))" == "a:1:1")
  }

  @Test func `all problems are told at once in the order of the text`() throws {
    let (settings, problems) = try decode(
      """
      sise: 5
      names: x
      inner:
        size: 101
        sizes: 1
      mode: plan
      size: -1
      """)
    #expect(
      problems == [
        "a:1:1: unknown key sise at the top level; allowed are mode, size, male, names, inner, "
          + "either; did you mean size?",
        "a:2:8: names is x; allowed is a list, each item a text; write, for example, [some words]",
        "a:4:9: inner.size is 101; allowed is a whole number of people from 1 to 100",
        "a:5:3: unknown key sizes in inner; allowed are size; did you mean size?",
        "a:6:7: mode is plan; allowed is one of plain, aged; did you mean plain?",
        "a:7:7: size is -1; allowed is a whole number of people from 1 to 100",
      ])
    #expect(Set(settings.refused) == ["names", "mode", "size"])
    #expect(settings.setting(DecoderTests.size) == nil)
  }

  @Test func `a required key that is missing is told with an example`() throws {
    #expect(
      try decode("{size: 1}").1 == [
        "a:1:1: the key mode is missing; it holds one of plain, aged; "
          + "write, for example, mode: plain"
      ])
  }

  @Test func `a key that counts only beside another is refused elsewhere`() throws {
    #expect(
      try decode("{mode: plain, male: 40%}").1 == [
        "a:1:15: male has no use here; it counts only with mode: aged; "
          + "remove it, or write mode: aged"
      ])
    #expect(try decode("{mode: aged, male: 40%}").1.isEmpty)
    #expect(try decode("{mode: plain}").0.setting(DecoderTests.male) == nil)
  }

  @Test func `where the other key was refused nothing more is said`() throws {
    #expect(try decode("{mode: age, male: 40%}").1.count == 1)
  }

  @Test func `a key of a section written too high is told where it belongs`() throws {
    var decoder = Decoder(facts: FactBook([]))
    let tree = Tree(try YAML.parse(Array("members: 5".utf8)), source: "a")
    _ = decoder.table(
      [ScenarioKeys.plan.definition], tree, path: "", elsewhere: ["compare"])
    #expect(
      decoder.problems[0].description
        == "a:1:1: unknown key members at the top level; allowed are plan, compare; "
        + "did you mean plan.members?")
  }

  @Test(arguments: [
    ("~", "empty"), ("''", ""), ("[]", "an empty list"), ("[1]", "a list"), ("{a: 1}", "a mapping"),
  ])
  func `a scalar's place takes a scalar`(value: String, given: String) throws {
    let problems = try decode("{mode: plain, size: \(value)}").1
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("a:1:21: size is \(given)"))
  }

  @Test(arguments: [("5", "5"), ("~", "empty"), ("[1]", "a list")])
  func `a table's place takes a mapping`(value: String, given: String) throws {
    #expect(
      try decode("{mode: plain, inner: \(value)}").1 == [
        "a:1:22: inner is \(given); allowed is a mapping with the keys size; "
          + "write, for example, {size: ...}"
      ])
  }

  @Test(arguments: [("[]", "an empty list"), ("{a: 1}", "a mapping"), ("~", "empty")])
  func `a list's place takes a list of at least one item`(value: String, given: String) throws {
    #expect(
      try decode("{mode: plain, names: \(value)}").1 == [
        "a:1:22: names is \(given); allowed is a list, each item a text; "
          + "write, for example, [some words]"
      ])
  }

  @Test func `an item of a list is named by its number`() throws {
    let problems = try decode("{mode: plain, names: [a, [b], ~]}").1
    #expect(
      problems.map { $0.prefix(26) } == [
        "a:1:26: names[1] is a list", "a:1:31: names[2] is empty;",
      ])
  }

  @Test(arguments: ["per mille", "5", "~", "[1]"])
  func `a value of two shapes is told both`(value: String) throws {
    let problems = try decode("{mode: plain, either: \(value)}").1
    #expect(problems.count == 1)
    #expect(
      problems[0].contains("allowed is a part of a whole from 0% to 100%, or one of ci4"))
  }

  @Test func `a long text is cut and a line end is shown as a sign`() throws {
    let long = String(repeating: "x", count: 100)
    #expect(try decode("mode: \(long)").1[0].hasPrefix("a:1:7: mode is \(long.prefix(60))…; "))
    #expect(try decode("mode: \"x\\ny\"").1[0].hasPrefix("a:1:7: mode is x\\ny; "))
  }

  @Test func `an empty key is shown as one`() throws {
    #expect(
      try decode("{mode: plain, '': 1}").1[0].hasPrefix("a:1:15: unknown key \"\" at the top"))
  }
}

import Testing

@testable import Scenario

@Suite struct ShapeTests {
  @Test(
    arguments: [
      (.money(1...100), "a sum of money from 0.01 to 1 yuan"),
      (.money(10...150), "a sum of money from 0.10 to 1.50 yuan"),
      (.money(0...123_456_789), "a sum of money from 0 to 1,234,567.89 yuan"),
      (.money(-5...12_345), "a sum of money from -0.05 to 123.45 yuan"),
      (.money(-150 ... -100), "a sum of money from -1.50 to -1 yuan"),
      (.fraction(0...1), "a part of a whole from 0% to 100%"),
      (.fraction(0.001...0.29), "a part of a whole from 0.1% to 29%"),
      (.fraction(-0.5...0.575), "a part of a whole from -50% to 57.5%"),
      (.fraction(0...1e30), "a part of a whole from 0% to 1e+32%"),
      (.number(0.001...1_000_000), "a number from 0.001 to 1,000,000"),
      (.number(-0.5...2), "a number from -0.5 to 2"),
      (.number(-2000...1e30), "a number from -2,000 to 1e+30"),
      (
        .count(1...8_000_000_000, of: "runs", words: []),
        "a whole number of runs from 1 to 8,000,000,000"
      ),
      (.seed, "a whole number from 0 to 18446744073709551615"),
      (.years(1...50), "1 to 50 whole years"),
      (.duration(1...86_400), "a time from 1 to 86,400 whole seconds"),
      (.rate(1...1_000_000), "a whole number a second from 1 to 1,000,000"),
      (.figure, "a number with its unit"),
      (.ages, "two ages from 0 to 130 with a hyphen between, the lower first"),
      (.list(.flag), "a list, each item true or false"),
      (.paths(list: true), "paths, each with a list of values"),
      (.paths(list: false), "paths, each with a value"),
      (.either([.seed, .text]), "a whole number from 0 to 18446744073709551615, or a text"),
    ] as [(Shape, String)])
  func `what is allowed is said to the last digit of its bounds`(shape: Shape, words: String) {
    #expect("\(shape.allowed)" == words)
  }

  @Test(
    arguments: [
      .count(1...20_000_000_000, of: "", words: ["people"]), .count(1...366, of: "", words: []),
      .count(1...100_000_000_000, of: "", words: ["prizes"]),
      .count(1...2000, of: "", words: ["个"]), .count(1...3, of: "", words: []),
      .count(50...60, of: "", words: []), .seed, .money(1...100_000_000), .fraction(0...1),
      .number(0.001...1_000_000), .years(1...50), .ages, .text, .flag,
      .duration(1...86_400), .rate(1...100_000_000), .figure,
      .choice([.init(word: "equal", meaning: "")]),
    ] as [Shape])
  func `an example is itself allowed`(shape: Shape) {
    for example in "\(shape.example)".split(separator: " or ").map(String.init) {
      #expect(throws: Never.self) { try ScalarReader.read(example, as: shape).get() }
    }
  }

  /// All shapes of counted things in the keys of the language.
  private func counts(in shape: Shape) -> [Shape] {
    switch shape {
    case .count: [shape]
    case .list(let item): counts(in: item)
    case .table(let keys): keys.flatMap { counts(in: $0.shape) }
    case .either(let shapes): shapes.flatMap(counts(in:))
    default: []
    }
  }

  // 张 stood in a key and in its messages, and was refused.
  @Test func `every word that may stand behind a number is known`() {
    let keys = Model.allCases.flatMap(ScenarioKeys.all(for:))
    let all = keys.flatMap { counts(in: $0.shape) }
    #expect(all.count > 20)
    for case .count(let range, let things, let words) in all {
      let shape = Shape.count(range, of: things, words: words)
      for word in words {
        let text = "\(max(1, range.lowerBound)) \(word)"
        #expect(throws: Never.self, "\(text)") { try ScalarReader.read(text, as: shape).get() }
      }
    }
  }

  private func tree(_ text: String) throws -> Tree {
    Tree(try YAML.parse(Array(text.utf8)), source: "")
  }

  @Test(
    arguments: [
      ("2.15亿元", 215_000_000), ("5", 5), ("5000万 people", 50_000_000), ("27.7%", 0.277),
      ("120 s", 120), ("14M/s", 14_000_000), ("3 fen", 0.03),
    ] as [(String, Double)])
  func `a figure has any unit, and money is in yuan`(text: String, number: Double) throws {
    guard case .fraction(let read) = try ScalarReader.read(text, as: .figure).get() else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(abs(read - number) <= 1e-12 * number)
  }

  @Test(arguments: [
    ("5%", 0), ("-1", 0), ("+1", 0), (".5", 0), ("$fact", 0), ("五", 0), ("word", 1), ("''", 1),
    ("[1]", 2), ("[]", 2), ("{a: 1}", 3),
  ])
  func `a text looks like one shape alone`(text: String, index: Int) throws {
    let shapes: [Shape] = [.fraction(0...1), .choice([]), .list(.text), .table([])]
    let tree = try tree(text)
    #expect(shapes.indices.filter { shapes[$0].resembles(tree) } == [index])
  }

  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (-999, "-999"), (-1000, "-1,000"),
      (123_456, "123,456"), (1_234_567, "1,234,567"), (.max, "9,223,372,036,854,775,807"),
      (.min, "-9,223,372,036,854,775,808"),
    ] as [(Int64, String)])
  func `commas stand between thousands`(number: Int64, text: String) {
    #expect(grouped(number) == text)
  }

  @Test(
    arguments: [
      (0.08, "8%"), (0.0023, "0.23%"), (0.9, "90%"), (0.999999999, "99.9999999%"), (1, "100%"),
      (0.1 + 0.2, "30%"),
    ] as [(Double, String)])
  func `a percentage shows what was written, not how doubles store it`(part: Double, text: String) {
    #expect(percentText(part) == text)
  }
}

import Testing

@testable import Scenario

@Suite struct TreeTests {
  private func tree(_ text: String, _ source: String = "a.yaml") throws -> Tree {
    Tree(try YAML.parse(Array(text.utf8)), source: source)
  }

  /// The data of a tree in one line.
  private func shown(_ tree: Tree) -> String {
    switch tree.content {
    case .scalar(let scalar): scalar.value == .null ? "~" : scalar.text
    case .sequence(let items): "[" + items.map(shown).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private func place(_ source: String, _ line: Int, _ column: Int) -> Place {
    Place(source: source, position: SourcePosition(line: line, column: column))
  }

  @Test(arguments: [
    ("{a: 1, b: 2}", "{b: 3}", "{a: 1, b: 3}"),
    ("{a: 1}", "{b: 2, c: 3}", "{a: 1, b: 2, c: 3}"),
    ("{a: {b: 1, c: 2}}", "{a: {c: 3}}", "{a: {b: 1, c: 3}}"),
    ("{a: {b: 1}}", "{a: 2}", "{a: 2}"), ("{a: 1}", "{a: {b: 2}}", "{a: {b: 2}}"),
    ("{a: [1, 2]}", "{a: [3]}", "{a: [3]}"), ("{a: {b: 1}}", "{a: ~}", "{a: ~}"),
    ("{a: 1}", "{}", "{a: 1}"), ("{a: 1}", "[2]", "[2]"), ("[1]", "{a: 2}", "{a: 2}"),
  ])
  func `mappings are merged key by key and all else is replaced`(
    base: String, other: String, merged: String
  ) throws {
    #expect(shown(try tree(base).overridden(by: try tree(other))) == merged)
  }

  @Test func `every value keeps the place where it was written`() throws {
    let merged = try tree("a:\n  b: 1\n  c: 2\n").overridden(
      by: try tree("x: 0\na:\n  c: 3\n", "b.yaml"))
    #expect(merged["a"]?["b"]?.place == place("a.yaml", 2, 6))
    #expect(merged["a"]?["c"]?.place == place("b.yaml", 3, 6))
    #expect(merged.place.source == "b.yaml")
    guard case .mapping(let entries) = merged.content else { return }
    #expect(entries.map(\.place) == [place("b.yaml", 2, 1), place("b.yaml", 1, 1)])
  }

  @Test(arguments: [
    ("{a: 1}", "a", "{a: 9}"), ("{a: 1}", "b", "{a: 1, b: 9}"),
    ("{a: {b: 1}}", "a.b", "{a: {b: 9}}"), ("{a: {b: 1}}", "a.c", "{a: {b: 1, c: 9}}"),
    ("{a: 1}", "b.c.d", "{a: 1, b: {c: {d: 9}}}"), ("{a: [1, 2]}", "a.1", "{a: [1, 9]}"),
    ("{a: [{b: 1}]}", "a.0.b", "{a: [{b: 9}]}"), ("{a: ~}", "a.b", "{a: {b: 9}}"),
    ("~", "a.b", "{a: {b: 9}}"), ("{a: {b: 1}}", "a", "{a: 9}"), ("{}", "", "{: 9}"),
  ])
  func `a value is put at its path`(text: String, path: String, result: String) throws {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let changed = try #require(try tree(text).setting(parts[...], to: try tree("9")))
    #expect(shown(changed) == result)
  }

  @Test(arguments: [
    ("{a: 1}", "a.b"), ("{a: [1]}", "a.1"), ("{a: [1]}", "a.-1"), ("{a: [1]}", "a.b"),
    ("{a: [1]}", "a.0.b"), ("{a: ''}", "a.b"), ("1", "a"), ("[1]", "1"),
    ("{a: [1]}", "a.99999999999999999999"),
  ])
  func `a path through what has no such part leads nowhere`(text: String, path: String) throws {
    let parts = path.split(separator: ".").map(String.init)
    #expect(try tree(text).setting(parts[...], to: try tree("9")) == nil)
  }

  @Test func `keys that a path makes stand where the path was written`() throws {
    let path = Place(source: "--set a.b.c")
    let changed = try #require(
      try tree("{x: 1}").setting(["a", "b", "c"], to: try tree("9", "v"), at: path))
    let made = try #require(changed["a"])
    #expect(made.place == path)
    #expect(made["b"]?.place == path)
    #expect(made["b"]?["c"]?.place == place("v", 1, 1))
  }

  @Test func `a path does not move the keys that were there`() throws {
    let changed = try #require(
      try tree("a:\n  b: 1\n").setting(["a", "b"], to: try tree("9", "v"), at: Place(source: "p")))
    guard case .mapping(let entries)? = changed["a"]?.content else { return }
    #expect(entries.map(\.place) == [place("a.yaml", 2, 3)])
  }

  @Test func `removing takes away one key and leaves other trees alone`() throws {
    #expect(shown(try tree("{a: 1, b: {a: 2}}").removing("a")) == "{b: {a: 2}}")
    #expect(shown(try tree("{a: 1}").removing("b")) == "{a: 1}")
    #expect(shown(try tree("[a]").removing("a")) == "[a]")
    #expect(shown(try tree("a").removing("a")) == "a")
  }

  @Test func `only a scalar that is not null has a text`() throws {
    #expect(try tree("''").text?.isEmpty == true)
    #expect(try tree("1.50").text == "1.50")
    for text in ["~", "", "[1]", "{a: 1}"] { #expect(try tree(text).text == nil) }
  }

  @Test func `text of the command line has no position`() throws {
    let node = try YAML.parse(Array("{a: 1}".utf8))
    let tree = Tree(node, source: "--set x", inFile: false)
    #expect(tree["a"]?.place == Place(source: "--set x"))
    #expect("\(tree.place)" == "--set x")
  }
}

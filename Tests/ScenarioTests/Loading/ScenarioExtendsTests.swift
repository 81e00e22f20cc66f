import Testing

@testable import Scenario

@Suite struct ScenarioExtendsTests {
  @Test func `a scenario is laid over the one that it extends, key by key`() throws {
    let scenario = try Files([
      "a.yaml": "extends: b.yaml\nplan: {fee: 6%}\nrun: {seed: 5}\n",
      "b.yaml": "extends: c.yaml\nplan: {fee: 7%, members: 9}\ntitle: b\n",
      "c.yaml": aid + "title: c\n" + plan("fee: 8%"),
    ]).load()
    #expect(scenario.title == "b")
    #expect(scenario.seed == 5)
    #expect(scenario.value("plan.fee") == "0.06")
    #expect(scenario.origin("plan.fee") == "a.yaml:2:13")
    #expect(scenario.value("plan.members") == "9")
    #expect(scenario.origin("plan.members") == "b.yaml:2:26")
    #expect(scenario.origin("plan.benefit") == "c.yaml:4:45")
  }

  @Test func `a comparison replaces the inherited one as a whole`() throws {
    let base = aid + plan() + "compare: {plan.members: [1, 2], plan.fee: [3%]}\n"
    let own = try Files([
      "a.yaml": "extends: b.yaml\ncompare: {plan.fee: [1%, 2%]}\n", "b.yaml": base,
    ]).load()
    #expect(own.variants.map(\.name) == ["fee=1%", "fee=2%"])
    let inherited = try Files(["a.yaml": "extends: b.yaml\n", "b.yaml": base]).load()
    #expect(inherited.variants.map(\.name) == ["members=1, fee=3%", "members=2, fee=3%"])
  }

  @Test func `line ends of a title become spaces and control characters are refused`() throws {
    let title = "title: |\n  two\n  lines\n"
    #expect(try Files(["a.yaml": aid + title + plan()]).load().title == "two lines")
    let problems = try Files(["a.yaml": aid + "title: \"a\\eb\"\n" + plan()]).problems()
    #expect(problems.count == 1)
    #expect(problems[0].contains("which has control characters"))
  }

  @Test(arguments: [
    ("x/y/a.yaml", "b.yaml", "x/y/b.yaml"), ("x/a.yaml", "../b.yaml", "x/../b.yaml"),
    ("a.yaml", "x/b.yaml", "x/b.yaml"), ("x/a.yaml", "/z/b.yaml", "/z/b.yaml"),
    ("/x/a.yaml", "b.yaml", "/x/b.yaml"), ("-", "b.yaml", "b.yaml"),
  ])
  func `a path is relative to the file in which it stands`(
    path: String, extended: String, target: String
  ) throws {
    let files = Files([path: "extends: \(extended)\n", target: aid + plan()])
    #expect(try files.load(path).origin("plan.members") == "\(target):3:17")
  }

  @Test func `problems of all files are told with their files`() throws {
    let files = Files([
      "a.yaml": "extends: b.yaml\nplan: {fee: x}\n", "b.yaml": aid + plan("mebmers: 1"),
    ])
    #expect(
      try files.problems().map { $0.prefix(18) } == ["a.yaml:2:13: plan.", "b.yaml:3:50: unkno"])
  }

  @Test(arguments: ["a.yaml", "b.yaml"])
  func `a loop is refused where it closes`(first: String) throws {
    let files = Files(["a.yaml": "title: x\nextends: b.yaml\n", "b.yaml": "extends: a.yaml\n"])
    let (last, place) = first == "a.yaml" ? ("a.yaml", "b.yaml:1:10") : ("b.yaml", "a.yaml:2:10")
    #expect(
      try files.problems(first) == [
        "\(place): extends \(last) leads back to where it came from; a scenario extends another one"
      ])
  }

  @Test func `a scenario cannot extend itself`() throws {
    #expect(
      try Files("extends: a.yaml\n").problems() == [
        "a.yaml:1:10: extends a.yaml leads back to where it came from; a scenario extends another one"
      ])
  }

  private func chain(_ length: Int) -> Files {
    var texts = ["1.yaml": aid + plan()]
    for i in 1..<length { texts["\(i + 1).yaml"] = "extends: \(i).yaml\n" }
    return Files(texts)
  }

  @Test func `16 scenarios in a row are read and 17 are not`() throws {
    #expect(try chain(16).load("16.yaml").variants.count == 1)
    #expect(
      try chain(17).problems("17.yaml") == [
        "2.yaml:1:10: extends 1.yaml makes more than 16 scenarios in a row; at most 16"
      ])
  }

  @Test func `a path that grows by its own folder ends, too`() throws {
    var texts = [String: String]()
    var path = "a.yaml"
    for _ in 0..<20 {
      texts[path] = "extends: x/../a.yaml\n"
      path = path.split(separator: "/").dropLast().map { $0 + "/" }.joined() + "x/../a.yaml"
    }
    #expect(try Files(texts).problems()[0].contains("makes more than 16 scenarios in a row"))
  }

  @Test func `a file that is not there is told where it is named`() throws {
    #expect(
      try Files(aid + "extends: b.yaml\n" + plan()).problems() == [
        "a.yaml:3:10: extends b.yaml cannot be read: b.yaml: no such file; "
          + "the path of another scenario, relative to this one"
      ])
  }

  @Test(arguments: ["", "[1]", "word"])
  func `a file without keys cannot be extended`(text: String) throws {
    #expect(
      try Files(["a.yaml": aid + plan() + "extends: b.yaml\n", "b.yaml": text]).problems() == [
        "a.yaml:4:10: extends b.yaml is a file without keys; a scenario that this one changes"
      ])
  }

  @Test(arguments: ["", "[b.yaml]", "{file: b.yaml}", "''"])
  func `what names no file is refused`(value: String) throws {
    let problems = try Files(aid + "extends: \(value)\n" + plan()).problems()
    #expect(problems.count == 1)
    #expect(problems[0].contains("extends is not the name of a file; the path of another scenario"))
  }

  @Test func `a file that is no YAML is told with its own place`() throws {
    #expect(
      try Files(["a.yaml": "extends: b.yaml\n", "b.yaml": "a: 1\n\tb: 2\n"]).problems()
        == ["b.yaml:2:1: a tab; write spaces; inside double quotes write \\t"])
  }
}

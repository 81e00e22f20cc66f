import Foundation
import Scenario
import Testing
import Wording

@testable import Commands

@Suite struct StarterTests {
  private static let texts = Starter.all.flatMap { starter in
    Language.allCases.map { (starter.name, starter.text(in: $0, file: "plan.yaml")) }
  }

  /// Loads a text as a scenario.
  private func load(_ text: String) throws -> Scenario {
    let loader = ScenarioLoader(facts: try FactBook.builtIn(), read: { _ in Array(text.utf8) })
    return try loader.load("plan.yaml")
  }

  /// Whether a line is an example that counts once its # is taken away.
  private func isExample(_ line: String) -> Bool {
    line.firstMatch(of: /^ *#[^ ]/) != nil
  }

  @Test(arguments: texts)
  func `a starter is a scenario with a comparison and thresholds`(
    name: String, text: String
  ) throws {
    let scenario = try load(text)
    #expect(scenario.variants.count >= 2)
    #expect(!scenario.thresholds.isEmpty)
    #expect(name.hasPrefix("\(scenario.model)"))
    #expect(text.hasPrefix("# yaml-language-server: $schema=fentan.schema.json\n"))
    #expect(text.contains("fentan run plan.yaml\n"))
  }

  @Test(arguments: texts)
  func `every example counts once its mark is taken away`(name: String, text: String) throws {
    let lines = text.split(separator: "\n").map(String.init)
    let examples = lines.indices.filter { isExample(lines[$0]) }
    #expect(examples.count >= 4)
    let plain = try YAML.parse(Array(text.utf8)).json()
    for i in examples {
      var changed = lines
      let mark = try #require(changed[i].firstIndex(of: "#"))
      changed[i].remove(at: mark)
      let example = changed.joined(separator: "\n") + "\n"
      #expect(try YAML.parse(Array(example.utf8)).json() != plain, "\(changed[i]) changes nothing")
      do {
        _ = try load(example)
      } catch {
        Issue.record("\(name), \(changed[i]): \(error)")
      }
    }
  }

  @Test func `keys are the same in all languages, and comments are not`() {
    for starter in Starter.all {
      let english = starter.text(in: .english, file: "x").split(separator: "\n")
      let chinese = starter.text(in: .chinese, file: "x").split(separator: "\n")
      #expect(english.count == chinese.count)
      for (one, other) in zip(english.dropFirst(), chinese.dropFirst()) {
        let parts = one.split(separator: "# ", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 || one.hasPrefix("title: ") {
          #expect(one != other, "not translated: \(one)")
        } else {
          #expect(one == other)
        }
        if parts.count == 2 { #expect(other.hasPrefix(parts[0] + "# "), "\(other)") }
      }
    }
  }

  @Test func `a starter is written to a new file, and never to one that is there`() throws {
    try Tool.withFolder { folder in
      let path = "\(folder)/plan.yaml"
      #expect(
        try Tool.run("init", "packet", "--out", path) == .init(code: 0, output: "", errors: ""))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("# To run it: fentan run \(path)\n"))
      let again = try Tool.run("init", "campaign", "-o", path)
      #expect(again.code == 4)
      #expect(
        again.errors == "fentan: error: \(path): is there already, and is not replaced; "
          + "name another file or remove it\n")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      let nowhere = try Tool.run("init", "--out", "\(folder)/none/plan.yaml")
      #expect(nowhere.code == 4)
      #expect(nowhere.errors.hasSuffix("cannot be written: No such file or directory\n"))
    }
  }

  @Test func `models are named, and the first of all is a plan`() throws {
    #expect(try Tool.run("init").output == (try Tool.run("init", "mutual-aid").output))
    let wrong = try Tool.run("init", "packets")
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("MODEL is packets; allowed is one of packet, campaign,"))
    #expect(wrong.errors.contains("did you mean packet?"))
    #expect(try Tool.run("init", "packet", "campaign").code == 2)
  }

  @Test func `every starter is in the help of init`() throws {
    let help = try Tool.run("init", "--help").output
    for starter in Starter.all { #expect(help.contains(starter.name)) }
  }
}

import MonteCarlo
import Scenario
import Testing
import Wording

@testable import Commands

/// What the scripts hold; .ci/completions presses TAB in the shells themselves.
@Suite struct CompletionTests {
  @Test func `what a value can be follows from the placeholder of its flag`() {
    #expect(Flag.format.completion == .words(["table", "csv", "json", "markdown"]))
    #expect(Flag.out.completion == .folders)
    #expect(Flag.newFile.completion == .files)
    #expect(Flag.set.completion == .assignments)
    #expect(Flag.over.completion == .assignments)
    #expect(Flag.path.completion == .paths)
    #expect(Flag.metric.completion == .metrics)
    #expect(Flag.seed.completion == .anything)
    #expect(Flag.json.completion == nil)
  }

  @Test(arguments: [
    ("run", CompletionValue.scenarios), ("check", .scenarios), ("yaml", .scenarios),
    ("merge", .files), ("facts", .facts), ("schema", .anything), ("manual", .anything),
    ("completions", .words(["bash", "zsh", "fish"])),
    ("coverage", .words(CoverageKind.allCases.map(\.rawValue))),
    ("init", .words(Starter.all.map(\.name))),
  ])
  func `operands are what the usage says`(name: String, value: CompletionValue) {
    #expect(CommandDefinition.all.first { $0.name == name }?.completion == value)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every command and flag is in the script`(shell: String) throws {
    let script = try Tool.run("completions", shell).output
    for command in CommandDefinition.all {
      #expect(script.contains(command.name))
      for flag in command.allFlags {
        #expect(script.contains(shell == "fish" ? "-l \(flag.name) " : "--\(flag.name)"))
      }
    }
    #expect(script.contains("plan.claims.report-lag.mean"))
    #expect(script.contains("didi.riders"))
  }

  @Test func `paths lead to values that can be set, each once`() {
    let paths = ScenarioWords.paths.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in ["run.seed", "packet.split", "campaign.rounds.0.pot", "plan.classes.0.share"] {
      #expect(paths.contains(path))
    }
    // A section alone cannot be set, and where one is meant its keys can.
    #expect(!paths.contains("plan.claims"))
    #expect(ScenarioWords.paths.first { $0.path == "plan.payment.rounding" }?.words.count == 3)
  }

  @Test func `a shell has to be named`() throws {
    #expect(try Tool.run("completions").code == 2)
    let wrong = try Tool.run("completions", "tcsh")
    #expect(wrong.code == 2)
    #expect(
      wrong.errors == "fentan: error: the shell is tcsh; allowed is one of bash, zsh, fish\n")
  }
}

import Wording

extension CommandDefinition {
  static let start = CommandDefinition(
    name: "init", operands: "[MODEL]",
    summary: "Write a scenario to begin with.",
    details: """
      Prints a scenario that runs as it is, with a comment on each key and more keys as examples.
      MODEL is packet, campaign, mutual-aid (the default) or mutual-aid-through-time.
      """,
    examples: [
      "fentan init packet > packet.yaml",
      "fentan init mutual-aid-through-time --out plan.yaml --lang zh",
    ],
    flags: [.newFile, .lang], run: { try InitCommand($0).run() })

  static let completions = CommandDefinition(
    name: "completions", operands: CompletionsCommand.operands,
    summary: "Print a script by which a shell completes command lines.",
    details: """
      Prints what bash, zsh or fish needs to complete commands, flags, the values that flags take,
      scenario files, facts, metrics and the paths of --set. Docs/Shells.md says where it goes.
      """,
    examples: [
      "fentan completions bash > ~/.local/share/bash-completion/completions/fentan",
      "fentan completions fish > ~/.config/fish/completions/fentan.fish",
    ],
    flags: [.lang], run: { try CompletionsCommand($0).run() })

  static let manual = CommandDefinition(
    name: "manual", operands: "",
    summary: "Print the manual page of the program.",
    details: """
      Prints fentan(1) in the language mdoc, which man, groff and mandoc read. It says of every
      command and flag what the help says, with variables, files and exit codes.
      """,
    examples: ["fentan manual > fentan.1", "man -l fentan.1"],
    flags: [.lang],
    run: { context in
      guard context.arguments.operands.isEmpty else {
        throw Arguments.usage(
          "\(context.arguments.operands[0]) has no use here; fentan manual takes no operands")
      }
      try context.write(ManualPage(language: context.language).text)
      return .success
    })
}

extension Flag {
  static let newFile = Flag(
    name: "out", letter: "o", placeholder: "FILE",
    meaning: "Write it to a new file; a file that is there already is never replaced.")
}

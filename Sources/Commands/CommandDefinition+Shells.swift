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
}

extension Flag {
  static let newFile = Flag(
    name: "out", letter: "o", placeholder: "FILE",
    meaning: "Write it to a new file; a file that is there already is never replaced.")
}

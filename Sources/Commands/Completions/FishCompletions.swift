import Scenario
import Wording

/// The completion of fish, as a script: a line for each command and flag, with its meaning.
struct FishCompletions {
  /// The names of all facts.
  let facts: [String]

  /// The language of meanings.
  let language: Language

  /// The script.
  var text: String {
    """
    # Completion of fentan in fish; made by: fentan completions fish

    # Whether no command was typed yet.
    function __fentan_begins
        test (count (commandline -opc)) -lt 2
    end

    # Whether the command is one of some.
    function __fentan_has
        set -l words (commandline -opc)
        test (count $words) -ge 2; and contains -- $words[2] $argv
    end

    # Words behind what is typed up to the last = or comma.
    function __fentan_listed
        printf '%s\\n' (string replace -r '[^=,]*$' '' -- $argv[1])$argv[2..]
    end

    # Files that end as scenarios do, and folders.
    function __fentan_scenarios
        __fish_complete_suffix .yaml | string match -r '^.*(?:\\.ya?ml|/)(?:\\t.*)?$'
    end

    # The values of a scenario, each with = behind; behind the = the words that it may be.
    function __fentan_assignments
        set -l word (commandline -ct)
        string match -q -- '--*' $word; and set word (string replace -r '^--[a-z-]*=' '' -- $word)
        switch $word
    \(choices)
            case '*=*'
            case '*'
                __fentan_paths | string replace -r '(\\t|$)' '=$1'
        end
    end

    # The values of a scenario, with their meanings.
    function __fentan_paths
        printf '%s\\n' \(list(ScenarioWords.paths.map { ($0.path, said($0.meaning)) }))
    end

    # The metrics, with their meanings.
    function __fentan_metrics
        printf '%s\\n' \(list(ScenarioWords.metrics.map { ($0.name, said($0.meaning)) }))
    end

    complete -c fentan -e
    complete -c fentan -f
    complete -c fentan -n __fentan_begins -s V -l version -d \(quoted(said(Flag.version.meaning)))
    complete -c fentan -n __fentan_begins -s h -l help -d \(quoted(said(Flag.help.meaning)))
    complete -c fentan -n __fentan_begins -a help -d \(quoted(said(Flag.help.meaning)))
    complete -c fentan -n '__fentan_has help' -a '\(names)'
    \(CommandDefinition.all.flatMap(lines).joined(separator: "\n"))

    """
  }

  private var names: String { CommandDefinition.all.map(\.name).joined(separator: " ") }

  /// The lines of a command: its name, its flags and its operands.
  private func lines(_ command: CommandDefinition) -> [String] {
    let here = "complete -c fentan -n '__fentan_has \(command.name)'"
    var lines = [
      "complete -c fentan -n __fentan_begins -a \(command.name) -d "
        + quoted(said(command.summary))
    ]
    for flag in command.allFlags {
      var line = here
      if let letter = flag.letter { line += " -s \(letter)" }
      line += " -l \(flag.name)"
      if let value = flag.completion { line += " \(argument(value))" }
      lines.append(line + " -d " + quoted(said(flag.meaning)))
    }
    switch command.completion {
    case .anything: break
    case .words, .facts, .scenarios, .files, .folders, .paths, .assignments, .metrics:
      let argument = argument(command.completion)
      lines.append(here + " " + argument.replacing("-x ", with: "").replacing("-r", with: ""))
    }
    return lines
  }

  /// How a value is completed.
  private func argument(_ value: CompletionValue) -> String {
    switch value {
    case .words(let words): "-x -a '\(words.joined(separator: " "))'"
    case .files: "-r -F"
    case .folders: "-x -a '(__fish_complete_directories)'"
    case .scenarios: "-k -x -a '(__fentan_scenarios)'"
    case .paths: "-x -a '(__fentan_paths)'"
    case .assignments: "-x -a '(__fentan_assignments)'"
    case .metrics: "-x -a '(__fentan_metrics)'"
    case .facts: "-x -a '\(facts.joined(separator: " "))'"
    case .anything: "-x"
    }
  }

  /// A case for each path that may be one of some words.
  private var choices: String {
    ScenarioWords.paths.filter { !$0.words.isEmpty }.map { path in
      let words = path.words.joined(separator: " ")
      return "        case '\(path.path)=*'\n            __fentan_listed $word \(words)"
    }.joined(separator: "\n")
  }

  /// Words with their meanings, as arguments.
  private func list(_ words: [(String, String)]) -> String {
    words.map { "\\\n        " + quoted("\($0)\t\($1)") }.joined(separator: " ")
  }

  private func said(_ words: Message) -> String { words.text(in: language) }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}

import Scenario
import Wording

/// The completion of zsh, as a script for `_arguments`, with meanings.
struct ZshCompletions {
  /// The names of all facts.
  let facts: [String]

  /// The language of meanings.
  let language: Language

  /// The script.
  var text: String {
    """
    #compdef fentan
    # Completion of fentan in zsh; made by: fentan completions zsh

    _fentan() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      _arguments -C \\
        '(- *)'{-h,--help}'[\(described(said(Flag.help.meaning)))]' \\
        '(- *)'{-V,--version}'[\(described(said(Flag.version.meaning)))]' \\
        '1: :_fentan_commands' \\
        '*:: :->rest' && return
      [[ $state == rest ]] || return 1
      curcontext=${curcontext%:*:*}:fentan-$words[1]:
      case $words[1] in
    \(CommandDefinition.all.map(command).joined(separator: "\n"))
      help) _arguments '1: :_fentan_commands' ;;
      esac
    }

    _fentan_commands() {
      local -a commands=(
    \(list(commands))
      )
      _describe -t commands command commands
    }

    _fentan_scenarios() { _files -g '*.(yaml|yml)(-.)' }

    _fentan_paths() {
      local -a paths=(
    \(list(ScenarioWords.paths.map { ($0.path, said($0.meaning)) }))
      )
      _describe -t paths path paths "$@"
    }

    # The values of a scenario, each with = behind; behind the = the words that it may be.
    _fentan_assignments() {
      local name=${PREFIX%%=*}
      if ! compset -P 1 '*='; then
        _fentan_paths -S =
        return
      fi
      compset -P '*,'
      case $name in
    \(choices)
      esac
    }

    _fentan_metrics() {
      local -a metrics=(
    \(list(ScenarioWords.metrics.map { ($0.name, said($0.meaning)) }))
      )
      _describe -t metrics metric metrics
    }

    _fentan_facts() {
      compadd -- \(facts.joined(separator: " "))
    }

    if [[ $funcstack[1] == _fentan ]]; then _fentan "$@"; else compdef _fentan fentan; fi

    """
  }

  private var commands: [(String, String)] {
    CommandDefinition.all.map { ($0.name, said($0.summary)) } + [("help", said(Flag.help.meaning))]
  }

  /// What `_arguments` is told of a command.
  private func command(_ command: CommandDefinition) -> String {
    let operand = operand(command)
    let specifications = command.allFlags.map(specification) + (operand.isEmpty ? [] : [operand])
    return "  \(command.name))\n    _arguments -s -S \\\n"
      + specifications.map { "      \($0)" }.joined(separator: " \\\n") + " ;;"
  }

  private func operand(_ command: CommandDefinition) -> String {
    let repeats = command.operands.contains("...")
    switch command.completion {
    case .anything: return ""
    case .words, .files, .folders, .scenarios, .paths, .assignments, .metrics, .facts:
      return "'\(repeats ? "*" : "1"): :\(action(command.completion))'"
    }
  }

  private func specification(_ flag: Flag) -> String {
    let exclusion = flag.repeats ? "*" : "(\(flag.forms.joined(separator: " ")))"
    let meaning = "[\(described(said(flag.meaning)))]"
    let value = flag.completion.map { ":\(escaped(flag.placeholder ?? "")):\(action($0))" } ?? ""
    guard let letter = flag.letter else {
      return "'\(exclusion)--\(flag.name)\(value.isEmpty ? "" : "=")\(meaning)\(value)'"
    }
    let forms = value.isEmpty ? "{-\(letter),--\(flag.name)}" : "{-\(letter)+,--\(flag.name)=}"
    return "'\(exclusion)'\(forms)'\(meaning)\(value)'"
  }

  /// How a value is completed.
  private func action(_ value: CompletionValue) -> String {
    switch value {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    case .scenarios, .paths, .assignments, .metrics, .facts: "_fentan_\(value)"
    case .anything: " "
    }
  }

  private var choices: String {
    ScenarioWords.paths.filter { !$0.words.isEmpty }.map { path in
      "  \(path.path)) compadd -- \(path.words.joined(separator: " ")) ;;"
    }.joined(separator: "\n")
  }

  /// Words with their meanings, as `_describe` takes them.
  private func list(_ words: [(String, String)]) -> String {
    words.map { "    '\($0):\(quoted($1))'" }.joined(separator: "\n")
  }

  private func said(_ words: Message) -> String { words.text(in: language) }

  private func quoted(_ text: String) -> String { text.replacing("'", with: "'\\''") }

  /// A text that can stand between brackets, or as what an argument is called.
  private func described(_ text: String) -> String {
    quoted(
      text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]"))
  }

  private func escaped(_ text: String) -> String { described(text).replacing(":", with: "\\:") }
}

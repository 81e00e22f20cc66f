import Scenario

/// The completion of bash, as a script: a function that is told the words before the cursor.
///
/// Bash cuts words at `=`, so that the function first puts `--format=csv` and `plan.fee=6%` together
/// again, and then answers with what stands behind the last `=`.
struct BashCompletions {
  /// The names of all facts.
  let facts: [String]

  /// The script.
  var text: String {
    """
    # Completion of fentan in bash; made by: fentan completions bash

    _fentan() {
      COMPREPLY=()
      local IFS=$' \\t\\n' word glue='' before='' i
      local -a words=()
      for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ ${#words[@]} -gt 1 && ( $word == '=' || $glue ) ]]; then
          words[${#words[@]} - 1]+=$word
        else
          words+=("$word")
        fi
        [[ $word == '=' ]] && glue=1 || glue=''
      done
      local last=$((${#words[@]} - 1))
      local current=${words[last]} command=${words[1]-} flag='' value='' kind='' list='' flags=''
      local operand=''
      if ((last < 2)); then
        _fentan_words '\(commandWords)' "$current"
        return
      fi
      if [[ $current == --*=* ]]; then
        flag=${current%%=*} value=${current#*=} before=$flag=
      else
        flag=${words[last - 1]} value=$current
      fi
      for ((i = 2; i < last; i++)); do
        [[ ${words[i]} == -- ]] && flag='' value=$current before='' flags=none
      done
      case $command in
    \(CommandDefinition.all.map(command).joined(separator: "\n"))
      help) operand=words list='\(names)' ;;
      *) return ;;
      esac
      if [[ ! $kind && $current == -* && $flags != none ]]; then
        [[ $current == *=* ]] || _fentan_words "$flags" "$current"
        return
      fi
      [[ $kind ]] || value=$current before=''
      _fentan_value "${kind:-$operand}" "$value"
      # Where = does not cut words, the flag is a part of what is replaced.
      [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("${COMPREPLY[@]/#/$before}")
    }

    # Offers the words of a list that begin as typed.
    _fentan_words() {
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
    }

    # Offers what a value can be.
    _fentan_value() {
      case $1 in
      words) _fentan_words "$list" "$2" ;;
      files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
      folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
      scenarios)
        compopt -o filenames
        mapfile -t COMPREPLY < <(
          compgen -f -X '!*.yaml' -- "$2"; compgen -f -X '!*.yml' -- "$2"; compgen -d -- "$2") ;;
      facts) _fentan_words '\(facts.joined(separator: " "))' "$2" ;;
      metrics) _fentan_words '\(metrics)' "$2" ;;
      paths) _fentan_words '\(paths(""))' "$2" ;;
      assignments)
        if [[ $2 != *=* ]]; then
          compopt -o nospace
          _fentan_words '\(paths("="))' "$2"
          return
        fi
        case ${2%%=*} in
    \(choices)
        *) return ;;
        esac
        local behind=${2#*=}
        [[ $behind == *,* ]] && local head=${behind%,*}, || local head=''
        _fentan_words "$list" "${behind##*,}"
        COMPREPLY=("${COMPREPLY[@]/#/$head}")
        # Where = does not cut words, the path is a part of what is replaced.
        [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("${COMPREPLY[@]/#/${2%%=*}=}") ;;
      esac
    }

    complete -F _fentan fentan

    """
  }

  private var names: String {
    CommandDefinition.all.map(\.name).joined(separator: " ")
  }

  private var commandWords: String { names + " help --help --version" }

  private var metrics: String {
    ScenarioWords.metrics.map(\.name).joined(separator: " ")
  }

  private func paths(_ end: String) -> String {
    ScenarioWords.paths.map { $0.path + end }.joined(separator: " ")
  }

  /// The words that values of certain paths may be; paths of the same words are told together.
  private var choices: String {
    groups(ScenarioWords.paths.filter { !$0.words.isEmpty }, by: \.words).map { words, paths in
      "    \(paths.map(\.path).joined(separator: " | "))) list='\(words.joined(separator: " "))' ;;"
    }.joined(separator: "\n")
  }

  /// What is known of a command: its flags, and what their values and its operands can be.
  private func command(_ command: CommandDefinition) -> String {
    let flags = command.allFlags
    let valued = flags.filter { $0.completion != nil }
    let cases = groups(valued, by: { $0.completion ?? .anything }).map { value, flags in
      "    \(flags.flatMap(\.forms).joined(separator: " | "))) \(assignment("kind", value)) ;;"
    }
    let choice =
      cases.isEmpty ? "" : "\n    case $flag in\n\(cases.joined(separator: "\n"))\n    esac"
    let words = flags.flatMap(\.forms).joined(separator: " ")
    return """
        \(command.name))
          \(assignment("operand", command.completion))
          [[ $flags ]] || flags='\(words)'\(choice) ;;
      """
  }

  private func assignment(_ name: String, _ value: CompletionValue) -> String {
    switch value {
    case .words(let words): "\(name)=words list='\(words.joined(separator: " "))'"
    case .files, .folders, .scenarios, .paths, .assignments, .metrics, .facts, .anything:
      "\(name)=\(value)"
    }
  }

  /// The items by what they have in common, in the order of the first of each kind.
  private func groups<Item, Mark: Hashable>(
    _ items: [Item], by mark: (Item) -> Mark
  ) -> [(Mark, [Item])] {
    var order: [Mark] = []
    var members: [Mark: [Item]] = [:]
    for item in items {
      let mark = mark(item)
      if members[mark] == nil { order.append(mark) }
      members[mark, default: []].append(item)
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}

import Wording

/// The manual page of the program, fentan(1), from the definitions of its commands and flags.
struct ManualPage {
  /// The language of all words but names.
  let language: Language

  /// When what the page says in words of its own was last changed.
  private static let date = "November 25, 2026"

  /// The page, in the language mdoc.
  var text: String {
    let sections: [(Message, String)] = [
      ("Synopsis", synopsis), ("Description", description), ("Commands", commands),
      ("Flags", flags), ("Environment", environment), ("Files", files),
      ("Exit status", exitStatus), ("Examples", examples), ("See also", seeAlso),
    ]
    return """
      .\\" Made by: fentan manual
      .Dd \(ManualPage.date)
      .Dt FENTAN 1
      .Os fentan \(Version.text)
      .Sh NAME
      .Nm fentan
      .Nd \(said("split money among very many people"))
      \(sections.map { ".Sh \(said($0.0).uppercased())\n\($0.1)" }.joined(separator: "\n"))

      """
  }

  private var synopsis: String {
    """
    .Nm
    .Ar \(said("command"))
    .Op Ar \(said("flags"))
    .Op Ar \(said("file"))
    .Nm
    .Ar \(said("command"))
    .Fl Fl help
    .Nm
    .Fl Fl version
    """
  }

  private var description: String {
    let paragraphs: [Message] = [
      """
      fentan splits a gift or a cost among very many people and says what each of them gets or
      pays, and how sure that is. It reads a scenario, simulates it many times on all cores,
      computes the exact law where there is one, and prints both side by side.
      """,
      """
      The same scenario, seed and version give the same bytes on any number of threads. Results go
      to standard output, messages to standard error.
      """,
      """
      Flags may stand before or behind the file, as --seed 7 or --seed=7; -- ends them. A flag beats
      the environment, which beats the scenario, which beats the default.
      """,
    ]
    return paragraphs.map { ManualSource.paragraph(said($0)) }.joined(separator: "\n.Pp\n")
  }

  private var commands: String {
    ManualSource.list(
      CommandDefinition.all.map { command in
        let operands = command.operands.isEmpty ? "" : " " + ManualSource.operands(command.operands)
        let flags = command.allFlags.map { ".Fl Fl \($0.name)" }.joined(separator: " ,\n")
        return (
          head: "Cm \(command.name)\(operands)",
          body: [
            ManualSource.paragraph(said(command.summary)), ".Pp",
            ManualSource.paragraph(said(command.details)), ".Pp", said("Flags:"), flags,
          ].joined(separator: "\n")
        )
      })
  }

  /// Every flag once; where the same name means another thing for another command, both.
  private var flags: String {
    var seen = Set<String>()
    let flags = CommandDefinition.all.flatMap(\.allFlags).filter {
      seen.insert("\($0.name) \($0.meaning)").inserted
    }
    return ManualSource.list(
      flags.map { flag in
        var body = ManualSource.paragraph(said(flag.meaning))
        if !flag.choices.isEmpty {
          body += "\n" + said("One of \(flag.choices.joined(separator: ", ")).")
        }
        if flag.repeats { body += "\n" + said("It may be repeated.") }
        return (head: ManualSource.flag(flag), body: body)
      })
  }

  private var environment: String {
    var seen = Set<String>()
    let flags = CommandDefinition.all.flatMap(\.flags).filter {
      $0.variable.map { seen.insert($0).inserted } ?? false
    }
    let own: [(head: String, body: String)] = flags.map { flag in
      (head: "Ev \(flag.variable ?? "")", body: said("Stands in for --\(flag.name)."))
    }
    let others: [(String, Message)] = [
      (
        "LC_ALL , Ev LC_MESSAGES , Ev LANG", "The language, where neither flag nor FENTAN_LANG say."
      ),
      ("NO_COLOR , Ev CLICOLOR_FORCE", "No colour in messages, or always."),
      ("TERM , Ev COLUMNS", "What the terminal can do, and how wide tables may be."),
      ("TMPDIR", "Where verify puts its files; /tmp if not set."),
    ]
    return ManualSource.list(
      own + others.map { (head: "Ev \($0)", body: ManualSource.paragraph(said($1))) })
  }

  private var files: String {
    let files: [(String, Message)] = [
      ("results.json , Pa results.csv , Pa tables.md", "What --out DIR writes into the folder."),
      ("checkpoint.state", "The saved run in that folder, as long as it is not done."),
      ("shard-I-of-N.state", "What --shard I/N writes, for fentan merge."),
      ("fentan.schema.json", "The schema that starters of fentan init name, for editors."),
    ]
    return ManualSource.list(
      files.map { (head: "Pa \($0)", body: ManualSource.paragraph(said($1))) })
  }

  private var exitStatus: String {
    ManualSource.list(
      ExitCode.allCases.map {
        (head: "\($0.rawValue)", body: ManualSource.paragraph(said($0.meaning)))
      })
  }

  private var examples: String {
    CommandDefinition.all.filter { !$0.examples.isEmpty }.map {
      ManualSource.paragraph(said($0.summary)) + "\n" + ManualSource.literal($0.examples)
    }.joined(separator: "\n.Pp\n")
  }

  private var seeAlso: String {
    ManualSource.paragraph(
      said(
        """
        The guides in Docs/, above all Docs/Tutorial.md, Docs/ScenarioFormat.md and
        Docs/Intervals.md.
        """))
  }

  private func said(_ words: Message) -> String { words.text(in: language) }
}

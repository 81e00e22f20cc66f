import Testing

/// A test for each exit code of Docs/CommandLine.md that this version can give.
@Suite struct ExitCodeTests {
  private static let pool = """
    fentan: 1
    model: mutual-aid
    run: {replications: 500}
    plan: {members: 1万, incidence: 1‰, benefit: 30万, periods-per-year: 1}

    """

  @Test func `a run that went well ends with 0`() throws {
    let outcome = try Tool.run("run", "-", "--quiet", input: ExitCodeTests.pool)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("annual-share (yuan)"))
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    (["runn", "x"], "there is no command runn"),
    (["run"], "FILE is missing"),
    (["run", "a", "b"], "one FILE is needed, but 2 were given"),
    (["run", "a", "--replicatons", "5"], "did you mean --replications?"),
    (["run", "a", "--format", "xml"], "allowed is one of table, csv, json, markdown"),
    (["run", "a", "--threads", "0"], "--threads"),
    (["run", "a", "--seed"], "--seed"),
    (["facts", "nothing-of-that-name"], "there is no fact"),
  ])
  func `wrong usage ends with 2 and says what is allowed`(arguments: [String], part: String) throws
  {
    let outcome = try Tool.shell("exec \"$FENTAN\" \"$@\"", arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("", "-:1:1: the scenario is empty"),
    ("fentan: 1\nmodel: mutual-aid\nplan:\n  membrs: 5\n", "-:4:3: unknown key membrs in plan"),
    ("a: [1\n", "-:"),
    ("\u{0}\u{1}", "-:1:1: "),
  ])
  func `a scenario that is refused ends with 3, with its place`(text: String, part: String) throws {
    let outcome = try Tool.run("run", "-", input: text)
    #expect(outcome.code == 3)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  @Test(arguments: ["/no/such/file.yaml", "/tmp"])
  func `a file that cannot be read ends with 4`(path: String) throws {
    let outcome = try Tool.run("run", path)
    #expect(outcome.code == 4)
    #expect(outcome.errors.hasPrefix("fentan: error: \(path): "))
  }

  @Test(arguments: [">/dev/full", ">&-"])
  func `output that cannot be written ends with 4`(redirection: String) throws {
    let outcome = try Tool.shell(
      "exec \"$FENTAN\" run - --quiet \(redirection)", input: ExitCodeTests.pool)
    #expect(outcome.code == 4)
    #expect(outcome.errors.hasPrefix("fentan: error: standard output: cannot be written"))
  }

  @Test func `a reader that leaves early is no error`() throws {
    let outcome = try Tool.shell(
      "{ \"$FENTAN\" facts --json; echo code $? >&2; } | head -c 1 >/dev/null")
    #expect(outcome.errors == "code 0\n")
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func `an interrupted run ends with 128 and the signal's number`(
    signal: String, code: Int32
  ) throws {
    let outcome = try Tool.shell(
      "exec timeout --preserve-status --signal=\(signal) --kill-after=20 1 "
        + "\"$FENTAN\" run - --quiet --replications 80亿", input: ExitCodeTests.pool)
    #expect(outcome.code == code)
    #expect(outcome.errors.contains("stopped after"))
  }

  @Test(arguments: ["/dev/zero", "/dev/urandom"])
  func `input without an end is refused`(path: String) throws {
    let outcome = try Tool.run("check", path)
    #expect(outcome.code == 3)
    #expect(outcome.errors.hasPrefix("\(path):1:1: "))
  }

  @Test func `a text of a hundred megabytes is refused in a moment`() throws {
    try Tool.withFolder { folder in
      let outcome = try Tool.shell(
        "truncate -s 100M \(folder)/big.yaml && exec \"$FENTAN\" check \(folder)/big.yaml")
      #expect(outcome.code == 3)
      #expect(outcome.errors.contains("16777216 bytes"))
    }
  }

  @Test func `deep nesting is refused, not followed to the end of the stack`() throws {
    let outcome = try Tool.run("check", "-", input: "a: " + String(repeating: "[", count: 100_000))
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("nested"))
  }
}

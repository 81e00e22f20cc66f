import Foundation
import Testing

/// Shards and merging, as a person does it.
@Suite struct ShardTests {
  private let scenario = "Scenarios/membership.yaml"

  /// Runs some shards of a small run into a folder.
  private func shards(
    _ indices: [Int], of count: Int, in folder: String, seed: String = "1"
  ) throws {
    for index in indices {
      let outcome = try Tool.run(
        "run", scenario, "-n", "2000", "--seed", seed, "--shard", "\(index)/\(count)", "--out",
        folder)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("shard \(index)/\(count): "))
    }
  }

  @Test(arguments: [1, 3, 16])
  func `shards merge into the bytes of the whole run`(count: Int) throws {
    try Tool.withFolder { folder in
      try shards((1...count).reversed(), of: count, in: folder)
      for (command, flags) in [("run", []), ("compare", ["--differences"])] {
        for format in ["csv", "json", "table", "markdown"] {
          let whole = try Tool.run(command, scenario, "-n", "2000", "--seed", "1", "-f", format)
          let merged = try Tool.shell(
            "\"$FENTAN\" merge \"$@\"", [folder, "-f", format] + flags)
          #expect(merged == whole)
        }
      }
      #expect(try Tool.run("merge", "--missing", folder) == .init(code: 0, output: "", errors: ""))
    }
  }

  @Test func `merging writes the files of the whole run`() throws {
    try Tool.withFolder { folder in
      try shards([1, 2], of: 2, in: folder)
      _ = try Tool.run("merge", folder, "--out", "\(folder)/merged")
      _ = try Tool.run(
        "run", scenario, "-n", "2000", "--seed", "1", "--out", "\(folder)/whole")
      let outcome = try Tool.shell("diff -r \"$1/merged\" \"$1/whole\"", [folder])
      #expect(outcome == .init(code: 0, output: "", errors: ""))
    }
  }

  @Test func `gaps are named, and listed for a script`() throws {
    try Tool.withFolder { folder in
      try shards([1, 5], of: 7, in: folder)
      let merged = try Tool.run("merge", folder)
      #expect(merged.code == 4)
      #expect(
        merged.errors == """
          fentan: error: of 7 shards there is no 2-4,6-7; run what is missing, fentan merge \
          --missing lists them for a script

          """)
      #expect(
        try Tool.run("merge", "--missing", folder)
          == .init(code: 0, output: "2-4,6-7\n", errors: ""))
    }
  }

  @Test func `shards of other runs and the same shard twice are refused`() throws {
    try Tool.withFolder { folder in
      try shards([1, 2], of: 2, in: "\(folder)/a")
      try shards([2], of: 2, in: "\(folder)/b", seed: "2")
      try shards([2], of: 3, in: "\(folder)/c")
      let (a1, a2) = ("\(folder)/a/shard-1-of-2.state", "\(folder)/a/shard-2-of-2.state")
      for (other, reason) in [
        ("b/shard-2-of-2.state", "its seed is 2, not 1"),
        ("c/shard-2-of-3.state", "is of a run in 3 shards"),
      ] {
        let merged = try Tool.run("merge", a1, "\(folder)/\(other)")
        #expect(merged.code == 4)
        #expect(merged.errors.contains(reason))
        #expect(merged.output.isEmpty)
      }
      let twice = try Tool.run("merge", a1, a2, a2)
      #expect(twice.code == 4)
      #expect(twice.errors.contains("is shard 2/2, and so is"))
    }
  }

  @Test func `a damaged shard is named, and counts as missing`() throws {
    try Tool.withFolder { folder in
      try shards([1, 2], of: 2, in: folder)
      let path = "\(folder)/shard-2-of-2.state"
      let good = try Data(contentsOf: URL(fileURLWithPath: path))
      for place in stride(from: 0, to: good.count, by: good.count / 9) {
        var bad = good
        bad[place] ^= 1
        try bad.write(to: URL(fileURLWithPath: path))
        let merged = try Tool.run("merge", folder)
        #expect(merged.code == 4)
        #expect(merged.errors.contains("shard-2-of-2.state: is "))
        #expect(try Tool.run("merge", "--missing", folder).output == "2\n")
      }
      try good.dropLast(100).write(to: URL(fileURLWithPath: path))
      #expect(try Tool.run("merge", folder).errors.contains("its checksum does not fit"))
      #expect(try Tool.run("merge", "\(Tool.root)/README.md").errors.contains("is no state file"))
    }
  }

  @Test func `auto says what it took`() throws {
    try Tool.withFolder { folder in
      let outcome = try Tool.shell(
        "\"$FENTAN\" run \(scenario) -n 200 --shard auto --out \"$1\"", [folder],
        environment: ["CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "3"])
      #expect(outcome.code == 0)
      #expect(outcome.errors == "shard 2/3, from CI_NODE_INDEX=2 of 3\n")
      #expect(try Tool.run("run", scenario, "--shard", "auto").code == 2)
    }
  }

  @Test(arguments: ["0/3", "4/3", "3", "1/0", "1/200000", "a/b", "1/3/2"])
  func `a shard that cannot be is a usage error`(shard: String) throws {
    let outcome = try Tool.run("run", scenario, "--shard", shard)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("allowed is i/n with 1 ≤ i ≤ n"))
  }
}

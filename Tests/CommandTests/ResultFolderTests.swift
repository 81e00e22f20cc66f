import Foundation
import Scenario
import Testing

@testable import Report

/// What `--out`, `--bom` and `schema --results` do.
@Suite struct ResultFolderTests {
  private let pool = "Scenarios/equal-pool.yaml"

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  @Test func `files of an earlier run go, files of others stay`() throws {
    try Tool.withFolder { folder in
      let first = try Tool.run(
        "run", "Scenarios/lucky-packet.yaml", "-n", "200", "--quiet", "--out", folder)
      #expect(first.code == 0)
      #expect(try files(folder).contains("tables/luckiest.csv"))
      try "mine".write(toFile: "\(folder)/tables/my.csv", atomically: true, encoding: .utf8)
      let second = try Tool.run(
        "run", pool, "-n", "200", "--quiet", "--out", folder, "--set",
        "run.metrics=[period-share]")
      #expect(second.code == 0)
      #expect(
        try files(folder) == [
          "datapackage.json", "exceedance.csv", "histograms.csv", "report.html", "results.csv",
          "results.json", "tables", "tables.md", "tables/my.csv", "tables/period-share.csv",
        ])
    }
  }

  @Test func `the description has the digests that sha256sum finds`() throws {
    try Tool.withFolder { folder in
      #expect(try Tool.run("run", pool, "-n", "200", "--quiet", "--out", folder).code == 0)
      let text = try String(contentsOfFile: "\(folder)/datapackage.json", encoding: .utf8)
      let sums = try Tool.shell("cd \"$1\" && sha256sum *.csv tables/*.csv", [folder])
      let lines = sums.output.split(separator: "\n")
      #expect(lines.count >= 3)
      for line in lines { #expect(text.contains("\"sha256:\(line.prefix(64))\"")) }
    }
  }

  @Test func `a byte order mark stands before csv, on request alone`() throws {
    let plain = try Tool.run("run", pool, "-n", "200", "--format", "csv")
    let marked = try Tool.run("run", pool, "-n", "200", "--format", "csv", "--bom")
    #expect(plain.output.unicodeScalars.first == "v")
    #expect(marked.output.unicodeScalars.first == "\u{FEFF}")
    #expect(marked.output.unicodeScalars.dropFirst().elementsEqual(plain.output.unicodeScalars))
    let none = try Tool.run("run", pool, "-n", "200", "--bom", "--json")
    #expect(none.code == 2)
    #expect(none.errors.contains("--bom is for CSV, and none is written; add --format csv"))
  }

  @Test func `a byte order mark changes nothing but csv files`() throws {
    try Tool.withFolder { folder in
      for (name, flags) in [("plain", []), ("marked", ["--bom"])] {
        let outcome = try Tool.shell(
          "exec \"$FENTAN\" exact \"$@\"", [pool, "--out", "\(folder)/\(name)"] + flags)
        #expect(outcome.code == 0)
      }
      for file in try files("\(folder)/plain") where file.contains(".") {
        let plain = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/plain/\(file)"))
        let marked = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/marked/\(file)"))
        guard file != "datapackage.json" else { continue }
        #expect(marked == (file.hasSuffix(".csv") ? Data([0xEF, 0xBB, 0xBF]) : Data()) + plain)
      }
    }
  }

  @Test func `a folder in the way is a failure that names it`() throws {
    try Tool.withFolder { folder in
      try "a file".write(toFile: "\(folder)/tables", atomically: true, encoding: .utf8)
      let outcome = try Tool.run("run", pool, "-n", "200", "--quiet", "--out", folder)
      #expect(outcome.code == 4)
      #expect(outcome.errors.contains("\(folder)/tables/"))
    }
  }

  @Test func `schema prints that of results`() throws {
    let outcome = try Tool.run("schema", "--results")
    #expect(outcome.code == 0)
    #expect(outcome.output == JSONResults.schema)
  }

  @Test func `names of metrics are safe as names of files, and none is that of another file`() {
    // What Windows keeps for devices.
    let ports = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    let reserved = Set(["con", "prn", "aux", "nul"] + ports)
    for name in MetricNames.all {
      #expect(
        name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "-.".contains($0)) })
      #expect(!reserved.contains(name), "\(name)")
      #expect(!DataPackage.names.contains(name), "\(name)")
      #expect(name.first?.isLetter == true && name.last != ".")
    }
    #expect(MetricNames.all.count > 40)
  }
}

import Foundation
import Testing

@Suite("Results that were saved")
struct SavedResultsTests {
  /// A folder that is gone afterwards.
  private func folder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("fentan-saved-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(
    "The page of saved results is the page of the run, in both languages",
    arguments: [
      ["Scenarios/equal-pool.yaml", "-n", "60", "--convergence", "--expect", "mean(claims) < 9"],
      ["Scenarios/lucky-packet.yaml", "-n", "40"],
      ["Scenarios/plans/xiang-hu-bao.yaml", "-n", "1"],
      ["Scenarios/equal-pool.yaml", "--precision", "20%"],
    ])
  func page(_ arguments: [String]) throws {
    try folder { path in
      for language in ["en", "zh"] {
        let run = try Tool.shell(
          "exec \"$FENTAN\" run \"$@\"",
          arguments + ["--out", path, "--restart", "--quiet", "--lang", language])
        #expect([0, 98, 99].contains(run.code), "\(run.errors)")
        let whole = try text("\(path)/report.html")
        let report = try Tool.run("report", path, "--lang", language, "--page", "-")
        #expect(report.code == 0, "\(report.errors)")
        #expect(report.output == whole)
      }
    }
  }

  @Test("What is computed without a simulation has a page too")
  func exact() throws {
    try folder { path in
      let run = try Tool.run("exact", "Scenarios/membership.yaml", "--out", path, "--quiet")
      #expect(run.code == 0, "\(run.errors)")
      let page = try text("\(path)/report.html")
      #expect(page.contains("computed from the law itself"))
      #expect(page.contains("class=\"comparison\""))
      #expect(page.contains("fentan exact Scenarios/membership.yaml"))
      #expect(try Tool.run("report", path, "--page", "-").output == page)
    }
  }

  @Test("A page goes beside its results, and its path is told")
  func place() throws {
    try folder { path in
      _ = try Tool.run("run", "Scenarios/equal-pool.yaml", "-n", "20", "--out", path, "--quiet")
      try FileManager.default.removeItem(atPath: "\(path)/report.html")
      let report = try Tool.run("report", "\(path)/results.json")
      #expect(report.output == "\(path)/report.html\n")
      #expect(try text("\(path)/report.html").hasPrefix("<!doctype html>"))
    }
  }

  @Test("What are no results is refused with its place")
  func refusals() throws {
    let cases = [
      ("{\"schema\": \"other/1\"}", "-:1:1: the schema is other/1"),
      ("{\"schema\": \"fentan.results/1\"}", "-:1:1: there is no member scenario"),
      ("[1", "-:1:"),
    ]
    for (input, expected) in cases {
      let report = try Tool.run("report", "-", input: input)
      #expect(report.code == 4)
      #expect(report.errors.contains(expected), "\(report.errors)")
    }
    #expect(try Tool.run("report").code == 2)
    #expect(try Tool.run("report", "/nowhere").code == 4)
  }

  @Test("Two results are compared as independent runs")
  func comparison() throws {
    try folder { path in
      for (name, more) in [("a", []), ("b", ["--set", "plan.fee=20%", "--seed", "7"])] {
        _ = try Tool.shell(
          "exec \"$FENTAN\" run Scenarios/equal-pool.yaml -n 400 -q --out \"$@\"",
          ["\(path)/\(name)"] + more)
      }
      let both = ["\(path)/a", "\(path)/b"]
      let table = try Tool.run("compare", both[0], both[1])
      #expect(table.code == 0, "\(table.errors)")
      #expect(table.output.contains("plan.fee  0.08      0.2"))
      let csv = try Tool.run("compare", both[0], both[1], "--format", "csv")
      func cells(_ text: String, _ metric: String, _ statistic: String) -> [Double] {
        text.split(whereSeparator: \.isNewline).map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        .first { $0[1] == metric && $0[2].isEmpty && $0[3] == statistic }
        .map { $0[4...7].map { Double($0) ?? .nan } } ?? []
      }
      let a = cells(try text("\(path)/a/results.csv"), "fee", "mean")
      let b = cells(try text("\(path)/b/results.csv"), "fee", "mean")
      let difference = cells(csv.output, "fee", "difference")
      #expect(difference[0] == b[0] - a[0])
      #expect(difference[1] == (a[1] * a[1] + b[1] * b[1]).squareRoot())
      #expect(difference[2] < difference[0] && difference[0] < difference[3])
    }
  }

  @Test("Flags of a run have no say where results are compared")
  func flags() throws {
    let outcome = try Tool.run("compare", "a", "b", "--seed", "3")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("--seed is for a run"))
  }
}

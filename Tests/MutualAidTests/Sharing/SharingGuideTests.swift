import Foundation
import MutualAid
import Testing

/// The table of properties in `Docs/Sharing/README.md` is what is computed.
@Suite struct SharingGuideTests {
  private static let guide: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Docs/Sharing/README.md").standardizedFileURL
    return (try? String(contentsOf: root, encoding: .utf8)) ?? ""
  }()

  private func cell(_ verdict: SharingProperties.Verdict) -> String {
    switch verdict {
    case .holds: "yes"
    case .fails: "no"
    case .notComputed: "–"
    }
  }

  private func cell(_ verdicts: [SharingProperties.Verdict], _ pool: ClassPool) -> String {
    if let first = verdicts.first, verdicts.allSatisfy({ $0 == first }) { return cell(first) }
    let those = zip(pool.classes, verdicts).filter { $0.1 == .holds }.map(\.0.name)
    return those.joined(separator: ", ")
  }

  @Test(arguments: SharingRule.allCases, [true, false])
  func `a line of the table`(rule: SharingRule, large: Bool) throws {
    let pool = large ? GoldenPools.million : GoldenPools.heterogeneous(10)
    let found = try SharingProperties(of: rule, in: pool)
    let name = rule.rawValue.split(separator: "-").map(\.capitalized).joined() + "Sharing"
    let cells = [
      "[`\(rule.rawValue)`](\(name).md)", cell(found.fullAllocation), cell(found.fair, pool),
      cell(found.comonotone), cell(found.noRipOff, pool), cell(found.normalised),
      cell(found.willing, pool),
    ]
    let line = "| " + cells.joined(separator: " | ") + " |"
    #expect(Self.guide.contains("\n\(line)\n"), "\(large ? "million" : "ten"): \(line)")
  }
}

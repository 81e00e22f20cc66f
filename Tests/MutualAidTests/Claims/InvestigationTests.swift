import Testing

@testable import MutualAid

/// What juries grant, and what is granted in all.
struct InvestigationTests {
  @Test(arguments: [(1, 0.7, 0.7), (3, 0.7, 0.784), (5, 0.6, 0.68256), (4, 0.5, 0.3125)])
  func aMajorityGrants(_ jurors: Int, _ right: Double, _ expected: Double) {
    var investigation = Investigation()
    (investigation.jurors, investigation.jurorRight) = (jurors, right)
    #expect((investigation.granting.true - expected).magnitude < 1e-12)
    // With an odd number there is no tie, and who does not grant refuses.
    if jurors % 2 == 1 {
      #expect((investigation.granting.false - (1 - expected)).magnitude < 1e-12)
    }
  }

  @Test func theChanceToBeGrantedFollowsTheTree() {
    var investigation = Investigation()
    investigation.falseShare = 0.25
    investigation.detection = 0.8
    investigation.mistake = 0.1
    investigation.appeals = 0.5
    (investigation.jurors, investigation.jurorRight) = (3, 0.7)
    // True: 0.9 + 0.1 × 0.5 × 0.784; false: 0.2 + 0.8 × 0.5 × 0.216.
    #expect((investigation.granted - (0.75 * 0.9392 + 0.25 * 0.2864)).magnitude < 1e-12)
    #expect(Investigation().granted == 1)
    #expect(Investigation().grantsAll)
  }
}

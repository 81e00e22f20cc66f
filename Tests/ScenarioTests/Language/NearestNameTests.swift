import Scenario
import Testing

@Suite struct NearestNameTests {
  private let keys = ["members", "incidence", "benefit", "classes", "age-mix", "male", "fee"]

  @Test(arguments: [
    ("membrs", "members"), ("memberss", "members"), ("memebrs", "members"), ("nembers", "members"),
    ("Members", "members"), ("incidnce", "incidence"), ("incidents", "incidence"),
    ("benefits", "benefit"), ("agemix", "age-mix"), ("age_mix", "age-mix"), ("fees", "fee"),
  ])
  func `a slip of the fingers is recognised`(given: String, meant: String) {
    #expect(nearestName(to: given, among: keys) == meant)
  }

  @Test(arguments: ["replications", "zzz", "x", "", "horizon", "members-of-the-plan"])
  func `a word that is far from all names suggests none`(given: String) {
    #expect(nearestName(to: given, among: keys) == nil)
  }

  @Test func `letters that are all different are no slip, however few`() {
    #expect(nearestName(to: "2", among: ["1"]) == nil)
    #expect(nearestName(to: "xy", among: ["ab"]) == nil)
    #expect(nearestName(to: "xb", among: ["ab"]) == "ab")
  }

  @Test func `a swap of neighbours is one step, not two`() {
    // One step from abcd, two from abdx.
    #expect(nearestName(to: "abdc", among: ["abdxx", "abcd"]) == "abcd")
  }

  @Test func `of equally near names the first is taken`() {
    #expect(nearestName(to: "plam", among: ["play", "plan"]) == "play")
    #expect(nearestName(to: "plam", among: ["plan", "play"]) == "plan")
  }

  @Test func `a nearer name comes before an earlier one`() {
    #expect(nearestName(to: "plan", among: ["plant", "plan"]) == "plan")
  }

  @Test func `a long name may differ in a third of its letters`() {
    #expect(nearestName(to: "abcdefghiXXX", among: ["abcdefghijkl"]) == "abcdefghijkl")
    #expect(nearestName(to: "abcdefgXXXXX", among: ["abcdefghijkl"]) == nil)
  }

  @Test func `nothing allowed suggests nothing`() {
    #expect(nearestName(to: "plan", among: []) == nil)
  }

  @Test func `a text of a million letters is no burden`() {
    #expect(nearestName(to: String(repeating: "a", count: 1_000_000), among: keys) == nil)
  }
}

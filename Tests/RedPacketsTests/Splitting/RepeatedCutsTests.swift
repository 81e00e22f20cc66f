import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct RepeatedCutsTests {
  /// All lists of cuts, each with its gaps.
  private func lists(_ values: Int64, _ cuts: Int) -> [(cuts: [Int64], gaps: [Int64])] {
    (0..<cuts).reduce([[Int64]()]) { lists, _ in
      lists.flatMap { list in (0..<values).map { list + [$0] } }
    }.map { list in
      let points = [0] + list.sorted() + [values - 1]
      return (list, zip(points.dropFirst(), points).map { $0 - $1 })
    }
  }

  @Test(arguments: [(1, 3), (5, 1), (4, 2), (3, 4)] as [(Int64, Int)])
  func `every list of words gives its gaps`(values: Int64, cuts: Int) {
    for list in lists(values, cuts) {
      var generator = ScriptedGenerator(
        list.cuts.map { ScriptedGenerator.word(for: UInt64($0), below: UInt64(values)) })
      var gaps = [Int64](repeating: -1, count: cuts + 1)
      RepeatedCuts(values: values, cuts: cuts).draw(into: &gaps, using: &generator)
      #expect(gaps == list.gaps)
      #expect(generator.drawn == cuts)
    }
  }

  @Test func `without a cut there is one gap, and nothing is drawn`() {
    var generator = ScriptedGenerator([])
    var gaps: [Int64] = [-1]
    RepeatedCuts(values: 12, cuts: 0).draw(into: &gaps, using: &generator)
    #expect(gaps == [11])
    #expect(RepeatedCuts(values: 12, cuts: 0).gapLaws == [.certain(11)])
  }

  @Test(
    arguments: [(1, 1), (1, 4), (2, 3), (9, 1), (7, 2), (6, 3), (5, 4), (4, 5)]
      as [(Int64, Int)])
  func `laws of gaps are those of all lists of cuts`(values: Int64, cuts: Int) throws {
    let lists = lists(values, cuts)
    let laws = try #require(RepeatedCuts(values: values, cuts: cuts).gapLaws)
    #expect(laws.count == cuts + 1)
    for (i, law) in laws.enumerated() {
      #expect(law.first == 0)
      #expect(law.mass.count == Int(values))
      for d in 0..<values {
        let chance = Double(lists.count { $0.gaps[i] == d }) / Double(lists.count)
        #expect(abs(law.probability(of: d) - chance) < 1e-14)
      }
    }
  }

  @Test(arguments: [(1, 1000), (30, 999), (101, 99), (1000, 9)] as [(Int64, Int)])
  func `many cuts keep their masses, and the gaps add up in the mean`(
    values: Int64, cuts: Int
  ) throws {
    let laws = try #require(RepeatedCuts(values: values, cuts: cuts).gapLaws)
    for law in laws { #expect(abs(law.mass.reduce(0, +) - 1) < 1e-11) }
    let sum = laws.reduce(0) { $0 + $1.mean }
    #expect(abs(sum - Double(values - 1)) < 1e-8)
    // From both ends the gaps are the same.
    for (law, mirrored) in zip(laws, laws.reversed()) { #expect(law == mirrored) }
  }

  @Test func `laws that would take too long are not computed`() {
    #expect(RepeatedCuts(values: 2, cuts: 1001).gapLaws == nil)
    #expect(RepeatedCuts(values: 10_000, cuts: 2).gapLaws == nil)
  }
}

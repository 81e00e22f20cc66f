import Glibc
import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct LineCutCoincidingSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    LineCutCoincidingSplit(pot: Pot(total)).split(into: &parts, using: &generator)
    return parts
  }

  private func laws(_ total: Int64, _ count: Int) throws -> [DiscreteLaw] {
    try LineCutCoincidingSplit(pot: Pot(total)).laws(count: count).positions.map {
      guard case .law(let law) = $0 else { throw CancellationError() }
      return law
    }
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: three cuts on 1...999, of which two coincide.
    let words = [703, 128, 703].map { ScriptedGenerator.word(for: $0 - 1, below: 999) }
    var generator = ScriptedGenerator(words)
    #expect(parts(1000, 4, &generator) == [128, 575, 0, 297])
    #expect(generator.drawn == 3)
  }

  @Test func `the small example of the guide comes out`() throws {
    let ways = Outcomes(.lineCutCoinciding, total: 7, count: 3)
    #expect(ways.ways.count == 36)
    #expect(ways.ways.count { $0.parts.contains(0) } == 6)
    let laws = try laws(7, 3)
    let means = [91.0 / 36, 70.0 / 36, 91.0 / 36]
    for (law, mean) in zip(laws, means) { #expect(abs(law.mean - mean) < 1e-13) }
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [1874, 2286, 2659, 2696, 485])
    #expect(parts(8, 5, &generator) == [2, 0, 2, 1, 3])
  }

  @Test(arguments: [(7, 3), (6, 4), (3, 4), (9, 2)] as [(Int64, Int)])
  func `every list of cuts gives the outcome that it stands for`(total: Int64, count: Int) {
    let values = UInt64(total) - 1
    let lists = (1..<count).reduce([[UInt64]()]) { lists, _ in
      lists.flatMap { list in (0..<values).map { list + [$0] } }
    }
    for (list, way) in zip(lists, Outcomes(.lineCutCoinciding, total: total, count: count).ways) {
      var generator = ScriptedGenerator(
        list.map { ScriptedGenerator.word(for: $0, below: values) })
      #expect(parts(total, count, &generator) == way.parts)
      #expect(generator.drawn == count - 1)
    }
  }

  @Test func `one person takes all and draws nothing`() {
    var generator = ScriptedGenerator([])
    #expect(parts(777, 1, &generator) == [777])
    #expect(parts(1, 1, &generator) == [1])
  }

  @Test(arguments: [2, 5, 2000])
  func `a single fen has no place to be cut and goes to the last`(count: Int) throws {
    var generator = ScriptedGenerator([])
    let expected = (1...count).map { $0 == count ? Int64(1) : 0 }
    #expect(parts(1, count, &generator) == expected)
    #expect(try laws(1, count).map(\.first) == expected)
  }

  @Test(arguments: [2, 3, 2000])
  func `fewer or as many fen as people are split all the same`(count: Int) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    for total in [2, Int64(count), Int64(count) + 1] {
      let parts = parts(total, count, &generator)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 0 })
      // The ends are never empty: there is a fen before the first place and one behind the last.
      #expect(parts[0] >= 1 && parts[count - 1] >= 1)
    }
  }

  @Test(arguments: [1, UInt64.max])
  func `the lowest and the highest words leave nothing between the ends`(word: UInt64) {
    for (total, count) in [(2, 2), (1000, 7), (2001, 2000), (10_000_000_000, 2000)] {
      var generator = ConstantGenerator(word: word)
      let (first, last) = word == 1 ? (1, total - 1) : (total - 1, 1)
      #expect(
        parts(Int64(total), count, &generator)
          == (0..<count).map { Int64($0 == 0 ? first : $0 == count - 1 ? last : 0) })
    }
  }

  @Test(
    arguments: [
      // The table of the guide: the chance that somebody gets nothing.
      (10_000, 8, 0.0021), (1000, 8, 0.0208), (1000, 10, 0.0355), (200, 10, 0.168),
      (100, 20, 0.842), (10_000, 100, 0.385), (1000, 100, 0.993),
    ] as [(Int64, Int, Double)])
  func `the chance of an empty packet is that of a shared birthday`(
    total: Int64, count: Int, chance: Double
  ) throws {
    let places = Double(total - 1)
    let different = (0..<count - 1).reduce(1.0) { $0 * (1 - Double($1) / places) }
    #expect(abs(1 - different - chance) < (chance < 0.1 ? 5e-5 : 5e-4))
    // The exact laws give the mean number of people with nothing; it is cuts less different cuts.
    guard total <= 1000 else { return }
    let empty = try laws(total, count).reduce(0) { $0 + $1.probability(of: 0) }
    let cuts = Double(count - 1)
    #expect(abs(empty - cuts - places * expm1(cuts * log1p(-1 / places))) < 1e-9)
  }

  @Test(arguments: [(5, 3), (7, 3), (6, 4)] as [(Int64, Int)])
  func `outcomes have the chance of an empty packet`(total: Int64, count: Int) {
    let exact = Outcomes(.lineCutCoinciding, total: total, count: count)
      .mean { $0.contains(0) ? 1 : 0 }
    let different = (0..<count - 1).reduce(1.0) { $0 * (1 - Double($1) / Double(total - 1)) }
    #expect(abs(exact - (1 - different)) < 1e-14)
  }
}

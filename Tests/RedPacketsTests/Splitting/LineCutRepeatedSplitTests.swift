import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct LineCutRepeatedSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    LineCutRepeatedSplit(pot: Pot(total)).split(into: &parts, using: &generator)
    return parts
  }

  private func laws(_ total: Int64, _ count: Int) throws -> [DiscreteLaw] {
    try LineCutRepeatedSplit(pot: Pot(total)).laws(count: count).positions.map {
      guard case .law(let law) = $0 else { throw CancellationError() }
      return law
    }
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: three cuts on 0...996.
    let words = [702, 127, 454].map { ScriptedGenerator.word(for: $0, below: 997) }
    var generator = ScriptedGenerator(words)
    #expect(parts(1000, 4, &generator) == [128, 328, 249, 295])
    #expect(generator.drawn == 3)
  }

  @Test func `the small example of the guide comes out`() throws {
    let ways = Outcomes(.lineCutRepeated, total: 7, count: 3)
    #expect(ways.ways.count == 25)
    // Cuts that coincide have one order, others two.
    for (parts, chance) in Dictionary(grouping: ways.ways, by: \.parts).map({ ($0, $1.count) }) {
      #expect(chance == (parts[1] == 1 ? 1 : 2))
    }
    let laws = try laws(7, 3)
    for (law, mean) in zip(laws, [2.2, 2.6, 2.2]) { #expect(abs(law.mean - mean) < 1e-13) }
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [1873, 2287, 2659, 2696, 485])
    #expect(parts(8, 5, &generator) == [1, 1, 2, 2, 2])
  }

  @Test(arguments: [(7, 3), (6, 4), (9, 2)] as [(Int64, Int)])
  func `every list of cuts gives the outcome that it stands for`(total: Int64, count: Int) {
    let values = UInt64(total) - UInt64(count) + 1
    let lists = (1..<count).reduce([[UInt64]()]) { lists, _ in
      lists.flatMap { list in (0..<values).map { list + [$0] } }
    }
    for (list, way) in zip(lists, Outcomes(.lineCutRepeated, total: total, count: count).ways) {
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

  @Test(arguments: [2, 3, 5, 2000])
  func `as many fen as people leave 1 fen each, drawn all the same`(count: Int) {
    var generator = ScriptedGenerator([UInt64](repeating: .max, count: count - 1))
    #expect(parts(Int64(count), count, &generator) == [Int64](repeating: 1, count: count))
    #expect(generator.drawn == count - 1)
  }

  @Test(arguments: [2, 3, 5, 20])
  func `of one fen more the middle is likelier to get it than the ends`(count: Int) throws {
    // Each cut is before or behind the fen: it goes to i with chance C(n-1, i-1) / 2^(n-1).
    var chance = 1 / Double(1 << (count - 1))
    for (i, law) in try laws(Int64(count) + 1, count).enumerated() {
      #expect(abs(law.probability(of: 2) - chance) < 1e-14)
      chance *= Double(count - 1 - i) / Double(i + 1)
    }
  }

  @Test(arguments: [1, UInt64.max])
  func `the lowest and the highest words give all that can be given to one end`(word: UInt64) {
    for (total, count) in [(2, 2), (1000, 7), (2001, 2000), (10_000_000_000, 2000)] {
      var generator = ConstantGenerator(word: word)
      let most = Int64(total - count + 1)
      let rich = word == 1 ? count - 1 : 0
      #expect(
        parts(Int64(total), count, &generator)
          == (0..<count).map { $0 == rich ? most : 1 })
    }
  }

  @Test(arguments: [(2, 2), (3, 2), (100, 7), (2001, 2000), (10_000_000_000, 2000)])
  func `parts add up to the total, each at least 1`(total: Int64, count: Int) {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    for _ in 0..<20 {
      let parts = parts(total, count, &generator)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 1 })
    }
  }

  @Test(
    arguments: [
      // At the ends, beside them, and in the middle, as the guide has them.
      (20, 10, 1.668, 2.033, 2.100), (200, 100, 1.590, 1.932, 2.010),
      (100, 10, 9.608, 10.092, 10.100), (1000, 10, 99.601, 100.099, 100.100),
    ] as [(Int64, Int, Double, Double, Double)])
  func `the ends get less than those between`(
    total: Int64, count: Int, end: Double, next: Double, middle: Double
  ) throws {
    let laws = try laws(total, count)
    let exact = [end, next, middle, middle, next, end]
    for (i, mean) in zip([0, 1, count / 2 - 1, count / 2, count - 2, count - 1], exact) {
      #expect(abs(laws[i].mean - mean) < 0.0006)
    }
  }

  @Test func `of 200 fen for 100 people the ends get 1.59 in the mean and the others 2.01`() throws
  {
    let laws = try laws(200, 100)
    let inner = laws[1..<99].reduce(0) { $0 + $1.mean } / 98
    #expect(abs(laws[0].mean - 1.5904) < 5e-5)
    #expect(abs(inner - 2.0084) < 5e-5)
  }
}

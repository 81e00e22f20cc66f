import Randomness
import TestSupport
import Testing

@Suite struct ShuffleTests {
  @Test func `nothing and one element draw nothing`() {
    var nothing: [Int] = []
    var one = [7]
    var generator = ScriptedGenerator([])
    generator.shuffle(&nothing)
    generator.shuffle(&one)
    #expect(nothing.isEmpty && one == [7])
  }

  @Test func `each order of four comes from exactly one row of choices`() {
    var orders = Set<[Int]>()
    for a in 0..<4 as Range<UInt64> {
      for b in 0..<3 as Range<UInt64> {
        for c in 0..<2 as Range<UInt64> {
          var generator = ScriptedGenerator([
            ScriptedGenerator.word(for: a, below: 4), ScriptedGenerator.word(for: b, below: 3),
            ScriptedGenerator.word(for: c, below: 2),
          ])
          var elements = [1, 2, 3, 4]
          generator.shuffle(&elements)
          #expect(elements.sorted() == [1, 2, 3, 4])
          orders.insert(elements)
        }
      }
    }
    #expect(orders.count == 24)
  }
}

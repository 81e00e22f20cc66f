import Randomness

/// The random choices of one document.
struct FuzzDice {
  private var generator: Xoshiro256PlusPlus

  /// The choices of a document; a document depends on seed and index alone.
  init(seed: UInt64, index: Int) {
    generator = StreamKey(seed: seed, block: UInt64(index), purpose: .parameters).generator()
  }

  /// A whole number in `0..<bound`; 0 where `bound` is 0.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(generator.uniform(below: UInt64(bound))) : 0
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// One of several things.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[below(things.count)] }

  /// A number of changes: mostly few, seldom many.
  mutating func changes() -> Int {
    var count = 0
    while count < 12, !once(in: 3) { count += 1 }
    return count
  }

  /// A part of `0..<count` that is mostly short.
  mutating func range(in count: Int, atMost longest: Int = 64) -> Range<Int> {
    let start = below(count + 1)
    let length = below(min(longest, count - start) + 1)
    return start..<start + length
  }
}

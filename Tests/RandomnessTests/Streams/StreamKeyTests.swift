import Randomness
import Testing

@Suite struct StreamKeyTests {
  private func first(_ key: StreamKey) -> [UInt64] {
    var generator = key.generator()
    return (0..<4).map { _ in generator.next() }
  }

  @Test func `a stream is the same whenever it is asked for`() {
    let key = StreamKey(seed: 7, block: 3, entity: 2, purpose: .claims)
    #expect(first(key) == first(key))
  }

  @Test func `every part of the name makes another stream`() {
    let key = StreamKey(seed: 7, block: 3, entity: 2, purpose: .claims)
    var others: [StreamKey] = []
    for bit in 0..<64 {
      var other = key
      other.seed ^= 1 << UInt64(bit)
      others.append(other)
      other = key
      other.block ^= 1 << UInt64(bit)
      others.append(other)
      other = key
      other.entity ^= 1 << UInt64(bit)
      others.append(other)
    }
    for purpose in StreamPurpose.allCases where purpose != key.purpose {
      var other = key
      other.purpose = purpose
      others.append(other)
    }
    #expect(Set((others + [key]).map(first)).count == others.count + 1)
  }

  /// The stream contract, version 1: a change of these words is value-breaking.
  @Test func `streams of the contract keep their words`() {
    #expect(StreamKey.contractVersion == 1)
    #expect(StreamPurpose.allCases.map(\.rawValue) == Array(1...19))
    let key = StreamKey(seed: 20_190_212, block: 5, entity: 1 << 32 | 3, purpose: .claims)
    let state = Philox4x64.block(
      counter: SIMD4(5, 1 << 32 | 3, 2, 0), key: SIMD2(20_190_212, 1))
    var expected = Xoshiro256PlusPlus(state: state)
    #expect(first(key) == (0..<4).map { _ in expected.next() })
    #expect(first(key) == StreamKeyTests.contract)
  }

  private static let contract: [UInt64] = [
    7_928_555_558_128_380_515, 7_112_527_435_881_684_829, 5_702_965_322_474_942_290,
    16_992_354_783_505_895_979,
  ]
}

/// Gives the words that it was told to give, and ends the program when asked for more.
struct ScriptedGenerator: RandomNumberGenerator {
  let words: [UInt64]
  private(set) var drawn = 0

  init(_ words: [UInt64]) {
    self.words = words
  }

  mutating func next() -> UInt64 {
    precondition(drawn < words.count, "more words were drawn than the script has")
    defer { drawn += 1 }
    return words[drawn]
  }

  /// The word from which `uniform(below: bound)` makes `value`: the middle of those that do.
  static func word(for value: UInt64, below bound: UInt64) -> UInt64 {
    bound.dividingFullWidth((high: value, low: 1 << 63)).quotient
  }
}

/// Gives one word again and again.
struct ConstantGenerator: RandomNumberGenerator {
  let word: UInt64

  mutating func next() -> UInt64 { word }
}

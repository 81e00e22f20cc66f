/// Gives the words that it was told to give, and ends the program when asked for more.
///
/// Without any words it proves that nothing is drawn.
public struct ScriptedGenerator: RandomNumberGenerator {
  /// The script.
  public let words: [UInt64]

  /// How many words have been drawn.
  public private(set) var drawn = 0

  /// Prepares a script.
  public init(_ words: [UInt64]) {
    self.words = words
  }

  /// Returns the next word of the script.
  public mutating func next() -> UInt64 {
    precondition(drawn < words.count, "more words were drawn than the script has")
    defer { drawn += 1 }
    return words[drawn]
  }

  /// The word from which `uniform(below: bound)` makes `value`: the middle of those that do.
  public static func word(for value: UInt64, below bound: UInt64) -> UInt64 {
    bound.dividingFullWidth((high: value, low: 1 << 63)).quotient
  }
}

/// Gives one word again and again.
public struct ConstantGenerator: RandomNumberGenerator {
  /// The word.
  public let word: UInt64

  /// How many words have been drawn.
  public private(set) var drawn = 0

  /// Prepares a word.
  public init(word: UInt64) {
    self.word = word
  }

  /// Returns the word.
  public mutating func next() -> UInt64 {
    drawn += 1
    return word
  }
}

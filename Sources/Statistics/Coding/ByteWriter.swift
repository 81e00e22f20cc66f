/// Writes numbers into bytes, small numbers into few.
///
/// Unsigned numbers are LEB128: seven bits a byte, the lowest first, the top bit set in all bytes
/// but the last. Signed numbers are folded first, so that those near 0 are small: 0, -1, 1, -2 …
/// become 0, 1, 2, 3 … Both say the same on every machine.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  public init() {}

  /// Writes a number of at least 0.
  public mutating func write(_ number: UInt128) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a count, at least 0.
  public mutating func write(count: Int) {
    precondition(count >= 0, "a count is at least 0")
    write(UInt128(count))
  }

  /// Writes a number of either sign.
  public mutating func write(signed number: Int128) {
    write(UInt128(bitPattern: (number << 1) ^ (number >> 127)))
  }

  /// Writes bytes with their number in front.
  public mutating func write(bytes more: some Collection<UInt8>) {
    write(count: more.count)
    bytes += more
  }

  /// Writes a text as UTF-8 with its length in front.
  public mutating func write(text: String) {
    write(bytes: Array(text.utf8))
  }
}

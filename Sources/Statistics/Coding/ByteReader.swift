/// Reads what `ByteWriter` wrote, and trusts none of it.
public struct ByteReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  /// Begins to read.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// Whether everything has been read.
  public var isAtEnd: Bool { next == bytes.endIndex }

  /// Reads a number of at least 0.
  ///
  /// - Throws: `CodingError` where the bytes end early or hold more than 128 bits.
  public mutating func number() throws(CodingError) -> UInt128 {
    var result: UInt128 = 0
    var shift: UInt128 = 0
    while true {
      guard next < bytes.endIndex else { throw .endsEarly }
      let byte = bytes[next]
      next += 1
      let part = UInt128(byte & 0x7F)
      guard shift < 128, (part << shift) >> shift == part else { throw .impossible("a number") }
      result |= part << shift
      guard byte & 0x80 != 0 else { return result }
      shift += 7
    }
  }

  /// Reads a count.
  ///
  /// - Parameters:
  ///   - most: the largest that can be.
  ///   - what: what is counted, for the error.
  /// - Returns: the count.
  /// - Throws: `CodingError` where the bytes end early or the count is larger.
  public mutating func count(most: Int, of what: String) throws(CodingError) -> Int {
    let number = try number()
    guard most >= 0, number <= UInt128(most) else { throw .impossible("the number of \(what)") }
    return Int(number)
  }

  /// Reads bytes that have their number in front.
  ///
  /// - Throws: `CodingError` where there are fewer.
  public mutating func byteString() throws(CodingError) -> ArraySlice<UInt8> {
    let count = try count(most: .max, of: "bytes")
    guard count <= bytes.endIndex - next else { throw .endsEarly }
    defer { next += count }
    return bytes[next..<next + count]
  }

  /// Reads a text.
  ///
  /// - Throws: `CodingError` where it ends early or is not UTF-8.
  public mutating func text() throws(CodingError) -> String {
    guard let text = String(validating: try byteString(), as: UTF8.self) else {
      throw .impossible("a text")
    }
    return text
  }

  /// Reads a number of either sign.
  ///
  /// - Throws: `CodingError` where the bytes end early or hold more than 128 bits.
  public mutating func signed() throws(CodingError) -> Int128 {
    let folded = try number()
    return Int128(bitPattern: folded >> 1) ^ -Int128(folded & 1)
  }
}

/// Why bytes are not what a writer wrote.
public enum CodingError: Error, Equatable, Sendable {
  /// The bytes end within a number.
  case endsEarly

  /// Something is there that no writer writes.
  case impossible(String)
}

extension CodingError: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .endsEarly: "the data ends early"
    case .impossible(let what): "\(what) is one that cannot be"
    }
  }
}

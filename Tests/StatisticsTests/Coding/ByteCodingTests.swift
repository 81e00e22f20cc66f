import Statistics
import Testing

@Suite struct ByteCodingTests {
  @Test func `small numbers take one byte and large ones as many as they need`() {
    var writer = ByteWriter()
    for number: UInt128 in [0, 127, 128, 300] { writer.write(number) }
    #expect(writer.bytes == [0, 0x7F, 0x80, 0x01, 0xAC, 0x02])
  }

  @Test func `numbers near 0 of either sign are small`() {
    var writer = ByteWriter()
    for number: Int128 in [0, -1, 1, -2, 63, -64] { writer.write(signed: number) }
    #expect(writer.bytes == [0, 1, 2, 3, 126, 127])
  }

  @Test func `what is written is read`() throws {
    let numbers: [UInt128] = [0, 1, 127, 128, 1 << 64, .max - 1, .max]
    let signed: [Int128] = [0, -1, 5, .min, .max, -(1 << 100)]
    var writer = ByteWriter()
    for number in numbers { writer.write(number) }
    for number in signed { writer.write(signed: number) }
    writer.write(text: "分摊")
    writer.write(bytes: [1, 2, 3])
    writer.write(count: 42)
    var reader = ByteReader(writer.bytes[...])
    for number in numbers { #expect(try reader.number() == number) }
    for number in signed { #expect(try reader.signed() == number) }
    #expect(try reader.text() == "分摊")
    #expect(try Array(reader.byteString()) == [1, 2, 3])
    #expect(try reader.count(most: 42, of: "things") == 42)
    #expect(reader.isAtEnd)
  }

  @Test func `bytes that end early are refused`() {
    var empty = ByteReader([])
    #expect(throws: CodingError.endsEarly) { try empty.number() }
    var half = ByteReader([0x80])
    #expect(throws: CodingError.endsEarly) { try half.number() }
    var short = ByteReader([3, 1, 2])
    #expect(throws: CodingError.endsEarly) { try short.byteString() }
  }

  @Test func `numbers beyond 128 bits and counts beyond their bound are refused`() {
    var endless = ByteReader([UInt8](repeating: 0xFF, count: 30)[...])
    #expect(throws: CodingError.impossible("a number")) { try endless.number() }
    var large = ByteReader([43])
    #expect(throws: CodingError.impossible("the number of things")) {
      try large.count(most: 42, of: "things")
    }
    var none = ByteReader([0])
    #expect(throws: CodingError.impossible("the number of things")) {
      try none.count(most: -1, of: "things")
    }
  }

  @Test func `bytes that are no text are refused`() {
    var reader = ByteReader([1, 0xFF])
    #expect(throws: CodingError.impossible("a text")) { try reader.text() }
  }
}

/// Changes that know nothing of lines: bytes, pieces of text, numbers.
enum ByteMutator {
  /// Changes a document once.
  static func change(_ bytes: inout [UInt8], _ dice: inout FuzzDice) {
    switch dice.below(9) {
    case 0:
      guard !bytes.isEmpty else { return }
      bytes[dice.below(bytes.count)] ^= 1 << UInt8(dice.below(8))
    case 1:
      bytes.insert(UInt8(dice.below(256)), at: dice.below(bytes.count + 1))
    case 2:
      bytes.removeSubrange(dice.range(in: bytes.count, atMost: 8))
    case 3:
      let range = dice.range(in: bytes.count)
      bytes.insert(contentsOf: bytes[range], at: range.upperBound)
    case 4, 5:
      let piece = Tokens.pieces[dice.below(Tokens.pieces.count)]
      bytes.insert(contentsOf: piece, at: dice.below(bytes.count + 1))
    case 6:
      bytes.removeSubrange(dice.below(bytes.count + 1)...)
    case 7:
      replaceNumber(&bytes, &dice)
    default:
      repeatPiece(&bytes, &dice)
    }
  }

  /// Puts an extreme number in the place of one that stands in the text.
  private static func replaceNumber(_ bytes: inout [UInt8], _ dice: inout FuzzDice) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let from = dice.below(bytes.count)
    guard let start = bytes[from...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    let number: String
    switch dice.below(8) {
    case 0: number = "0"
    case 1: number = "1"
    case 2: number = "99999999999999999999"
    case 3: number = String(repeating: "9", count: 1 << dice.below(12))
    case 4: number = "0." + String(repeating: "0", count: dice.below(40)) + "1"
    case 5: number = "\(Int64.max)"
    case 6: number = "-\(dice.below(1_000))"
    default: number = "\(dice.below(1 << (1 + dice.below(40))))"
    }
    bytes.replaceSubrange(start..<end, with: number.utf8)
  }

  /// Repeats a piece: deep nesting, long lines, long numbers.
  private static func repeatPiece(_ bytes: inout [UInt8], _ dice: inout FuzzDice) {
    let texts = ["[", "{a: ", "- ", "a", " ", "\n", "#", "'", "\"", "0", "[1, ", "x: ", "{", "\\n"]
    let count = dice.once(in: 200) ? 20_000 : 1 << dice.below(8)
    let text = String(repeating: dice.pick(texts), count: count)
    bytes.insert(contentsOf: text.utf8, at: dice.below(bytes.count + 1))
  }
}

/// Changes that know of lines, keys and values, and so often leave a document readable.
enum LineMutator {
  /// Changes a document once; `other` is a second document to take parts from.
  static func change(_ bytes: inout [UInt8], other: [UInt8], _ dice: inout FuzzDice) {
    var lines = split(bytes)
    switch dice.below(12) {
    case 0...4: replaceValue(&lines, &dice)
    case 5: lines.insert(entry(&dice), at: dice.below(lines.count + 1))
    case 6: lines.removeSubrange(dice.range(in: lines.count, atMost: 3))
    case 7:
      let range = dice.range(in: lines.count, atMost: 6)
      lines.insert(contentsOf: lines[range], at: range.upperBound)
    case 8:
      guard lines.count > 1 else { return }
      lines.swapAt(dice.below(lines.count), dice.below(lines.count))
    case 9: indent(&lines, &dice)
    case 10:
      let donor = split(other)
      lines = lines.prefix(dice.below(lines.count + 1)) + donor.suffix(dice.below(donor.count + 1))
    default:
      let donor = split(other)
      lines.insert(
        contentsOf: donor[dice.range(in: donor.count, atMost: 6)], at: dice.below(lines.count + 1))
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// A line with a key of the language and some value.
  static func entry(_ dice: inout FuzzDice) -> ArraySlice<UInt8> {
    let indentation = String(repeating: " ", count: dice.pick([0, 0, 2, 2, 4, 6, 1, 3]))
    let dash = dice.once(in: 6) ? "- " : ""
    let key = dice.once(in: 4) ? dice.pick(Tokens.paths) : dice.pick(Tokens.keys)
    let value = dice.once(in: 4) ? "" : " " + dice.pick(Tokens.values)
    return Array("\(indentation)\(dash)\(key):\(value)".utf8)[...]
  }

  /// Replaces what stands behind a colon and a space, up to the next comma or brace or the end.
  private static func replaceValue(_ lines: inout [ArraySlice<UInt8>], _ dice: inout FuzzDice) {
    let start = dice.below(lines.count)
    for step in lines.indices {
      let i = (start + step) % lines.count
      let line = Array(lines[i])
      let colons = line.indices.dropLast().filter {
        line[$0] == UInt8(ascii: ":") && line[$0 + 1] == UInt8(ascii: " ")
      }
      guard line.first != UInt8(ascii: "#"), !colons.isEmpty else { continue }
      let colon = dice.pick(colons)
      let rest = line[(colon + 2)...]
      let end =
        dice.once(in: 2)
        ? rest.firstIndex { ",}]".utf8.contains($0) } ?? line.count : line.count
      let value = Array(dice.pick(Tokens.values).utf8)
      lines[i] = (line[...(colon + 1)] + value + line[end...])[...]
      return
    }
  }

  /// Moves some lines to the left or to the right.
  private static func indent(_ lines: inout [ArraySlice<UInt8>], _ dice: inout FuzzDice) {
    let width = 1 + dice.below(3)
    let left = dice.once(in: 2)
    for i in dice.range(in: lines.count, atMost: 5) {
      if left {
        let spaces = lines[i].prefix(width).prefix { $0 == 0x20 }.count
        lines[i] = lines[i].dropFirst(spaces)
      } else {
        lines[i] = ([UInt8](repeating: 0x20, count: width) + lines[i])[...]
      }
    }
  }
}

import Scenario

/// A document with the files it may extend and what the command line changes in it.
struct FuzzCase {
  /// The files by name; `a.yaml` is the one that is loaded.
  var files: [String: [UInt8]]

  /// What `--set` and `--over` change.
  var overrides = Overrides()

  /// The file that is loaded.
  static let main = "a.yaml"

  /// The document.
  var text: [UInt8] { files[FuzzCase.main] ?? [] }

  /// A file that nobody has.
  struct MissingFile: Error {}

  /// Reads one of the files.
  func read(_ name: String) throws -> [UInt8] {
    guard let bytes = files[name] else { throw MissingFile() }
    return bytes
  }

  /// Makes the case of a seed and an index.
  init(seed: UInt64, index: Int) {
    var dice = FuzzDice(seed: seed, index: index)
    files = [FuzzCase.main: FuzzCase.document(&dice)]
    if dice.once(in: 6) {
      for name in ["b.yaml", "c.yaml"] { files[name] = FuzzCase.document(&dice) }
      for name in files.keys.sorted() where !dice.once(in: 3) {
        let target = dice.pick(["a.yaml", "b.yaml", "c.yaml", "b.yaml", "d.yaml"])
        files[name] = Array("extends: \(target)\n".utf8) + (files[name] ?? [])
      }
    }
    if dice.once(in: 4) { addOverrides(&dice) }
  }

  private mutating func addOverrides(_ dice: inout FuzzDice) {
    for _ in 0..<dice.below(3) {
      let path = dice.once(in: 50) ? FuzzCase.deepPath : dice.pick(Tokens.paths)
      overrides.assignments.append(
        .init(path: path, value: dice.pick(Tokens.values), source: "--set \(path)"))
    }
    for _ in 0..<dice.below(3) {
      let path = dice.pick(Tokens.paths)
      let values = (0...dice.below(4)).map { _ in dice.pick(Tokens.values) }
      overrides.comparisons.append(
        .init(path: path, value: values.joined(separator: ", "), source: "--over \(path)"))
    }
  }

  /// As long as one argument of a command can be.
  private static let deepPath = String(repeating: "a.", count: 60_000) + "a"

  private static func document(_ dice: inout FuzzDice) -> [UInt8] {
    if dice.once(in: 12) { return soup(&dice) }
    let facts = dice.once(in: 12)
    var bytes = dice.pick(facts ? Corpus.facts : Corpus.scenarios)
    let other = dice.pick(dice.once(in: 20) ? Corpus.facts : Corpus.scenarios)
    // Most documents change by lines alone: those often stay readable.
    let byBytes = dice.once(in: 2)
    for _ in 0..<dice.changes() {
      if byBytes, dice.once(in: 2) {
        ByteMutator.change(&bytes, &dice)
      } else {
        LineMutator.change(&bytes, other: other, &dice)
      }
    }
    return bytes
  }

  /// A document of tokens alone.
  private static func soup(_ dice: inout FuzzDice) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<dice.below(24) {
      switch dice.below(4) {
      case 0: bytes += LineMutator.entry(&dice) + [0x0A]
      case 1: bytes += dice.pick(Tokens.values).utf8
      case 2: bytes += dice.pick(Tokens.keys).utf8
      default: bytes += dice.pick(Tokens.pieces)
      }
    }
    return bytes
  }
}

import MonteCarlo
import Scenario
import Statistics
import Wording

/// A run that was saved: a head that people can read, the texts of the scenario, the state, and a
/// checksum over all of it.
///
///     fentan.state/1
///     engine 0.1.0
///     ...
///     shard 3/16
///     done 640 of 1250 replications
///
///     (the texts and the state as `ByteWriter` writes them)
///     (the SHA-256 of everything before it, as 64 hexadecimal digits)
struct StateFile {
  /// Which run it is a state of.
  var identity: RunIdentity

  /// Which part of the run.
  var shard: Shard

  /// How many of the shard's replications are done, of how many.
  var done: Int
  var total: Int

  /// The texts of the scenario.
  var sources: SourceBundle

  /// The state, encoded.
  var state: [UInt8]

  /// The first line of every state file of this version.
  static let magic = "fentan.state/1"

  /// No state file is larger than this.
  static let largest = 1 << 32

  /// A state to be saved.
  init(_ identity: RunIdentity, _ sources: SourceBundle, _ state: RunState) {
    self.identity = identity
    self.sources = sources
    shard = state.shard
    done = state.replications
    total = state.share(of: identity.replications)
    self.state = state.encoded()
  }

  /// Whether nothing of the shard is left to run.
  var isComplete: Bool { done >= total }

  /// The bytes of the file.
  var encoded: [UInt8] {
    var head = StateFile.magic + "\n"
    for line in identity.lines { head += "\(line.name) \(line.value)\n" }
    head += "shard \(ShardName.text(shard))\ndone \(done) of \(total) replications\n\n"
    var writer = ByteWriter()
    sources.encode(to: &writer)
    writer.write(bytes: state)
    let body = Array(head.utf8) + writer.bytes
    return body + Array(SHA256.hexDigest(of: body).utf8)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: its name, for messages.
  /// - Throws: a failure that says what is wrong with it and what to do.
  init(_ bytes: [UInt8], path: String) throws(Failure) {
    let start = Array((StateFile.magic + "\n").utf8)
    guard bytes.starts(with: start) else {
      let isOther = bytes.starts(with: Array("fentan.state/".utf8))
      throw Failure(
        code: .inputOutput,
        message: isOther
          ? "\(path): is a state file of another version of fentan; this one reads "
            + "\(StateFile.magic); run this part again"
          : "\(path): is no state file; allowed are files that fentan run wrote with --shard or "
            + "--checkpoint")
    }
    let body = bytes.dropLast(64)
    let checksum = Array(SHA256.hexDigest(of: Array(body)).utf8)
    guard bytes.count > 64, checksum == Array(bytes.suffix(64)) else {
      throw StateFile.damaged(path, "its checksum does not fit")
    }
    let (lines, contents) = StateFile.head(body.dropFirst(start.count))
    guard let identity = RunIdentity(lines), let shard = lines["shard"].flatMap(StateFile.shard),
      let done = lines["done"]?.split(separator: " "), done.count == 4,
      let count = Int(done[0]), let total = Int(done[2])
    else { throw StateFile.damaged(path, "its head is incomplete") }
    self.identity = identity
    self.shard = shard
    self.done = count
    self.total = total
    var rest = ByteReader(contents)
    do throws(CodingError) {
      sources = try SourceBundle(from: &rest)
      state = Array(try rest.byteString())
    } catch {
      throw StateFile.damaged(path, error.message)
    }
  }

  private static func shard(_ text: String) -> Shard? {
    text == "whole" ? .whole : ShardName.parse(text)
  }

  /// The lines of the head by their names, and what follows the empty line behind it.
  private static func head(
    _ bytes: ArraySlice<UInt8>
  ) -> (lines: [String: String], contents: ArraySlice<UInt8>) {
    var rest = bytes
    var lines: [String: String] = [:]
    while let end = rest.firstIndex(of: 10), end > rest.startIndex {
      let line = String(decoding: rest[..<end], as: UTF8.self)
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { lines[String(parts[0])] = String(parts[1]) }
      rest = rest[(end + 1)...]
    }
    return (lines, rest.dropFirst())
  }

  /// The state itself.
  ///
  /// - Parameters:
  ///   - scenario: the scenario whose identity is that of the file.
  ///   - path: the name of the file, for messages.
  /// - Returns: the state, ready to be gone on with.
  /// - Throws: a failure where the bytes are not a state of the scenario.
  func runState(of scenario: Scenario, path: String) throws(Failure) -> RunState {
    do throws(CodingError) {
      return try RunState(state[...], of: scenario.variants.map(\.experiment), shard: shard)
    } catch {
      throw StateFile.damaged(path, error.message)
    }
  }

  private static func damaged(_ path: String, _ what: Message) -> Failure {
    Failure(
      code: .inputOutput, message: "\(path): is damaged: \(what); run this part again")
  }
}

extension CodingError {
  /// What people are told.
  fileprivate var message: Message {
    switch self {
    case .endsEarly: "the data ends early"
    case .impossible(let what): "\(Message(what)) is one that cannot be"
    }
  }
}

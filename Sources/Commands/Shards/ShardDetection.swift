import MonteCarlo
import Wording

/// Finds out from the environment which task of how many this is, for `--shard auto`.
///
/// An explicit number of shards in `FENTAN_SHARDS` takes the place of what the scheduler says of
/// their number: it has to be said where the scheduler does not know it, and where only some tasks
/// of an array are run again.
struct ShardDetection {
  /// Which part this is.
  var shard: Shard

  /// The variables that say so, with their values.
  var evidence: Message

  /// The variable that says how many shards there are.
  static let countVariable = "FENTAN_SHARDS"

  /// Looks at the environment.
  ///
  /// - Parameter environment: looks up a variable.
  /// - Throws: a failure where no variable says it, or several say different things.
  init(_ environment: (String) -> String?) throws(Failure) {
    let total = environment(ShardDetection.countVariable)
    var found: [ShardDetection] = []
    for variables in ArrayVariables.all {
      if let detection = try ShardDetection.read(variables, total: total, environment) {
        found.append(detection)
      }
    }
    guard let first = found.first else {
      let known = ArrayVariables.all.map(\.index).joined(separator: ", ")
      throw ShardDetection.failure(
        "no variable of the environment says which task this is; known are \(known)")
    }
    guard found.allSatisfy({ $0.shard == first.shard }) else {
      let claims: [Message] = found.map {
        "\($0.evidence) says \($0.shard.index)/\($0.shard.count)"
      }
      throw ShardDetection.failure(claims.dropFirst().reduce(claims[0]) { "\($0), but \($1)" })
    }
    self = first
  }

  private init(shard: Shard, evidence: Message) {
    self.shard = shard
    self.evidence = evidence
  }

  /// What one system says; `nil` where its variables are not there.
  private static func read(
    _ variables: ArrayVariables, total: String?, _ environment: (String) -> String?
  ) throws(Failure) -> ShardDetection? {
    guard let text = environment(variables.index), !text.isEmpty, text != variables.none else {
      return nil
    }
    // A job without further processes is a launch of one: that says nothing.
    if variables.isLauncher,
      (variables.count.flatMap(environment) ?? "1") == "1"
    {
      return nil
    }
    func number(_ name: String?) throws(Failure) -> Int? {
      guard let name, let text = environment(name), !text.isEmpty, text != variables.none else {
        return nil
      }
      guard let number = Int(text), (0...1_000_000_000).contains(number) else {
        throw failure("\(name) is \(text), which is no whole number")
      }
      return number
    }
    guard let index = try number(variables.index) else { return nil }
    let evidence = "\(variables.index)=\(index)"
    if let total {
      guard let count = Int(total), (1...Shard.mostShards).contains(count) else {
        throw failure("\(countVariable) is \(total); allowed is 1 to \(Shard.mostShards)")
      }
      // The whole array may not be here, so only its usual beginning counts.
      return try shard(
        index - variables.base + 1, of: count,
        Message(verbatim: "\(evidence), \(countVariable)=\(count)"))
    }
    let first = try number(variables.first) ?? variables.base
    let step = max(1, try number(variables.step) ?? 1)
    var count = try number(variables.count)
    if let last = try number(variables.last) {
      let whole = (last - first) / step + 1
      if let count, count != whole {
        throw failure(
          "\(evidence), but the array has \(count) tasks between \(first) and \(last): "
            + "some are missing")
      }
      count = whole
    }
    guard first <= 1 || variables.first == nil else {
      throw failure("\(evidence), but the array begins with \(first), not with 0 or 1")
    }
    guard let count else {
      throw failure("\(evidence), but \(variables.system) does not say how many tasks there are")
    }
    guard (1...Shard.mostShards).contains(count) else {
      throw failure("\(evidence) of \(count); allowed are 1 to \(Shard.mostShards) shards")
    }
    return try shard((index - first) / step + 1, of: count, "\(evidence) of \(count)")
  }

  private static func shard(
    _ index: Int, of count: Int, _ evidence: Message
  ) throws(Failure) -> ShardDetection {
    guard (1...count).contains(index) else {
      throw failure("\(evidence), which is not one of \(count) shards")
    }
    return ShardDetection(shard: Shard(index, of: count), evidence: evidence)
  }

  private static func failure(_ what: Message) -> Failure {
    Arguments.usage(
      "--shard auto: \(what); write --shard i/n, or set \(countVariable) to the number of shards")
  }
}

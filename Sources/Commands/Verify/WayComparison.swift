import MonteCarlo
import Report
import Scenario
import Wording

/// Compares what comes out of one way after another with what came out of the first.
struct WayComparison {
  /// What came out of a way.
  struct Outcome {
    /// Everything that was tallied, as a saved run has it.
    var tallies: [UInt8]

    /// What was printed; `nil` for a way that prints nothing.
    var printed: [UInt8]?
  }

  /// What the ways that print something are to print, by format.
  var printed: [String: [UInt8]] = [:]

  /// What there is to say about each way so far.
  private(set) var ways: [VerificationDocument.Way] = []

  private var tallies: [UInt8]?

  /// Runs a way and compares what comes out.
  ///
  /// - Parameters:
  ///   - name: what is done.
  ///   - format: the format of what is printed.
  ///   - run: does it; a `WayFailure` is a difference.
  /// - Returns: how long it took.
  /// - Throws: what keeps all ways from being run, such as an interruption or a wrong ledger.
  @discardableResult
  mutating func run(
    _ name: Message, format: String = "csv", _ run: () throws -> Outcome
  ) throws -> Double {
    let start = Clock.seconds
    let outcome: Outcome
    do {
      outcome = try run()
    } catch let failure as WayFailure {
      return add(name, "", Clock.seconds - start, failure.message)
    }
    let seconds = Clock.seconds - start
    var differences: [Message] = []
    if let tallies, let place = WayComparison.firstDifference(tallies, outcome.tallies) {
      differences.append(
        "the tallies differ from byte \(place) of \(tallies.count) on, the other has "
          + "\(outcome.tallies.count)")
    }
    tallies = tallies ?? outcome.tallies
    if let text = outcome.printed, let expected = printed[format],
      let place = WayComparison.firstDifference(expected, text)
    {
      let line = expected.prefix(place).count { $0 == 10 } + 1
      differences.append("the \(format) differs in line \(line)")
    }
    return add(
      name, SHA256.hexDigest(of: outcome.tallies), seconds, differences.joined(separator: "; "))
  }

  /// Compares two texts that have a digest of their own.
  mutating func compare(
    _ name: Message, _ text: [UInt8], with expected: [UInt8], seconds: Double
  ) {
    let place = WayComparison.firstDifference(expected, text)
    _ = add(
      name, SHA256.hexDigest(of: text), seconds,
      place.map { "the rows differ from byte \($0) on" } ?? "")
  }

  private mutating func add(
    _ name: Message, _ digest: String, _ seconds: Double, _ difference: Message
  ) -> Double {
    ways.append(
      .init(
        name: name, digest: digest, isSame: difference.isEmpty, seconds: seconds,
        difference: difference))
    return seconds
  }

  /// The first place at which bytes differ, one of them ending there at the latest.
  static func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> Int? {
    guard a != b else { return nil }
    return zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
  }
}

/// A way that came to no result.
struct WayFailure: Error {
  var message: Message
}

import Foundation
import TestSupport

/// How much is fuzzed, from the environment.
struct FuzzSettings {
  /// `FENTAN_FUZZ_SEED`: the seed of all documents.
  var seed: UInt64 = 20_190_212

  /// `FENTAN_FUZZ_DOCUMENTS`: how many documents are made.
  var documents: Int = isOptimized ? 100_000 : 2_000

  /// `FENTAN_FUZZ_ONLY`: the index of the one document to be checked, as a failed run printed it.
  var only: Int?

  /// How long one document may take; without bound where the compiler or a sanitizer slows all down.
  var patience: Duration?

  /// Reads the environment.
  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    func number<Number: FixedWidthInteger>(_ name: String) -> Number? {
      guard let text = environment[name] else { return nil }
      guard let number = Number(text) else { fatalError("\(name) is \(text), not a whole number") }
      return number
    }
    seed = number("FENTAN_FUZZ_SEED") ?? seed
    documents = number("FENTAN_FUZZ_DOCUMENTS") ?? documents
    only = number("FENTAN_FUZZ_ONLY")
    patience = isOptimized && environment["ASAN_OPTIONS"] == nil ? .seconds(1) : nil
  }

  /// The indices of the documents to be made.
  var indices: Range<Int> { only.map { $0..<$0 + 1 } ?? 0..<documents }

  /// The environment that checks one document again.
  func reproduction(_ index: Int) -> String {
    "FENTAN_FUZZ_SEED=\(seed) FENTAN_FUZZ_ONLY=\(index)"
  }
}

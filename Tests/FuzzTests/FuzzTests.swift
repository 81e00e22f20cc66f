import Scenario
import Testing

/// Changed documents, by the thousand, to the YAML reader and to the scenario loader.
///
///     FENTAN_FUZZ_DOCUMENTS=1000000 FENTAN_FUZZ_SEED=1 swift test -c release --filter FuzzTests
///
/// A failure names its document; `FENTAN_FUZZ_SEED=… FENTAN_FUZZ_ONLY=…` checks and prints that one.
@Suite struct FuzzTests {
  @Test func `whatever the document, it is read or refused with places and reasons`() throws {
    let settings = FuzzSettings()
    let note = try CrashNote(settings)
    let properties = ScenarioProperties(facts: try FactBook.builtIn())
    let clock = ContinuousClock()
    var slowest = (reading: Duration.zero, at: 0)
    var slowestLoad = (loading: Duration.zero, at: 0)
    var accepted = 0
    var reported = 0
    for index in settings.indices {
      try note.checking(index)
      let fuzzCase = FuzzCase(seed: settings.seed, index: index)
      if settings.only != nil { FuzzTests.show(fuzzCase) }
      let start = clock.now
      var failures = YAMLProperties.failures(fuzzCase.text)
      let reading = clock.now - start
      let outcome = properties.check(fuzzCase)
      failures += outcome.failures
      if reading > slowest.reading { slowest = (reading, index) }
      if outcome.loading > slowestLoad.loading { slowestLoad = (outcome.loading, index) }
      accepted += outcome.accepted ? 1 : 0
      if let patience = settings.patience, max(reading, outcome.loading) > patience {
        failures.append("takes \(reading) to read and \(outcome.loading) to load")
      }
      for failure in failures.prefix(3) where reported < 50 {
        reported += 1
        Issue.record("\(settings.reproduction(index)): \(failure)")
      }
    }
    try note.remove()
    print(
      """
      fuzz: \(settings.indices.count) documents, \(accepted) accepted; slowest to read \
      \(slowest.reading) at \(slowest.at), to load \(slowestLoad.loading) at \(slowestLoad.at)
      """)
    if settings.only == nil { #expect(accepted * 100 >= settings.indices.count) }
  }

  private static func show(_ fuzzCase: FuzzCase) {
    for (name, bytes) in fuzzCase.files.sorted(by: { $0.key < $1.key }) {
      print(
        "--- \(name), \(bytes.count) bytes\n\(String(decoding: bytes.prefix(20_000), as: UTF8.self))"
      )
    }
    for assignment in fuzzCase.overrides.assignments + fuzzCase.overrides.comparisons {
      print("--- \(assignment.source.prefix(100)) = \(assignment.value)")
    }
  }
}

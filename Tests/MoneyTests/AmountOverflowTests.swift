import Money
import Testing

/// What does not fit traps instead of turning into another sum of money.
@Suite struct AmountOverflowTests {
  @Test func `a sum that does not fit ends the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Amount(fen: .max) + Amount(fen: 1)
    }
  }

  @Test func `a difference that does not fit ends the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Amount(fen: .min) - Amount(fen: 1)
    }
  }

  @Test func `yuan that do not fit in fen end the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Amount(yuan: 92_233_720_368_547_759)
    }
  }
}

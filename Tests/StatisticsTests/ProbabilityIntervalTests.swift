import Statistics
import Testing

@Suite struct ProbabilityIntervalTests {
  @Test func `Wilson's interval for half of ten is the known one`() {
    let interval = ProbabilityInterval(successes: 5, trials: 10)
    #expect(abs(interval.low - 0.236593090512564) < 1e-12)
    #expect(abs(interval.high - 0.763406909487436) < 1e-12)
  }

  @Test func `no success and nothing but successes end at 0 and 1`() {
    // The other end is z²/(n + z²) from there: z² = 3.841458820694124.
    let none = ProbabilityInterval(successes: 0, trials: 10)
    #expect(none.low == 0)
    #expect(abs(none.high - 3.841458820694124 / 13.841458820694124) < 1e-14)
    let all = ProbabilityInterval(successes: 10, trials: 10)
    #expect(all.high == 1)
    #expect(abs(all.low - 10 / 13.841458820694124) < 1e-14)
  }

  @Test(arguments: [1, 2, 37, 1000])
  func `success and failure are mirror images`(trials: Int) {
    for successes in [0, trials / 3, trials / 2, trials] {
      let one = ProbabilityInterval(successes: successes, trials: trials)
      let other = ProbabilityInterval(successes: trials - successes, trials: trials)
      #expect(abs(one.low + other.high - 1) < 1e-14)
      #expect(one.low >= 0 && one.low < one.high && one.high <= 1)
    }
  }

  @Test func `more successes than trials end the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ProbabilityInterval(successes: 3, trials: 2)
    }
  }
}

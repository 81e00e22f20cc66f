import MonteCarlo
import Testing

@Suite struct RoundsTests {
  @Test func `rounds double and end at the most`() {
    let rounds = Rounds(first: 1000, most: 10_000, blockSize: 256)
    #expect((1...5).map(rounds.end) == [1024, 2048, 4096, 8192, 10_000])
    #expect((1...5).map(rounds.isLast) == [false, false, false, false, true])
    #expect(rounds.end(9) == 10_000)
  }

  @Test func `the first round may be all there is`() {
    let rounds = Rounds(first: 1000, most: 100, blockSize: 256)
    #expect(rounds.end(1) == 100)
    #expect(rounds.isLast(1))
  }

  @Test func `a run that is gone on with finds its round again`() {
    let rounds = Rounds(first: 1024, most: 10_000, blockSize: 256)
    #expect([0, 1, 1024, 1025, 2048, 9000, 10_000].map(rounds.round) == [1, 1, 1, 2, 2, 5, 5])
  }

  @Test func `more replications at most do not move the looks before`() {
    let few = Rounds(first: 1024, most: 5000, blockSize: 256)
    let many = Rounds(first: 1024, most: 1_000_000, blockSize: 256)
    #expect((1...3).map(few.end) == (1...3).map(many.end))
  }

  @Test func `all looks together may miss once in twenty`() {
    let misses = (1...10_000).reduce(0) { $0 + 1 - Rounds.confidence(look: $1) }
    #expect(misses < 0.05 && misses > 0.0499)
    #expect(Rounds.confidence(look: 1) == 0.975)
  }
}

import MonteCarlo
import Statistics
import Synchronization
import Testing

@Suite struct RunStateTests {
  private let experiments = [DiceExperiment(), DiceExperiment(sides: 8)]

  private func advance(
    _ state: inout RunState, to total: Int, threads: Int = 1, order: BlockOrder = .forwards,
    blocks: Int = .max
  ) throws {
    // A thread asks before each block, and so may be given a number of them.
    let left = Mutex(blocks)
    let monitor = RunMonitor(shouldStop: {
      left.withLock {
        $0 -= 1
        return $0 < 0
      }
    })
    try Runner.advance(
      &state, of: experiments, to: total, seed: 7, threads: threads, order: order,
      monitor: monitor)
  }

  private func whole(_ total: Int) throws -> RunState {
    var state = RunState(experiments)
    try advance(&state, to: total)
    return state
  }

  @Test(arguments: [1, 2, 7], [1, 63, 64, 1000])
  func `threads and the order of blocks do not matter`(threads: Int, total: Int) throws {
    let expected = try whole(total)
    for order in [BlockOrder.forwards, .backwards] {
      var state = RunState(experiments)
      try advance(&state, to: total, threads: threads, order: order)
      #expect(state == expected)
      #expect(state.encoded() == expected.encoded())
    }
  }

  @Test(arguments: [1, 2, 3, 5])
  func `a run that is stopped and saved ends like one that is not`(threads: Int) throws {
    let expected = try whole(1000)
    var state = RunState(experiments)
    var stops = 0
    while !state.isDone(1000) {
      try advance(&state, to: 1000, threads: threads, blocks: 3)
      #expect(state.replications == min(1000, state.blocks * 64))
      state = try RunState(state.encoded()[...], of: experiments, shard: .whole)
      stops += 1
    }
    #expect(stops > 3)
    #expect(state == expected)
  }

  @Test(arguments: [1, 2, 3, 16, 40], [64, 999, 1000])
  func `shards in any order make up the whole run`(count: Int, total: Int) throws {
    var shards: [RunState] = []
    for index in 1...count {
      var state = RunState(experiments, shard: Shard(index, of: count))
      try advance(&state, to: total)
      #expect(state.replications == state.share(of: total))
      shards.append(state)
    }
    #expect(shards.reduce(0) { $0 + $1.replications } == total)
    let expected = try whole(total)
    for turn in 0..<min(count, 5) {
      let order = shards[turn...] + shards[..<turn].reversed()
      #expect(RunState(merging: Array(order), until: total) == expected)
    }
  }

  @Test func `shards keep apart what came between looks`() throws {
    let looks = [64, 256, 1000]
    var shards: [RunState] = []
    for index in 1...3 {
      var state = RunState(experiments, shard: Shard(index, of: 3))
      for look in looks { try advance(&state, to: look, threads: 2) }
      shards.append(try RunState(state.encoded()[...], of: experiments, shard: state.shard))
    }
    #expect(shards.allSatisfy { Set($0.parts.map(\.end)).isSubset(of: looks) })
    #expect(shards.contains { $0.parts.map(\.end) == looks })
    for look in looks {
      #expect(try RunState(merging: shards, until: look) == whole(look))
    }
  }

  @Test func `a run may be given more replications, except within a block`() throws {
    var state = try whole(640)
    #expect(!state.isClosed)
    try advance(&state, to: 1000)
    #expect(try state == whole(1000))
    #expect(state.isClosed)
  }

  @Test func `where money does not add up the state stays as it was`() throws {
    var cheating = experiments
    cheating[0].cheatsIn = 5
    var state = RunState(cheating)
    let fresh = state
    #expect(throws: RunError.self) {
      try Runner.advance(&state, of: cheating, to: 100, seed: 7, threads: 2)
    }
    #expect(state == fresh)
  }

  @Test func `bytes of another run, or that end early, are refused`() throws {
    let bytes = try whole(200).encoded()
    let other = [DiceExperiment()]
    #expect(throws: CodingError.self) { try RunState(bytes[...], of: other, shard: .whole) }
    #expect(throws: CodingError.self) {
      try RunState(bytes[...], of: experiments, shard: Shard(2, of: 3))
    }
    for end in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: CodingError.self) {
        try RunState(bytes[..<end], of: experiments, shard: .whole)
      }
    }
  }

  @Test func `every block belongs to one shard`() {
    for count in [1, 2, 7, 100] {
      for blocks in [0, 1, 6, 7, 8, 99, 250] {
        let owned = (1...count).flatMap { index in
          let shard = Shard(index, of: count)
          return (0..<shard.share(of: blocks)).map(shard.block)
        }
        #expect(owned.sorted() == Array(0..<blocks))
      }
    }
  }
}

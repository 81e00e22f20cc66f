import MonteCarlo
import Randomness
import Statistics
import Synchronization
import Wording

/// Ways of running the same replications in this process.
struct EngineWays: Sendable {
  /// What is run, how much of it and from which seed.
  var experiments: [any Experiment]
  var replications: Int
  var seed: UInt64

  /// How many threads share the work where a way says nothing of them.
  var threads: Int

  /// A way, and how it comes to the state of the whole run.
  struct Way: Sendable {
    var name: Message
    var run: @Sendable (EngineWays) throws -> RunState
  }

  /// All ways; the first is the reference.
  static let all: [Way] =
    [Way(name: "1 thread, blocks in order") { try $0.whole(threads: 1) }]
    + [2, 7].map { count in
      Way(name: "\(count) threads") { try $0.whole(threads: count) }
    } + [
      Way(name: "blocks backwards") { try $0.whole(threads: $0.threads, order: .backwards) },
      Way(name: "blocks in an order drawn by lot") {
        try $0.whole(threads: $0.threads, order: .scattered(EngineWays.lot))
      },
    ]
    + [1, 3, 16].map { count in
      let name: Message =
        count == 1 ? "\(1) shard" : "\(count) shards, merged in an order drawn by lot"
      return Way(name: name) {
        try $0.shards(count)
      }
    }
    + [Way(name: "stopped 5 times at blocks drawn by lot") { try $0.stopped(times: 5) }]

  /// The key of everything that is drawn by lot here: fixed, so that a difference can be seen
  /// again.
  static let lot: UInt64 = 0x6665_6e74_616e_2031

  /// The generator of what is drawn by lot.
  static func lots() -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus(
      state: SIMD4(lot, 0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb))
  }

  private func whole(threads: Int, order: BlockOrder = .forwards) throws -> RunState {
    var state = RunState(experiments)
    try advance(&state, threads: threads, order: order)
    return state
  }

  /// Runs shards, writes each as bytes, reads them back and merges them in another order.
  private func shards(_ count: Int) throws -> RunState {
    var saved: [(shard: Shard, bytes: [UInt8])] = []
    for index in 1...count {
      var state = RunState(experiments, shard: Shard(index, of: count))
      try advance(&state, threads: threads)
      saved.append((state.shard, state.encoded()))
    }
    var lots = EngineWays.lots()
    lots.shuffle(&saved)
    let read = try saved.map { shard, bytes in
      try RunState(bytes[...], of: experiments, shard: shard)
    }
    return RunState(merging: read, until: replications)
  }

  /// Stops at blocks, and each time goes on with what the bytes of the state say.
  private func stopped(times: Int) throws -> RunState {
    var state = RunState(experiments)
    let blocks = (replications + state.blockSize - 1) / state.blockSize
    var lots = EngineWays.lots()
    let stops = (0..<times).map { _ in Int(lots.uniform(below: UInt64(blocks))) }.sorted()
    for stop in stops {
      try advance(&state, threads: threads, most: max(0, stop - state.blocks))
      state = try RunState(state.encoded()[...], of: experiments, shard: .whole)
    }
    try advance(&state, threads: threads)
    return state
  }

  /// Runs at most so many blocks more.
  private func advance(
    _ state: inout RunState, threads: Int, order: BlockOrder = .forwards, most: Int = .max
  ) throws {
    // A thread asks before each block, so it can be given a number of them.
    let left = Atomic<Int>(most)
    let monitor = RunMonitor(shouldStop: {
      Interruption.isRequested
        || left.subtract(1, ordering: .relaxed).oldValue <= 0
    })
    do throws(RunError) {
      try Runner.advance(
        &state, of: experiments, to: replications, seed: seed, threads: threads, order: order,
        monitor: monitor)
    } catch {
      throw error.failure
    }
    if Interruption.isRequested {
      throw Failure(code: Interruption.exitCode, message: "stopped; nothing is left behind")
    }
  }
}

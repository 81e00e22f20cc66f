import MonteCarlo
import Scenario

/// Runs a scenario from where it stands to where it ends, and saves it now and then.
struct RunLoop {
  /// What is run.
  var scenario: Scenario

  /// How many threads share the work.
  var threads: Int

  /// Where the run is saved; `nil` for nowhere.
  var checkpoint: Checkpoint?

  /// What is shown meanwhile.
  var progress: Progress

  /// What a save that fails is told to; the run goes on, the save before it is still there.
  var warn: (Failure) -> Void

  /// How a run ended.
  enum Ending: Equatable {
    /// With all of its replications.
    case complete
    /// With what it was to reach, at a look.
    case reached
    /// Because time was up.
    case outOfTime
    /// By a signal.
    case interrupted
  }

  /// Runs until the end.
  ///
  /// - Parameters:
  ///   - state: where the run stands; afterwards, where it ended.
  ///   - stops: whether what is there at a look, counted from 1, is enough.
  /// - Returns: how it ended.
  /// - Throws: a failure where money does not add up.
  func run(
    _ state: inout RunState, stops: (RunState, Int) -> Bool
  ) throws(Failure) -> Ending {
    let deadline = scenario.longest.map { Clock.seconds + Double($0) }
    var look = scenario.rounds?.round(reaching: state.replications) ?? 1
    while true {
      let target = scenario.rounds?.end(look) ?? scenario.replications
      while !state.isDone(target) {
        try advance(&state, to: target, deadline)
        if Interruption.isRequested, !state.isDone(target) {
          save(state)
          return .interrupted
        }
        if let deadline, Clock.seconds >= deadline, !state.isDone(target) {
          save(state)
          return stops(state, look) ? .reached : .outOfTime
        }
        if !state.isDone(target) { save(state) }
      }
      guard let rounds = scenario.rounds else { return .complete }
      // A shard cannot look: what is enough is decided when all are merged.
      if state.shard.isWhole, stops(state, look) { return .reached }
      if rounds.isLast(look) { return .complete }
      look += 1
    }
  }

  /// Runs until a target, the next save, the deadline or a signal, whichever comes first.
  private func advance(
    _ state: inout RunState, to target: Int, _ deadline: Double?
  ) throws(Failure) {
    let pause = min(
      checkpoint.map { Clock.seconds + $0.interval } ?? .infinity, deadline ?? .infinity)
    let monitor = RunMonitor(
      progress: { [progress] in progress.update(done: $0, total: $1) },
      shouldStop: { Interruption.isRequested || (pause < .infinity && Clock.seconds >= pause) })
    do throws(RunError) {
      try Runner.advance(
        &state, of: scenario.variants.map(\.experiment), to: target, seed: scenario.seed,
        threads: threads, monitor: monitor)
    } catch {
      progress.finish()
      throw error.failure
    }
  }

  private func save(_ state: RunState) {
    do throws(Failure) {
      try checkpoint?.save(state)
    } catch {
      warn(error)
    }
  }
}

extension RunError {
  /// What people are told.
  var failure: Failure {
    switch self {
    case .stopped(let done):
      Failure(code: Interruption.exitCode, message: "stopped after \(done) replications")
    case .ledger(let error):
      Failure(
        code: .unexpected,
        message: "money does not add up: \(error.identity) is off by \(error.difference) fen in "
          + "replication \(error.replication) of block \(error.block); please report this")
    }
  }
}

import MonteCarlo
import Scenario
import Wording

/// Runs a scenario from where it stands to where it ends, and saves it now and then.
struct RunLoop {
  /// What is run.
  var scenario: Scenario

  /// When the run looks at its results; `nil` for once, at its end.
  var rounds: Rounds?

  /// How many threads share the work.
  var threads: Int

  /// Where the run is saved; `nil` for nowhere.
  var checkpoint: Checkpoint?

  /// What is shown meanwhile.
  var progress: Progress

  /// What a save that fails is told to; the run goes on, the save before it is still there.
  var warn: (Failure) -> Void

  /// How a run ended, and at which look, counted from 1.
  struct End {
    var ending: Ending
    var look: Int
  }

  /// Why a run ended.
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
  ///   - isEnough: whether what is there at a look, counted from 1, is enough.
  /// - Returns: how it ended.
  /// - Throws: a failure where money does not add up.
  func run(
    _ state: inout RunState, isEnough: ([ExperimentTally], Int) -> Bool
  ) throws(Failure) -> End {
    let deadline = scenario.stopping.longest.map { Clock.seconds + Double($0) }
    var look = rounds?.round(reaching: state.replications) ?? 1
    while true {
      let target = rounds?.end(look) ?? scenario.replications
      while !state.isDone(target) {
        try advance(&state, to: target, deadline)
        if Interruption.isRequested, !state.isDone(target) {
          save(state)
          return End(ending: .interrupted, look: look)
        }
        if let deadline, Clock.seconds >= deadline, !state.isDone(target) {
          save(state)
          let isReached =
            rounds != nil && (state.tallies.map { isEnough($0, look) } ?? false)
          return End(ending: isReached ? .reached : .outOfTime, look: look)
        }
        if !state.isDone(target) { save(state) }
      }
      guard let rounds else { return End(ending: .complete, look: 1) }
      // A shard cannot look: what is enough is decided when all are merged.
      if state.shard.isWhole, let tallies = state.tallies, isEnough(tallies, look) {
        return End(ending: .reached, look: look)
      }
      if rounds.isLast(look) { return End(ending: .complete, look: look) }
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
        message:
          "money does not add up: \(Message(error.identity)) is off by \(error.difference) fen in "
          + "replication \(error.replication) of block \(error.block); please report this")
    }
  }
}

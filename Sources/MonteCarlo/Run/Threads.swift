import Dispatch

/// Runs a piece of work on several threads and collects what they return.
///
/// The one place in the project where memory is shared between threads without the compiler's
/// proof: every thread writes one slot of an array of its own, and nobody reads before all are
/// done.
enum Threads {
  /// Calls `body` with 0 ..< count at the same time, and returns the results in that order.
  static func map<Result: Sendable>(
    count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return [body(0)] }
    let slots = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
    slots.initialize(repeating: nil)
    defer {
      slots.deinitialize()
      slots.deallocate()
    }
    nonisolated(unsafe) let shared = slots
    DispatchQueue.concurrentPerform(iterations: count) { i in
      shared[i] = body(i)
    }
    return slots.compactMap { $0 }
  }
}

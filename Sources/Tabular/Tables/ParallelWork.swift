import Dispatch
import Synchronization

/// Pieces of work that do not depend on each other, done by several threads.
///
/// Results stand in the order of the pieces, so that they never depend on the number of threads.
package struct ParallelWork: Sendable {
  /// How many threads may work at once.
  let jobs: Int

  /// Work for at most so many threads.
  package init(jobs: Int) { self.jobs = max(1, jobs) }

  /// The results of pieces 0..<count.
  package func results<Made: Sendable>(
    of count: Int, _ make: @Sendable (Int) -> Made
  ) -> [Made] {
    let threads = min(jobs, count)
    guard threads > 1 else { return (0..<count).map(make) }
    let made = Mutex([Made?](repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        let result = make(index)
        made.withLock { $0[index] = result }
      }
    }
    return made.withLock { $0.compactMap { $0 } }
  }
}

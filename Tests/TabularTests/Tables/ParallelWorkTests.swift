import Testing

@testable import Tabular

struct ParallelWorkTests {
  @Test(
    "results stand in the order of the pieces, for any number of threads", arguments: [0, 1, 2, 7])
  func order(jobs: Int) {
    let squares = ParallelWork(jobs: jobs).results(of: 100) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
    #expect(ParallelWork(jobs: jobs).results(of: 0) { $0 }.isEmpty)
  }
}

import Pipelines
import Testing

@testable import Commands

@Suite("ProgressText")
struct ProgressTextTests {
  @Test("while inputs are read, what is left goes by their bytes")
  func reading() {
    let milestone = Milestone(
      "viability", .reading, "finance", done: 2, of: 40, rowsRead: 1849, bytesRead: 250_000,
      bytes: 1_000_000)
    #expect(
      ProgressText(milestone, elapsed: .milliseconds(1500)).line
        == "viability: 3 of 40, about 5 s left; reading finance; 1849 rows, 244 KiB read")
  }

  @Test("while tables are computed, it goes by their number")
  func computing() {
    let milestone = Milestone(
      "viability", .computing, "gaps", done: 30, of: 40, rowsRead: 7, bytesRead: 1_849_999,
      bytes: 1_849_999)
    #expect(
      ProgressText(milestone, elapsed: .seconds(3)).line
        == "viability: 31 of 40, about 1 s left; computing gaps; 7 rows, 1 MiB read")
  }

  @Test("nothing is foretold before anything is done")
  func start() {
    let line = ProgressText(Milestone("a", .reading, "b", done: 0, of: 2), elapsed: .seconds(9))
      .line
    #expect(line == "a: 1 of 2; reading b; 0 rows, 0 bytes read")
  }
}

import TestSupport
import Testing

@testable import Commands

@Suite("acopio check --data")
struct CheckDataTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  @Test("every input is read and counted, and nothing is written")
  func sound() throws {
    let before = project.files
    let outcome = try project.run("check", "small", "--data")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.answer == """
        small: sound
          sales: 3 rows, 3 kept, 0 rejected
          towns: 3 rows, 3 kept, 0 rejected

        """)
    #expect(project.files == before)
  }

  @Test("a column that no table uses is held to its declaration too, with the status of a run")
  func unused() throws {
    try project.write("coop,season,sold\nA,late,1\n", to: "Input/sales.csv")
    #expect(try project.run("check", "small").status == 0)
    let outcome = try project.run("check", "small", "--data")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("late"))
  }
}

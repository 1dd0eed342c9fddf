import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("The page of limits")
struct LimitsPageTests {
  @Test("names every limit with its number, its codes and what moves it")
  func page() throws {
    let outcome = try TemporaryFolder.small().run(["help", "limits"])
    #expect(outcome.status == 0)
    expectGolden(outcome.answer, "limits.txt")
    for limit in Limit.all {
      #expect(outcome.answer.contains("  \(limit.flag ?? limit.name)"), "\(limit.name)")
    }
  }

  @Test("each code of a limit is explained with its name and what moves it", arguments: Limit.all)
  func explained(limit: Limit) throws {
    for code in limit.codes {
      let page = try #require(CodeCatalogue.code(code.name)).explanation
      #expect(page.contains("'\(limit.name)'"), "\(code.name)")
      switch limit.mover {
      case .nobody: #expect(page.contains("fixed"))
      case .option: #expect(page.contains("--limit \(limit.name)="))
      case .ownOption(let option): #expect(page.contains(option))
      }
    }
  }

  @Test("a golden of each code says what moves the limit", arguments: Limit.all)
  func told(limit: Limit) throws {
    let told = try DiagnosticCase.all.filter { limit.codes.map(\.name).contains($0.code) }
      .map { try $0.transcript().text }
    #expect(!told.isEmpty)
    let words = Limit.all.filter { $0.codes == limit.codes }.map(\.advice)
    for text in told { #expect(words.contains { text.contains($0) }, "\(text)") }
  }

  @Test(
    "a limit that is none, is fixed or is no number is refused",
    arguments: [
      ("colums=5", "did you mean 'columns'?"), ("depth=500", "this limit is fixed"),
      ("columns=many", "a whole number from 1"), ("field=0", "a size such as 8MiB"),
      ("memory=2GiB", "'--memory SIZE' moves this limit"), ("columns=-3", "a whole number from 1"),
    ])
  func refused(word: String, message: String) throws {
    let outcome = try TemporaryFolder.small().run(["check", "--limit", word])
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test(
    "memory is held where whole files are read",
    arguments: [
      "run --memory 10", "check --data --memory 10", "show Input/sales.csv --memory 10",
      "show Input/sales.csv --stats --memory 10", "show small.totals --memory 10",
      "new draft --from Input/sales.csv --memory 10",
    ])
  func memory(words: String) throws {
    let outcome = try TemporaryFolder.small().run(words.split(separator: " ").map(String.init))
    #expect(outcome.status == 71)
    #expect(outcome.messages.contains("error[run.memory]"), "\(outcome.messages)")
  }

  @Test("what a limit refuses is taken when the limit is moved")
  func moved() throws {
    let project = try TemporaryFolder.small()
    let names = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    try project.write(names + "\n" + names + "\n", to: "wide.csv")
    let refused = try project.run(["show", "wide.csv"])
    #expect(refused.status == 65)
    #expect(
      refused.messages.contains("at most 16,384 columns, not 20,000"), "\(refused.messages)")
    #expect(try project.run(["show", "wide.csv", "--limit", "columns=20000"]).status == 0)
  }
}

import TestSupport
import Testing

@testable import Commands

@Suite("acopio completions")
struct CompletionsCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  @Test("every command and option stands in the script", arguments: ["bash", "zsh", "fish"])
  func complete(shell: String) throws {
    let outcome = try project.run("completions", shell)
    #expect(outcome.status == 0)
    for manual in CommandRegistry.all.map(\.manual) {
      #expect(outcome.answer.contains(manual.name))
      for option in manual.options { #expect(outcome.answer.contains(option.name)) }
    }
    #expect(outcome.answer.contains("acopio list --names "))
  }

  @Test("another shell is refused with the nearest one")
  func unknown() throws {
    let outcome = try project.run("completions", "fsh")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("fish"))
  }

  @Test("'list --names' answers what is completed")
  func names() throws {
    #expect(try project.run("list", "--names", "pipelines").answer == "small\n")
    #expect(
      try project.run("list", "--names", "tables").answer == "small.placed\nsmall.totals\n")
    #expect(try project.run("list", "--names", "charts").status == 64)
  }
}

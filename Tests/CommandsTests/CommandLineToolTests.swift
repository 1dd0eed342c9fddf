import Pipelines
import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("The command line tool")
struct CommandLineToolTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder() }

  @Test("the version is one line", arguments: ["--version", "-V"])
  func version(word: String) throws {
    let outcome = try project.run(word)
    #expect(outcome.answer == "acopio \(Release.version)\n")
    #expect(outcome.messages == "")
    #expect(outcome.status == 0)
  }

  @Test("a word that is no command is refused with the list of commands")
  func unknownCommand() throws {
    let outcome = try project.run("hepl")
    #expect(outcome.status == 64)
    #expect(outcome.answer == "")
    #expect(
      outcome.messages == """
        error[command.unknown]: 'hepl' must be a command, which it is not
          note: commands: \(CommandRegistry.names.joined(separator: ", "))
          hint: did you mean 'help'?

        """)
  }

  @Test("no command at all is a mistake, so that a broken schedule is seen")
  func nothing() throws {
    #expect(try project.run().status == 64)
  }

  @Test("every command shows its page", arguments: CommandRegistry.names)
  func pages(name: String) throws {
    let asked = try project.run("help", name)
    #expect(asked.status == 0)
    #expect(asked.answer.hasPrefix("acopio \(name): "))
    // 'check' is a step too, and both have a page.
    #expect(asked.answer.hasPrefix(try project.run(name, "--help").answer))
  }

  @Test("the examples of every command are options and names that it takes")
  func examples() throws {
    for command in CommandRegistry.all {
      #expect(!command.manual.examples.isEmpty, "\(command.manual.name)")
      for example in command.manual.examples {
        let words = example.line.split(separator: " ").map(String.init)
        #expect(words.first == command.manual.name)
        // Parsed only: nothing is done.
        var diagnostics = Diagnostics()
        var parser = CommandLineParser(words.dropFirst(), for: command.manual)
        _ = parser.parse(reporting: &diagnostics)
        #expect(diagnostics.all.isEmpty, "\(example.line)")
      }
    }
  }

  @Test("-C works in another folder, and that folder must be there")
  func otherFolder() throws {
    try project.write("", to: "deep/x")
    #expect(try project.run("-C", "deep", "help").status == 0)
    let missing = try project.run("-C", "none", "help")
    #expect(missing.status == 66)
    #expect(missing.messages.contains("'none' must be a folder, and there is none"))
    #expect(try project.run("-C").status == 64)
  }

  @Test("an option before the command is refused with the way to write it")
  func earlyOption() throws {
    let outcome = try project.run("--quiet", "help")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("hint: write options after the command"))
  }
}

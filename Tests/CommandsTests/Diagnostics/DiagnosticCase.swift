import TestSupport
import Testing

/// A code of the catalogue, with the smallest input that provokes it.
///
/// To add one: a line in the table of its area, then a run with `ACOPIO_UPDATE_GOLDENS=1`, then read
/// the golden as somebody would who never saw the source.
struct DiagnosticCase: CustomTestStringConvertible, Sendable {
  /// The name of the code.
  let code: String
  /// The words after `acopio`.
  let command: [String]
  /// What makes the small project wrong.
  let edits: [Edit]

  init(_ code: String, _ edits: Edit..., running command: String = "check") {
    self.code = code
    self.edits = edits
    self.command = command.split(separator: " ").map(String.init)
  }

  var testDescription: String { code }

  /// The cases of all areas.
  static let all: [DiagnosticCase] =
    aboutCharts + aboutCommands + aboutCorrections + aboutFormulas + aboutInputs + aboutLimits
    + aboutModels
    + aboutPipelines + aboutPublishing + aboutTables + aboutTemplates

  /// The input, the command and all that it says.
  func transcript() throws -> (status: Int32, text: String) {
    let project = try TemporaryFolder.small()
    for edit in edits { try edit.make(in: project) }
    let outcome = try project.run(command)
    let changes = edits.map(\.text).joined(separator: "\n")
    let words = "$ acopio \(command.joined(separator: " "))"
    return (
      outcome.status,
      """
      \(changes)\(changes.isEmpty ? "" : "\n")\(words)
      \(Self.settled(outcome.messages, in: project))exit status \(outcome.status)

      """
    )
  }

  /// The messages without what depends on the machine, and with lists that grow cut short.
  private static func settled(_ messages: String, in project: TemporaryFolder) -> String {
    messages.replacing(project.path, with: "/project")
      .split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let parts = line.split(separator: ", ")
        guard line.hasPrefix("  note: "), parts.count > 5 else { return String(line) }
        return parts.prefix(3).joined(separator: ", ") + ", ..."
      }.joined(separator: "\n")
  }
}

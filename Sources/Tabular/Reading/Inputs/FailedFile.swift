/// A file of an input that cannot be read, so that nothing of it is in the table.
public struct FailedFile: Sendable, Equatable {
  /// The path as the user knows it.
  public let name: String
  /// Why; at least one.
  public let problems: Diagnostics

  /// A file with what is wrong with it.
  public init(_ name: String, _ problems: Diagnostics) {
    self.name = name
    self.problems = problems
  }

  /// The first thing that is wrong with it.
  public var problem: Diagnostic? { problems.errors.first }
}

extension InputDeclaration {
  /// Whether a file may be left out: not for what is wrong with the declaration or the machine.
  func setsAside(_ file: FailedFile) -> Bool {
    let causes: [Diagnostic.Cause] = [.content, .missingInput, .inputOutput, .tryAgain]
    return badFiles == .setAside
      && file.problems.errors.allSatisfy { causes.contains($0.code.cause) }
  }

  /// What is told of a file that is left out.
  func warning(of file: FailedFile) -> Diagnostic {
    let problem = file.problem
    return Diagnostic(
      .inputFileSetAside,
      "'\(file.name)' is set aside, and nothing of it is in '\(name)': \(problem?.message ?? "")",
      at: problem?.place, notes: problem?.notes ?? [], hint: problem?.hint
    ).asWarning
  }
}

import Tabular

/// Makes sure that every column which `refers` to a column of another input finds it there, with
/// values of the same kind and measure.
struct ReferencePlanner {
  private let inputs: [InputDefinition]

  init(_ pipeline: Pipeline) {
    inputs = pipeline.inputs.filter { !$0.isConstants }
  }

  /// Reports the references that lead nowhere, and those to values of another kind.
  func check(reporting diagnostics: inout Diagnostics) {
    for input in inputs {
      for column in input.declaration.columns {
        for reference in column.references {
          if let problem = problem(of: reference, from: column) { diagnostics.report(problem) }
        }
      }
    }
  }

  private func problem(
    of reference: ColumnReference, from column: ColumnDeclaration
  ) -> Diagnostic? {
    guard let input = inputs.first(where: { $0.name.text == reference.input }) else {
      return Diagnostic(
        .unknownName, "'\(reference.input)' must be an input with rows, which it is not",
        at: reference.place,
        hint: NearestName.hint(for: reference.input, among: inputs.map(\.name.text)))
    }
    let columns = input.declaration.columns
    guard let other = columns.first(where: { $0.name == reference.column }) else {
      return Diagnostic(
        .unknownColumn,
        "'\(reference.column)' must be a column of '\(reference.input)', which it is not",
        at: reference.place,
        hint: NearestName.hint(for: reference.column, among: columns.map(\.name)))
    }
    guard column.type.kind != other.type.kind || column.type.measure != other.type.measure else {
      return nil
    }
    return Diagnostic(
      .wrongValue,
      "'\(column.name)' must be of the same type as '\(reference.text)' to refer to it, "
        + "not \(column.type.kind.text) to \(other.type.kind.text)", at: reference.place)
  }
}

extension Pipeline {
  /// The columns of an input that columns of any input refer to.
  func referredColumns(of input: String) -> Set<String> {
    let references = inputs.flatMap(\.declaration.columns).flatMap(\.references)
    return Set(references.filter { $0.input == input }.map(\.column))
  }
}

import Tabular

/// The values of the columns that other columns refer to, each column read once for all the
/// references of an input.
struct ReferredValues {
  private var values: [String: Set<String>] = [:]

  /// Reads the columns that a declaration refers to; what those refer to in turn is left aside.
  ///
  /// A column that cannot be read is left out: its own input says what is wrong.
  init(for declaration: InputDeclaration, by rows: DeclaredRows) {
    for reference in declaration.columns.flatMap(\.references) where values[reference.text] == nil {
      let inputs = rows.plan.pipeline.inputs
      guard let input = inputs.first(where: { $0.name.text == reference.input }),
        let read = try? rows.readUnreferred(input, wanted: [reference.column])
      else { continue }
      values[reference.text] = read.input.table.column(reference.column)?.presentTexts
    }
  }

  /// The values that a reference leads to; nil where they could not be read.
  func callAsFunction(_ reference: ColumnReference) -> Set<String>? { values[reference.text] }
}

extension Column {
  /// Each value that stands in some row, as neutral text.
  fileprivate var presentTexts: Set<String> {
    guard let texts = textColumn else {
      return Set((0..<count).filter { presence[$0] }.map { value($0).neutralText })
    }
    return Set(Set(texts.codes.filter { $0 >= 0 }).map { texts.levels[Int($0)] })
  }
}

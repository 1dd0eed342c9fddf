/// The column of another input whose values are the only ones that a column may have.
public struct ColumnReference: Sendable, Equatable {
  /// The name of the other input.
  public let input: String
  /// The name of its column.
  public let column: String
  /// Where the reference is written.
  public let place: Place?
  /// The values that are there, as neutral texts; nil while they are not known, and nothing is held
  /// against them.
  public var values: Set<String>?

  /// Reads `input.column`; nil for any other text.
  init?(_ text: String, at place: Place?) {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    input = String(parts[0])
    column = String(parts[1])
    self.place = place
  }

  /// The reference as written.
  public var text: String { "\(input).\(column)" }
}

extension ColumnDeclaration {
  /// The columns of inputs that this one refers to.
  public var references: [ColumnReference] { constraints.compactMap(\.reference) }
}

extension InputDeclaration {
  /// The declaration with the values that its columns may have.
  ///
  /// - Parameter values: what stands in the column of a reference; nil where it cannot be known.
  public func referring(_ values: (ColumnReference) -> Set<String>?) -> InputDeclaration {
    var referring = self
    for index in columns.indices {
      referring.columns[index].constraints = columns[index].constraints.map { constraint in
        guard var reference = constraint.reference else { return constraint }
        reference.values = values(reference)
        return .refers(reference)
      }
    }
    return referring
  }
}

extension ColumnConstraint {
  /// The column that a constraint refers to; nil for other constraints.
  fileprivate var reference: ColumnReference? {
    if case .refers(let reference) = self { reference } else { nil }
  }
}

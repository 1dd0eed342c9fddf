extension InputDeclaration {
  /// Whether a column stands in a file of its own kind's parents, as in a CSV export of repeats.
  public var hasClimbingColumns: Bool { columns.contains(where: \.isClimbing) }

  /// The declaration without the columns that `../` leads out of the file to.
  var withoutClimbing: InputDeclaration {
    guard hasClimbingColumns else { return self }
    var own = self
    own.columns.removeAll(where: \.isClimbing)
    let names = own.columns.map(\.name)
    if !own.key.allSatisfy(names.contains) { own.key = [] }
    return own
  }
}

extension ColumnDeclaration {
  /// Whether the column is one of the parent of a row.
  var isClimbing: Bool { header.hasPrefix("../") }
}

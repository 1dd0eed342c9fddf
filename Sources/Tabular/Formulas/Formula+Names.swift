extension Formula {
  /// The names that the formula reads, each once, in order of appearance: columns and constants.
  public var names: [String] {
    var seen: Set<String> = []
    return root.names.filter { seen.insert($0).inserted }
  }
}

extension FormulaNode {
  /// The names in this node and below it.
  fileprivate var names: [String] {
    if case .name(let path) = shape { return [path.joined(separator: ".")] }
    return children.flatMap(\.names)
  }
}

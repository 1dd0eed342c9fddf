/// The numbers of tables and figures, in the order in which a report places them.
struct Placements: Equatable {
  /// A number and where it leads.
  struct Target: Equatable {
    /// "Table 1".
    let label: String
    /// The name that links use.
    let anchor: String
  }

  private var targets: [String: Target] = [:]
  private(set) var tableCount = 0
  private(set) var figureCount = 0

  /// The target of a name, if it is placed.
  subscript(name: String) -> Target? { targets[name] }

  /// Numbers a table under its names; the anchor is nil when the first name has a place already.
  mutating func placeTable(_ names: [String], words: Phrase) -> (label: String, anchor: String?) {
    tableCount += 1
    return place(names, label: words(String(tableCount)), prefix: "table-")
  }

  /// Numbers a figure; the anchor is nil when the name has a place already.
  mutating func placeFigure(_ name: String, words: Phrase) -> (label: String, anchor: String?) {
    figureCount += 1
    return place([name], label: words(String(figureCount)), prefix: "fig-")
  }

  private mutating func place(
    _ names: [String], label: String, prefix: String
  ) -> (label: String, anchor: String?) {
    guard let first = names.first, targets[first] == nil else { return (label, nil) }
    let target = Target(label: label, anchor: prefix + Self.anchor(first))
    for name in names where targets[name] == nil { targets[name] = target }
    return (label, target.anchor)
  }

  /// A name with only those signs that a link needs no escapes for.
  private static func anchor(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }
}

public import Tabular

/// What makes the panels of a chart that share all axes, and how they stand.
public struct Facet: Sendable, Equatable {
  /// The column; each of its values has a panel.
  public var column: Written
  /// How many panels stand in a row; nil for as many as have room.
  public var columns: Int?
  /// The column that orders panels, with `-` before it for falling; nil for the order of the table.
  public var sort: Written?
  /// Whether each panel shows the lines of all others, pale, behind its own.
  public var hasGhosts = false

  /// Panels by a column.
  public init(_ column: Written) {
    self.column = column
  }

  /// The keys of panels that are an object.
  public static let manual = Manual(
    "facet", "panels with more than their column",
    parameters: [
      Parameter("by", .column, required: true, "the column that makes panels"),
      Parameter("columns", .count, "how many panels stand in a row"),
      Parameter("sort", .text, "column that orders panels, `-` before it for falling"),
      Parameter("ghost", .flag, "whether the lines of all other panels stand behind, pale"),
    ],
    example: #"{ "by": "country", "columns": 3, "sort": "-change", "ghost": true }"#)

  /// Reads the name of a column, or an object with more; nil where there is neither.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let node = arguments["facet"] else { return nil }
    guard node.members != nil else {
      guard let column = arguments.text("facet", reporting: &diagnostics) else { return nil }
      self.init(column)
      return
    }
    let inner = Arguments(
      node, in: arguments.document, manual: Self.manual, reporting: &diagnostics)
    guard let column = inner.text("by", reporting: &diagnostics) else { return nil }
    self.init(column)
    columns = Self.columns(inner, reporting: &diagnostics)
    sort = inner.text("sort", reporting: &diagnostics)
    hasGhosts = inner.flag("ghost", reporting: &diagnostics) ?? false
  }

  private static func columns(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> Int? {
    guard let count = arguments.count("columns", reporting: &diagnostics) else { return nil }
    guard (1...12).contains(count) else {
      diagnostics.error(
        .wrongValue, "'columns' must be from 1 to 12, not \(count)", at: arguments.place("columns"))
      return nil
    }
    return count
  }
}

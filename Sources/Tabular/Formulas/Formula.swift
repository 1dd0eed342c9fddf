/// A formula as a pipeline writes it, parsed but not yet held against any table.
///
/// `delivered / (harvested - own_use)`, `season >= $first and harvested > 0`, `sum(d) / sum(h)`.
public struct Formula: Sendable, Equatable {
  /// The text with its place in the pipeline file.
  public let written: Written
  let root: FormulaNode

  /// Parses a text; throws the first problem, `formula.syntax` and the like, with its column.
  public init(_ written: Written) throws(Diagnostic) {
    self.written = written
    root = try FormulaParser.parsed(written)
  }

  /// Parses a text, or reports why it is none.
  public init?(_ written: Written, reporting diagnostics: inout Diagnostics) {
    do {
      try self.init(written)
    } catch {
      diagnostics.report(error)
      return nil
    }
  }

  /// The formula in its one canonical spelling.
  public var text: String { root.text }
}

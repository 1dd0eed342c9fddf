public import Tabular

/// The text of a report with tags, read into a closed tree.
///
/// A template is Markdown; between `{{` and `}}` stand values, tables, figures, conditions and
/// loops, and nothing that computes. A tag that opens or closes a part and stands alone in its line
/// leaves no empty line behind.
public struct Template: Sendable {
  /// The text with its file name.
  public let source: SourceText
  /// The parts in order.
  public let nodes: [TemplateNode]

  /// Reads a template; every tag that cannot be read is reported, and then there is none.
  public init?(parsing source: SourceText, reporting diagnostics: inout Diagnostics) {
    var parser = TemplateParser(source)
    let nodes = parser.parse()
    diagnostics.append(parser.diagnostics)
    guard !parser.diagnostics.hasErrors else { return nil }
    self.source = source
    self.nodes = nodes
  }
}

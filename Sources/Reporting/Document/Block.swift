/// A part of a report: a closed list, so that every printer is exhaustive.
public indirect enum Block: Sendable, Equatable {
  /// A heading of level 1 to 6.
  case heading(level: Int, [Inline])
  /// Runs of text; line ends of the author are kept.
  case paragraph([Inline])
  /// Entries of one paragraph each; numbered from 1 when ordered.
  case list(isOrdered: Bool, [[Inline]])
  /// Blocks that stand apart.
  case quote([Block])
  /// A table.
  case table(ReportTable)
  /// A figure with its caption and data.
  case figure(ReportFigure)
  /// Blocks that open when their summary is chosen.
  case details(summary: String, [Block])
  /// Markdown of a template that is none of the above: code, nested lists, tables, HTML.
  case markdown([Inline])
}

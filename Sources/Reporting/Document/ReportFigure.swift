/// A picture with everything that a reader who does not see it needs.
public struct ReportFigure: Sendable, Equatable {
  /// A table that was drawn, under its summary.
  public struct Drawn: Sendable, Equatable {
    /// "Data for Figure 1 (12 rows)".
    public var summary: String
    /// The first rows.
    public var table: ReportTable
  }

  /// "Figure 1".
  public var label: String
  /// The name that links use, if it has one.
  public var anchor: String?
  /// The path of the picture from the report.
  public var path: String
  /// The words in place of the picture.
  public var alternative: String
  /// The words below it.
  public var caption: String
  /// The tables drawn.
  public var data: [Drawn]
}

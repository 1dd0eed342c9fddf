public import Tabular

/// A chart as it is published: the picture, its words for people who cannot see it, its tables.
public struct DrawnChart: Sendable {
  /// The name that the pipeline gives the chart.
  public let id: String
  /// The title, parameters put in.
  public let title: String
  /// The SVG file.
  public let svg: String
  /// What the picture shows: kind, range, extremes, counts, missing values.
  public let description: String
  /// A short text for the place of the picture, at most 150 characters.
  public let alt: String
  /// The subtitle, source and notes as they stand in the picture.
  public let caption: String
  /// Exactly the rows and columns that were drawn, one table for each that the chart draws.
  public let tables: [PublishedTable]
  /// What the maker of the chart should know: dropped labels, no rows, a file too large.
  public let warnings: [Diagnostic]

  /// The bytes of the file.
  public var bytes: [UInt8] { Array(svg.utf8) }
}

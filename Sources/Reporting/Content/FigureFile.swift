public import Tabular

/// A chart that was drawn, as a report places it.
public struct FigureFile: Sendable, Equatable {
  /// The name in the pipeline.
  public var name: String
  /// The path of the picture from the report, as in `figures/margins.svg`.
  public var path: String
  /// What the chart shows and finds, in at most 150 characters, for readers who do not see it.
  public var alternative: String
  /// The title with parameters put in; without a full stop.
  public var title: String
  /// Sentences below the picture: source, number of cases, what was left out.
  public var facts: [String]
  /// The tables drawn, with the columns that the marks use.
  public var drawn: [PublishedTable]
  /// The paths of the drawn tables from the report, in the order of `drawn`.
  public var dataPaths: [String]

  /// A drawn chart.
  public init(
    name: String, path: String, alternative: String, title: String, facts: [String] = [],
    drawn: [PublishedTable] = [], dataPaths: [String] = []
  ) {
    self.name = name
    self.path = path
    self.alternative = alternative
    self.title = title
    self.facts = facts
    self.drawn = drawn
    self.dataPaths = dataPaths
  }
}

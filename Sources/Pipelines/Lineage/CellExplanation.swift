public import Tabular

/// Where a number comes from: the steps that made it, and the rows of files behind it.
///
/// Cells of private columns are in none of the texts.
public struct CellExplanation: Sendable {
  /// A column with what stands in it, in words.
  public struct Cell: Sendable, Equatable {
    /// The column.
    public let column: String
    /// Its value with the unit, or why there is none.
    public let text: String
  }

  /// A row of an input with the cells that were used.
  public struct Row: Sendable, Equatable {
    /// The file and the line in which the record begins.
    public let place: Place
    /// The number of the record in its file, from 1.
    public let record: Int
    /// The cells, in the order of the columns.
    public let cells: [Cell]
  }

  /// The rows of one input.
  public struct Input: Sendable, Equatable {
    /// The name of the input.
    public let name: String
    /// How many rows it has.
    public let rowsRead: Int
    /// How many of them count.
    public let rowsUsed: Int
    /// The columns that were used, with their units.
    public let columns: [String]
    /// The rows, in the order of the files; the first ones where only some were asked for.
    public let rows: [Row]
    /// All rows that count as a file to be read in place of the input's own, private cells left out;
    /// nil where they cannot stand alone.
    public let file: PublishedFile?
  }

  /// A figure that came from elsewhere.
  public struct Figure: Sendable, Equatable {
    /// What it is called.
    public let name: String
    /// Its value with the unit.
    public let text: String
    /// Where it comes from.
    public let source: String
  }

  /// The pipeline.
  public let pipeline: String
  /// The table, model or finding.
  public let name: String
  /// The row of the table, from 1; nil for a finding.
  public let row: Int?
  /// The cells that tell the row from the others; for a finding its label and group.
  public let identity: [Cell]
  /// The number itself, under the name of its column.
  public let number: Cell
  /// Where a value that is missing became so; nil for a value that is there.
  public let missingSince: String?
  /// What else is said of it: the ends of its interval, its status, why there is none.
  public let remarks: [Cell]
  /// The steps that made it, the last one first.
  public let steps: [StepExplanation]
  /// The models on the way, the last one first.
  public let models: [ModelExplanation]
  /// The figures from elsewhere that formulas on the way read.
  public let figures: [Figure]
  /// The rows behind it, in the order of the pipeline.
  public let inputs: [Input]
  /// Whether these rows, fed alone through the pipeline, give the number again.
  public let isReproduced: Bool
}

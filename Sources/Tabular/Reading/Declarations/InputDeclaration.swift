/// What a pipeline declares of one input: its columns, its key, how it is written.
public struct InputDeclaration: Sendable {
  /// How the files of an input are made up.
  public enum Format: String, Sendable, CaseIterable {
    /// Lines of cells.
    case csv
    /// One JSON value that holds the records.
    case json
    /// One JSON record on each line.
    case ndjson

    /// The format of a file by its name: CSV unless it ends in `.json`, `.json5` or `.ndjson`.
    public init(file: String) {
      self =
        file.hasSuffix(".ndjson") || file.hasSuffix(".jsonl")
        ? .ndjson : file.hasSuffix(".json") || file.hasSuffix(".json5") ? .json : .csv
    }
  }

  /// What becomes of rows that break the declaration.
  public enum BadRows: Sendable, Equatable {
    /// They stop the run.
    case stop
    /// They are left out and listed, up to this share of all rows.
    case reject(upTo: Double)
  }

  /// What becomes of files that cannot be read.
  public enum BadFiles: String, Sendable, CaseIterable {
    /// They stop the run.
    case stop
    /// They are left out and named.
    case setAside = "set aside"
  }

  /// The name of the input.
  public var name: String
  /// The columns in the order of the pipeline.
  public var columns: [ColumnDeclaration]
  /// The columns that tell rows apart; empty when none are declared.
  public var key: [String] = []
  /// How the files are made up; nil to go by their names.
  public var format: Format?
  /// How CSV files are written.
  public var csv = CSVNotation.standard
  /// Where the records of a JSON file are; the root when empty.
  public var records = RecordPath.root
  /// Which survey tool wrote the files; nil for none.
  public var form: SurveyForm?
  /// The path of the form's definition, if one is named.
  public var questions: Written?
  /// The header that says of each parent how many records it has below; nil where none is declared.
  public var repeatCount: String?
  /// The header of a CSV export that says by which version of the form a row was made.
  var versionHeader: String?
  /// Whether bad rows stop the run.
  public var badRows = BadRows.stop
  /// The path of the file of corrections, if there is one.
  public var corrections: Written?
  /// Whether files that cannot be read stop the run.
  public var badFiles = BadFiles.stop
  /// The units that quantities may be in.
  public var units = UnitCatalogue()
  /// What crosses from one product state to another.
  public var factors: [StateFactor] = []
  /// The sizes of units that vary, from files of conversions.
  public var conversions = UnitConversions()
  /// Where the input is declared.
  public var place: Place?

  /// An input with its columns.
  public init(_ name: String, columns: [ColumnDeclaration]) {
    self.name = name
    self.columns = columns
    key = columns.filter(\.isKey).map(\.name)
  }

  /// The fields that reading makes, in the order of the declaration.
  ///
  /// - Parameter wanted: the names of the columns that are needed; nil for all.
  public func schema(wanted: Set<String>? = nil) -> Schema {
    let fields = columns.filter { wanted?.contains($0.name) ?? true }
      .map { $0.field(origin: name) }
    let names = Set(fields.map(\.name))
    return Schema(fields, key: key.allSatisfy(names.contains) ? key : [])
  }
}

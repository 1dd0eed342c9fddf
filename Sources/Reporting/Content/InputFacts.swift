public import Tabular

/// What is known of an input after it was read.
public struct InputFacts: Sendable, Equatable {
  /// Rows that were not kept for one kind of problem.
  public struct Rejection: Sendable, Equatable {
    /// The column, by its title for people; empty where the row as a whole is meant.
    public var column: String
    /// The kind of problem, such as `input.cell`.
    public var code: String
    /// How many.
    public var rows: Int

    /// A problem with its count.
    public init(column: String = "", code: String, rows: Int) {
      self.column = column
      self.code = code
      self.rows = rows
    }
  }

  /// Cells of one column that are missing for one reason.
  public struct MissingCells: Sendable, Equatable {
    /// The column, by its title for people.
    public var column: String
    /// Why the cells have no value.
    public var reason: MissingReason
    /// How many.
    public var cells: Int

    /// A column with the cells that are missing for a reason.
    public init(column: String, reason: MissingReason, cells: Int) {
      self.column = column
      self.reason = reason
      self.cells = cells
    }
  }

  /// A file with its hash.
  public struct File: Sendable, Equatable {
    /// The declared path below the project root, never an absolute one.
    public var path: String
    /// BLAKE2b-256 in hexadecimal digits.
    public var digest: String

    /// A path with its hash.
    public init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// A file that could not be read and was left out.
  public struct SetAsideFile: Sendable, Equatable {
    /// The declared path below the project root, never an absolute one.
    public var path: String
    /// The line of the first problem, from 1; 0 where the whole file is meant.
    public var line: Int
    /// The kind of the first problem, such as `csv.quote`.
    public var code: String

    /// A path with the kind and the line of its first problem.
    public init(path: String, line: Int = 0, code: String) {
      self.path = path
      self.line = line
      self.code = code
    }
  }

  /// Something that was noticed while a file was read, and stopped nothing.
  public struct Remark: Sendable, Equatable {
    /// The declared path below the project root, never an absolute one.
    public var path: String
    /// What was noticed.
    public var remark: ReadingRemark

    /// A path with what was noticed in the file.
    public init(path: String, _ remark: ReadingRemark) {
      self.path = path
      self.remark = remark
    }
  }

  /// The name in the pipeline.
  public var name: String
  /// The files in the order they were read.
  public var files: [File]
  /// Records read.
  public var rowsRead: Int
  /// Rows kept.
  public var rowsKept: Int
  /// How many rows were read no further, for lack of consent.
  public var rowsWithheld = 0
  /// Rows that could not be kept, by reason; the counts add up to read less kept.
  public var rejected: [Rejection] = []
  /// Missing cells by column and reason, without the complete columns.
  public var missing: [MissingCells] = []
  /// The files that were left out, in byte order.
  public var filesSetAside: [SetAsideFile] = []
  /// What was noticed in the files, in the order they were read.
  public var remarks: [Remark] = []
  /// The corrections that were applied, by column, person and reason.
  public var corrections: [AppliedCorrections] = []
  /// The file that the corrections stand in, if one is declared.
  public var correctionFile: File?
  /// The files that say how much the units of its amounts are.
  public var conversionFiles: [File] = []
  /// The sizes of units that amounts were converted by, with their sources.
  public var conversions: [SourcedFigure] = []
  /// The file that the form is defined in, if one is declared.
  public var questionFile: File?
  /// The newest day of the column that freshness goes by, in ISO text; nil where none is declared.
  public var newestDay: String?
  /// How the rows were drawn from their population.
  public var sampling: Sampling = .undeclared
  /// Whether the data are made up.
  public var isSynthetic = false
  /// Whether the command line put another file in place of the declared one.
  public var isReplaced = false

  /// An input with its files and rows; the rest is set one by one.
  public init(name: String, files: [File], rowsRead: Int, rowsKept: Int) {
    self.name = name
    self.files = files
    self.rowsRead = rowsRead
    self.rowsKept = rowsKept
  }
}

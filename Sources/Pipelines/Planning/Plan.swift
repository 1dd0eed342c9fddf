public import Reporting
public import Tabular

/// The proof that a pipeline is sound: ordered, typed, and checked against the heads of its files.
///
/// The only way to get one is to check a pipeline, and a `Runner` accepts nothing else.
public struct Plan: Sendable {
  /// Something to compute, in the order in which it can be.
  public enum Node: Sendable {
    /// A table with the relation that makes it.
    case table(String, Relation)
    /// A model with the tables it makes.
    case model(ModelPlan)
  }

  /// The pipeline that was checked.
  public let pipeline: Pipeline
  /// Where its files lie.
  public let project: Project
  /// The values of its parameters in this run.
  public let parameters: [ParameterValue]
  /// The files of each input, absolute, in byte order; the command line may replace them.
  public let files: [String: InputFiles]
  /// What to compute, in order.
  public let nodes: [Node]
  /// The findings, in the order of the pipeline.
  public let findings: [FindingPlan]
  /// The charts, in the order of the pipeline.
  public let charts: [PlannedChart]
  /// The tables to publish, each with its file below the output folder.
  public let publications: [TablePublication]
  /// The template of the report, if there is one.
  public let template: Template?
  /// What the plan warns of.
  public let warnings: [Diagnostic]
  /// A table that is wanted with all its columns although it may not be published.
  var shown: String?
  /// Whether it is kept where the rows of all inputs stand in their files.
  var followsRows = false
}

/// The value of a parameter in one run.
public struct ParameterValue: Sendable {
  /// What is declared.
  public let declaration: ParameterDeclaration
  /// The value.
  public let value: Value
  /// Whether the run set it.
  public let isReplaced: Bool
}

/// The files of one input.
public struct InputFiles: Sendable, Equatable {
  /// The absolute paths.
  public let paths: [String]
  /// Whether the command line put them in place of the declared ones.
  public let isReplaced: Bool
  /// How much of what is in them is taken.
  let limits: Limits

  /// The files, opened, and those that cannot be.
  func opened(in project: Project) -> (files: [InputFile], failed: [FailedFile]) {
    var files: [InputFile] = []
    var failed: [FailedFile] = []
    for path in paths {
      do {
        files.append(try InputFile(path: path, shownAs: project.shown(path), limits: limits))
      } catch {
        var problems = Diagnostics()
        problems.report(error)
        failed.append(FailedFile(project.shown(path), problems))
      }
    }
    return (files, failed)
  }
}

/// A table to publish and the name of its file.
public struct TablePublication: Sendable, Equatable {
  /// The name of the table, or of a table of a model.
  public let table: String
  /// The path below the pipeline's output folder.
  public let file: String
  /// How the table is also written for spreadsheets; nil where it is not.
  public var spreadsheet: SpreadsheetFile?

  /// The path of the file for spreadsheets: `coops.excel.csv` beside `coops.csv`.
  public var spreadsheetFile: String? {
    spreadsheet.map { _ in file.dropLast(".csv".count) + ".excel.csv" }
  }
}

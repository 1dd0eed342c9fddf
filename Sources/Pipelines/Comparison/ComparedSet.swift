import Reporting
public import Tabular

/// A published set, or a run of the past, as one side of a comparison.
public struct ComparedSet: Sendable {
  /// What it is called: `published`, the number of an entry, or a folder.
  public let name: String
  /// The name of its pipeline.
  public var pipeline: String { record.pipeline }
  /// What its manifest says.
  let record: RecordedRun
  /// The bytes of its files by their paths; of a run of the past, findings and smaller tables alone.
  let files: [String: [UInt8]]
  /// Whether only findings and tables are there to be compared.
  let isPast: Bool
  /// The absolute folder that holds the declaration as it was, at the paths of the project.
  let declaration: String
  /// Where its inputs would lie.
  let project: Project

  /// The set that lies in the folder of a pipeline's outputs; nil when there is none.
  public init?(
    publishedIn folder: String, of project: Project, name: String
  ) throws(Diagnostic) {
    let history = try RunHistory(of: folder)
    guard let set = try PublishedSet(in: folder), let entry = history.entries.last else {
      return nil
    }
    self.name = name
    record = set.record
    files = set.files.filter { !$0.key.hasPrefix("history/") }
    isPast = false
    declaration = folder + "/history/" + entry
    self.project = project
  }

  /// A run of the past; nil when the history does not hold it.
  public init?(
    _ entry: String, in history: RunHistory, of project: Project
  ) throws(Diagnostic) {
    guard let run = try history.run(entry) else { return nil }
    let place = "history/" + entry + "/"
    name = entry
    record = run.record
    let kept = ["findings.csv"] + run.record.tables.map(\.file)
    var files: [String: [UInt8]] = [:]
    for path in kept {
      files[path] = try DurableFile.contents(history.folder + "/" + place + path)
    }
    self.files = files
    isPast = true
    declaration = history.folder + "/history/" + entry
    self.project = project
  }

  /// The absolute path of the pipeline file as it was.
  var pipelinePath: String { declaration + "/" + record.file }

  /// Its findings.
  var findings: RecordedFindings { RecordedFindings(files["findings.csv"] ?? []) }

  /// The columns that tell the rows of its tables apart, by file.
  var keys: [String: [String]] {
    Dictionary(record.tables.map { ($0.file, $0.key) }) { first, _ in first }
  }

  /// Whether every file that was read for it is still there with the same bytes.
  var hasItsInputs: Bool {
    record.origin.inputs.flatMap(\.files).allSatisfy { file in
      DurableFile.bytes(project.root + "/" + file.path).map(BLAKE2b.hexadecimal) == file.digest
    }
  }
}

import Tabular

/// Whether what a pipeline published still stands: all that its last run rested on is as it was.
///
/// Found out by hashing files, without reading the pipeline: nothing that the record of the last run
/// lists may have changed, neither inputs nor declarations, template, settings, engine or build, nor
/// what was published.
public struct Standing: Sendable {
  /// Why it does not; empty where it does.
  public let reasons: [StaleReason]
  private let record: RunRecord?
  private let folder: String
  private let today: Int?

  /// Looks at what the pipeline in a file published with some options.
  public init(pipelineAt path: String, options: RunOptions) {
    let project = Project(ofPipelineAt: path)
    let name = Pipeline.name(of: path)
    folder = options.output(in: project) + "/" + name
    today = options.today
    switch CacheFolder(of: name, in: options.workspace(in: project)).content(RunRecord.file) {
    case .absent: (record, reasons) = (nil, [.neverComputed])
    case .damaged: (record, reasons) = (nil, [.damaged])
    case .foreign: (record, reasons) = (nil, [.build])
    case .sound(var archive):
      record = try? archive.read(RunRecord.self)
      reasons =
        record?.changes(in: project, options: options, folder: folder) ?? [.damaged]
    }
  }

  /// Whether a run would change nothing.
  public var isUpToDate: Bool { reasons.isEmpty }

  /// What stands, as the last run told it, the age of inputs judged by today; nil where it does not.
  public var published: PublishedRun? {
    guard isUpToDate, let record else { return nil }
    let stale = record.datedInputs.compactMap { $0.warning(today: today) }
    var run = PublishedRun(
      folder: folder, report: folder + "/report.md", changed: [], findings: record.findings,
      warnings: stale + record.warnings, inputs: record.inputs)
    run.isUpToDate = true
    return run
  }
}

extension RunRecord {
  /// The name of its file in the cache.
  static let file = "run"
}

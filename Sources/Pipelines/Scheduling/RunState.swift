import Tabular

/// What is kept of the runs of a pipeline, for the next start and for `status`: times, how they
/// ended, which files were seen.
///
/// Lies in `.acopio/state/<pipeline>.json`; deleting it loses no result.
public struct RunState: Sendable, Equatable {
  /// A run that ended well.
  public struct Success: Sendable, Equatable {
    /// When it ended.
    public let ended: Timestamp
    /// How long it took; nil where nobody measured.
    public let milliseconds: Int?
    /// The findings whose status called somebody, as `finding[group]: status`.
    public let alerts: [String]
  }

  /// A run that did not.
  public struct Failure: Sendable, Equatable {
    /// When it ended.
    public let ended: Timestamp
    /// The exit status.
    public let status: Int
    /// The first problem.
    public let problem: String
  }

  /// A file as it was found at a start.
  struct Sighting: Sendable, Equatable {
    let path: String
    let digest: String
    /// Since when it has been found so.
    let since: Timestamp
  }

  /// When the last run began that has not ended; nil when it has.
  public var began: Timestamp?
  /// The last run that ended well.
  public var success: Success?
  /// The last run, if it did not.
  public var failure: Failure?
  /// The files that were too young to be read at the last start.
  var sightings: [Sighting] = []

  /// Nothing is known yet.
  init() {}

  private static func path(_ pipeline: String, _ workspace: String) -> String {
    workspace + "/state/" + pipeline + ".json"
  }

  /// What is kept of a pipeline; nothing when it cannot be understood.
  ///
  /// Throws when it is there and cannot be read.
  init(of pipeline: String, in workspace: String) throws(Diagnostic) {
    self.init()
    let path = Self.path(pipeline, workspace)
    guard let bytes = try DurableFile.contents(path) else { return }
    let source = SourceText(file: path, bytes: bytes)
    guard let document = try? JSONDocument(parsing: source, as: .json) else { return }
    self = RunState(document.root)
  }

  /// Keeps it for the next start.
  func write(of pipeline: String, in workspace: String) throws(Diagnostic) {
    let path = Self.path(pipeline, workspace)
    try DurableFile.makeFolder(workspace + "/state")
    try Interruption.shielded { () throws(Diagnostic) in
      try DurableFile.replace(path, Array((json.text + "\n").utf8), in: workspace)
    }
  }
}

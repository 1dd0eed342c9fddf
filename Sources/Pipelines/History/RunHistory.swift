public import Tabular

/// The runs that a pipeline published, below `history/` of its outputs.
///
/// The newest entry belongs to the published set and holds its declaration alone; when another run
/// replaces the set, the entry takes in its manifest, its findings and its smaller tables. Entries are
/// numbered, and no clock is asked.
public struct RunHistory: Sendable {
  /// How many entries are kept unless the pipeline says otherwise.
  static let standardRuns = 12
  /// The largest table that an entry keeps, in bytes.
  static let largestTable = 262_144

  /// The absolute folder of the pipeline's outputs.
  let folder: String
  /// The names of the entries, the oldest first.
  public let entries: [String]
  /// What the published set says of itself; nil when there is none.
  public let published: RecordedRun?

  /// Looks into the folder of a pipeline's outputs.
  ///
  /// Throws when something is there and cannot be read: it must not pass for nothing.
  public init(of folder: String) throws(Diagnostic) {
    self.folder = folder
    let names = try FolderListing.names(in: folder + "/history")
    entries = names.filter { $0.utf8.count >= 4 && $0.utf8.allSatisfy { (48...57) ~= $0 } }
      .sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    published = try DurableFile.contents(folder + "/manifest.json").flatMap(RecordedRun.init)
  }

  /// The entry of the run that the published set follows; nil for the first.
  public var previousEntry: String? { published?.previous?.entry }

  /// A run of the past with its findings; nil where the entry does not hold it.
  public func run(_ entry: String) throws(Diagnostic) -> PastRun? {
    let place = folder + "/history/" + entry
    guard entries.contains(entry),
      let manifest = try DurableFile.contents(place + "/manifest.json"),
      let record = RecordedRun(manifest)
    else { return nil }
    let findings = try DurableFile.contents(place + "/findings.csv") ?? []
    return PastRun(entry: entry, record: record, findings: RecordedFindings(findings))
  }

  /// The published set as the run that the next one replaces.
  func replaced(_ record: RecordedRun) throws(Diagnostic) -> PastRun? {
    guard let entry = entries.last else { return nil }
    let findings = RecordedFindings(try intact("findings.csv", of: record) ?? [])
    return PastRun(entry: entry, record: record, findings: findings)
  }

  /// The bytes of a published file, if they are those that were published.
  func intact(_ path: String, of record: RecordedRun) throws(Diagnostic) -> [UInt8]? {
    guard let output = record.output(path),
      let bytes = try DurableFile.contents(folder + "/" + path),
      BLAKE2b.hexadecimal(of: bytes) == output.digest
    else { return nil }
    return bytes
  }

  /// The paths of the files of an entry, below the folder of the outputs.
  func files(of entry: String) throws(Diagnostic) -> [String] {
    let place = "history/" + entry
    return try FileTree.files(below: folder + "/" + place).map { place + "/" + $0 }
  }
}

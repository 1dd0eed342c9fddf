import Tabular

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
  public init(of folder: String) {
    self.folder = folder
    let names = FolderListing.names(in: folder + "/history")
    entries = names.filter { $0.utf8.count >= 4 && $0.utf8.allSatisfy { (48...57) ~= $0 } }
      .sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    published = DurableFile.bytes(folder + "/manifest.json").flatMap(RecordedRun.init)
  }

  /// The entry of the run that the published set follows; nil for the first.
  public var previousEntry: String? { published?.previous?.entry }

  /// A run of the past with its findings; nil where the entry does not hold it.
  public func run(_ entry: String) -> PastRun? {
    let place = folder + "/history/" + entry
    guard entries.contains(entry), let manifest = DurableFile.bytes(place + "/manifest.json"),
      let record = RecordedRun(manifest)
    else { return nil }
    let findings = DurableFile.bytes(place + "/findings.csv") ?? []
    return PastRun(entry: entry, record: record, findings: RecordedFindings(findings))
  }

  /// The published set as the run that the next one replaces.
  func replaced(_ record: RecordedRun) -> PastRun? {
    entries.last.map { entry in
      PastRun(
        entry: entry, record: record,
        findings: RecordedFindings(intact("findings.csv", of: record) ?? []))
    }
  }

  /// The bytes of a published file, if they are those that were published.
  func intact(_ path: String, of record: RecordedRun) -> [UInt8]? {
    guard let output = record.output(path), let bytes = DurableFile.bytes(folder + "/" + path),
      BLAKE2b.hexadecimal(of: bytes) == output.digest
    else { return nil }
    return bytes
  }

  /// The paths of the files of an entry, below the folder of the outputs.
  func files(of entry: String) -> [String] {
    let place = "history/" + entry
    return FolderListing.files(below: folder + "/" + place).map { place + "/" + $0 }
  }
}

import Tabular

/// What became of a published set when it was computed once more.
public struct Verification: Sendable {
  /// How the sets compare.
  public enum Verdict: String, Sendable {
    /// Every file has the same bytes.
    case sameBytes = "same bytes"
    /// Words or drawings differ, or digits that mean nothing; every number is the same.
    case sameNumbers = "same numbers"
    /// Numbers, categories or rows differ.
    case numbersMoved = "numbers moved"
    /// There is no published set.
    case notPublished = "not published"
  }

  /// The name of the pipeline.
  public let pipeline: String
  /// How the published set compares with the one computed now.
  public let verdict: Verdict
  /// How many files are published.
  public let fileCount: Int
  /// The findings that moved.
  public let findings: [FindingMove]
  /// The tables that moved.
  public let tables: [TableMove]
  /// Other files that differ.
  public let files: [String]
  /// What is wrong with the published set itself.
  public let condition: SetCondition
  /// What the two were made from differently; nil where nothing is published.
  public let difference: RunDifference?

  /// Whether the published set is whole, and the same bytes come out again.
  public var isSame: Bool { verdict == .sameBytes && condition.isWhole }

  /// Whether the published set is whole, and the same numbers come out again.
  public var hasSameNumbers: Bool {
    (verdict == .sameBytes || verdict == .sameNumbers) && condition.isWhole
  }

  /// A pipeline of which nothing is published.
  init(unpublished pipeline: String, _ condition: SetCondition) {
    self.pipeline = pipeline
    verdict = .notPublished
    (fileCount, findings, tables, files, difference) = (0, [], [], [], nil)
    self.condition = condition
  }

  /// Compares a published set with the files that were computed now.
  init(_ published: PublishedSet, with computed: [PublishedFile], pipeline: String) {
    self.pipeline = pipeline
    let now = Dictionary(
      computed.filter { !$0.isPrivate }.map { ($0.path, $0.bytes) }
    ) { first, _ in first }
    let manifest = now["manifest.json"].flatMap(RecordedRun.init) ?? published.record
    let recorded = published.record.tables + manifest.tables
    let comparison = SetComparison(
      from: published.files, to: now,
      keys: Dictionary(recorded.map { ($0.file, $0.key) }) { _, last in last })
    (findings, tables) = (comparison.findings, comparison.tables)
    files = (comparison.files + comparison.unpaired).sorted { $0.precedesByScalars($1) }
    fileCount = published.files.count
    condition = published.condition
    difference = RunDifference(from: published.record, to: manifest)
    let lost = comparison.unpaired.contains { path in
      SetComparison.holdsNumbers(path) && !published.condition.missing.contains(path)
    }
    verdict =
      !findings.isEmpty || !tables.isEmpty || lost
      ? .numbersMoved : files.isEmpty ? .sameBytes : .sameNumbers
  }
}

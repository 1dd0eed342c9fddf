public import Tabular

/// Everything in which two sets of one pipeline differ, and why.
public struct SetDifference: Sendable {
  /// The name of the pipeline.
  public let pipeline: String
  /// What the two sides are called.
  public let names: (before: String, after: String)
  /// The findings that moved.
  public let findings: [FindingMove]
  /// How much of each change comes from what.
  public let split: ChangeSplit
  /// The tables that moved.
  public let tables: [TableMove]
  /// Files that differ otherwise, or that only one side has.
  public let files: [String]
  /// Tables that differ, of which the history kept no rows.
  public let notKept: [String]
  /// What the two were made from differently.
  public let origin: RunDifference
  /// The lines of the declaration and the template that differ.
  public let declaration: [DeclarationChange]

  /// Whether nothing differs.
  public var isNone: Bool {
    findings.isEmpty && tables.isEmpty && files.isEmpty && notKept.isEmpty && origin.isNone
      && declaration.isEmpty
  }

  /// Compares two sets, and computes the crossings that tell what moved the findings.
  public init(
    _ pipeline: String, from before: ComparedSet, to after: ComparedSet, jobs: Int
  ) throws(Diagnostic) {
    self.pipeline = pipeline
    names = (before.name, after.name)
    let isPartial = before.isPast || after.isPast
    let shared = { (side: ComparedSet) in
      isPartial
        ? side.files.filter { path, _ in before.files[path] != nil && after.files[path] != nil }
        : side.files.filter { $0.key != "manifest.json" }
    }
    let comparison = SetComparison(
      from: shared(before), to: shared(after), keys: before.keys.merging(after.keys) { $1 })
    origin = RunDifference(from: before.record, to: after.record)
    findings = FindingMove.all(from: before.findings, to: after.findings)
    tables = comparison.tables
    files = (comparison.files + comparison.unpaired).filter { $0 != "findings.csv" }
    notKept = isPartial ? Self.notKept(before, after) : []
    declaration = DeclarationChange.all(
      from: try before.declaredFiles(), to: try after.declaredFiles())
    split = ChangeSplit(findings, from: before, to: after, by: origin, jobs: jobs)
  }

  /// The tables of other bytes that one of the sides has no rows of.
  private static func notKept(_ before: ComparedSet, _ after: ComparedSet) -> [String] {
    after.record.tables.map(\.file).filter { file in
      before.record.output(file)?.digest != after.record.output(file)?.digest
        && (before.files[file] == nil || after.files[file] == nil)
    }
  }
}

extension ComparedSet {
  /// The files of the declaration as it was, by their paths in the project.
  fileprivate func declaredFiles() throws(Diagnostic) -> [String: [UInt8]] {
    let others = Set(["manifest.json", "findings.csv"] + record.tables.map(\.file))
    var files: [String: [UInt8]] = [:]
    for path in try FileTree.files(below: declaration) where !others.contains(path) {
      files[path] = try DurableFile.contents(declaration + "/" + path)
    }
    return files
  }
}

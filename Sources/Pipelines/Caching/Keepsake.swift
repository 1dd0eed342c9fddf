import Tabular

/// What is kept of a run once it is published, so that the next one knows what it need not do.
struct Keepsake {
  /// What the run rested on as a whole.
  private(set) var run: RunRecord
  /// What each unit depended on.
  let units: [UnitRecord]
  /// Why something could not be kept, if so.
  let unkept: Diagnostic?

  /// Takes down what stands in the published folder beside what this run put there.
  mutating func complete(by folder: String) throws(Diagnostic) {
    try run.addHistory(of: folder)
  }

  /// Puts it into the folder of the pipeline; the record of the run last, because it is believed
  /// by itself.
  func keep(in folder: CacheFolder) throws(Diagnostic) {
    if let unkept { throw unkept }
    try folder.removeAll(except: Set([UnitRecord.file, RunRecord.file] + units.map(\.unit.file)))
    try folder.write(UnitRecord.file, units)
    try folder.write(RunRecord.file, run)
  }
}

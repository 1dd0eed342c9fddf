import Tabular

/// The files that a pipeline published, as they lie there now.
struct PublishedSet {
  /// What the manifest says.
  let record: RecordedRun
  /// The bytes by the paths below the folder of the pipeline's outputs: what the manifest lists, the
  /// manifest itself, and the declaration in the newest entry of the history.
  let files: [String: [UInt8]]
  var condition: SetCondition

  /// Reads the set in a folder; nil when there is no manifest.
  init?(in folder: String) throws(Diagnostic) {
    let history = try RunHistory(of: folder)
    guard let record = history.published else { return nil }
    self.record = record
    var files = ["manifest.json": record.bytes]
    var condition = SetCondition()
    for output in record.outputs {
      guard let bytes = try DurableFile.contents(folder + "/" + output.path) else {
        condition.missing.append(output.path)
        continue
      }
      files[output.path] = bytes
      if BLAKE2b.hexadecimal(of: bytes) != output.digest { condition.edited.append(output.path) }
    }
    let newest = history.entries.last ?? ""
    for path in newest.isEmpty ? [] : try history.files(of: newest) {
      files[path] = try DurableFile.contents(folder + "/" + path)
    }
    condition.edited += try Self.edited(history, record)
    condition.strange = try Self.all(in: folder).filter { files[$0] == nil }
    self.files = files
    self.condition = condition
  }

  /// Files of the history that are not those that the set was made after.
  private static func edited(
    _ history: RunHistory, _ record: RecordedRun
  ) throws(Diagnostic) -> [String] {
    guard let previous = record.previous else { return [] }
    let place = "history/\(previous.entry)/"
    let run = try history.run(previous.entry)
    guard let run, BLAKE2b.hexadecimal(of: run.record.bytes) == previous.digest else {
      return [place + "manifest.json"]
    }
    let findings = try DurableFile.contents(history.folder + "/" + place + "findings.csv")
    let digest = findings.map(BLAKE2b.hexadecimal)
    return digest == run.record.output("findings.csv")?.digest ? [] : [place + "findings.csv"]
  }

  /// The files of the folder, without the history and what is for the owner alone.
  private static func all(in folder: String) throws(Diagnostic) -> [String] {
    try FileTree.files(below: folder).filter { path in
      !path.hasPrefix("history/") && !path.hasPrefix("rejects/") && path != "FAILED.txt"
    }
  }
}

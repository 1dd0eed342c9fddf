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
  init?(in folder: String) {
    let history = RunHistory(of: folder)
    guard let record = history.published else { return nil }
    self.record = record
    var files = ["manifest.json": record.bytes]
    var condition = SetCondition()
    for output in record.outputs {
      guard let bytes = DurableFile.bytes(folder + "/" + output.path) else {
        condition.missing.append(output.path)
        continue
      }
      files[output.path] = bytes
      if BLAKE2b.hexadecimal(of: bytes) != output.digest { condition.edited.append(output.path) }
    }
    for path in history.entries.last.map(history.files) ?? [] {
      files[path] = DurableFile.bytes(folder + "/" + path)
    }
    condition.edited += Self.edited(history, record)
    condition.strange = Self.all(in: folder).filter { files[$0] == nil }
    self.files = files
    self.condition = condition
  }

  /// Files of the history that are not those that the set was made after.
  private static func edited(_ history: RunHistory, _ record: RecordedRun) -> [String] {
    guard let previous = record.previous else { return [] }
    let place = "history/\(previous.entry)/"
    let run = history.run(previous.entry)
    guard let run, BLAKE2b.hexadecimal(of: run.record.bytes) == previous.digest else {
      return [place + "manifest.json"]
    }
    let findings = DurableFile.bytes(history.folder + "/" + place + "findings.csv")
    let digest = findings.map(BLAKE2b.hexadecimal)
    return digest == run.record.output("findings.csv")?.digest ? [] : [place + "findings.csv"]
  }

  /// The files of the folder, without the history and what is for the owner alone.
  private static func all(in folder: String) -> [String] {
    FolderListing.files(below: folder).filter { path in
      !path.hasPrefix("history/") && !path.hasPrefix("rejects/") && path != "FAILED.txt"
    }
  }
}

import Reporting
import Tabular

/// Where a run stands in the history of its pipeline: its own entry, and the run that it follows.
///
/// A run of the origin of the published set that finds the same is that run again, and adds nothing.
struct Succession {
  /// The name of this run's entry.
  let entry: String
  /// The run that changes are counted from; nil for the first.
  let previous: PastRun?
  private let history: RunHistory
  /// The published set that this run replaces, if it is another one.
  private let replaced: PastRun?

  /// The place of a run that computed something.
  init(
    of origin: RunOrigin, finding findings: RecordedFindings, after history: RunHistory
  ) throws(Diagnostic) {
    guard let record = history.published, let newest = try history.replaced(record) else {
      let last = history.entries.last ?? "0"
      self.init(Self.name((Int(last) ?? 0) + 1), try history.run(last), nil, history)
      return
    }
    let isIntact = try history.intact("findings.csv", of: record) != nil
    if record.origin == origin, !isIntact || newest.findings == findings {
      try self.init(repeating: record, newest.entry, history)
    } else {
      self.init(Self.name((Int(newest.entry) ?? 0) + 1), newest, newest, history)
    }
  }

  /// The place of the published set itself: its entry, and what it followed.
  init(
    repeating record: RecordedRun, _ entry: String, _ history: RunHistory
  ) throws(Diagnostic) {
    let previous = record.previous?.entry ?? ""
    self.init(entry, try history.run(previous), nil, history)
  }

  private init(_ entry: String, _ previous: PastRun?, _ replaced: PastRun?, _ history: RunHistory) {
    self.entry = entry
    self.previous = previous
    self.replaced = replaced
    self.history = history
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What the history gains by the run: its declaration, and what is left of the set it replaces.
  func files(declaring sources: [SourceText]) throws(Diagnostic) -> [PublishedFile] {
    sources.map { PublishedFile("history/\(entry)/\($0.file)", $0.bytes) } + (try takenOver())
  }

  private func takenOver() throws(Diagnostic) -> [PublishedFile] {
    guard let replaced else { return [] }
    let place = "history/\(replaced.entry)/"
    let tables = replaced.record.tables.map(\.file)
    let small = tables.filter { file in
      replaced.record.output(file).map { $0.size <= RunHistory.largestTable } ?? false
    }
    var kept = [PublishedFile(place + "manifest.json", replaced.record.bytes)]
    for file in ["findings.csv"] + small {
      guard let bytes = try history.intact(file, of: replaced.record) else { continue }
      kept.append(PublishedFile(place + file, bytes))
    }
    return kept
  }

  /// The files of the entries that are more than are kept.
  func removals(keeping count: Int) throws(Diagnostic) -> [String] {
    let all = history.entries.contains(entry) ? history.entries : history.entries + [entry]
    var removals: [String] = []
    for entry in all.dropLast(max(1, count)) { removals += try history.files(of: entry) }
    return removals
  }
}

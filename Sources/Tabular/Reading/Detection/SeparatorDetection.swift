/// Finds which character stands between cells: the one that gives every record as many cells as
/// the first one has.
struct SeparatorDetection {
  /// The separator.
  let separator: Detected<UInt8>
  /// The first records, split by it.
  let records: [[String]]

  /// Candidates; of two that fit equally well the earlier one, which stands in texts less often.
  private static let candidates = Array("\t;|,".utf8)

  /// Whether a byte may stand beside a cell.
  static func isBoundary(_ byte: UInt8) -> Bool {
    byte == 10 || byte == 13 || candidates.contains(byte)
  }

  init(_ buffer: CSVBuffer, quote: UInt8?) {
    var best = Split(separator: UInt8(ascii: ","), records: [])
    for candidate in Self.candidates {
      guard let dialect = CSVDialect(separator: candidate, quote: quote) else { continue }
      let split = buffer.withFinder(dialect) { Split($0, isWhole: buffer.isFinal) }
      if best.records.isEmpty || split.isBetter(than: best) { best = split }
    }
    let declared = buffer.withFinder(.standard) { $0.separatorLine?.separator }
    if let declared, let dialect = CSVDialect(separator: declared, quote: quote) {
      best = buffer.withFinder(dialect) { Split($0, isWhole: buffer.isFinal) }
      separator = Detected(declared, "the first line says so: 'sep='")
    } else {
      separator =
        best.isDivided
        ? Detected(best.separator, best.evidence)
        : Detected(
          UInt8(ascii: ","),
          "no usual separator divides the records; this one is the usual one")
    }
    records = best.records
  }

  /// The records of a sample, split by one separator.
  private struct Split {
    let separator: UInt8
    let records: [[String]]

    init(separator: UInt8, records: [[String]]) {
      self.separator = separator
      self.records = records
    }

    init(_ finder: CSVFieldFinder, isWhole: Bool) {
      separator = finder.separator
      var records: [[String]] = []
      var offset = finder.firstRecord
      while offset < finder.limit, records.count < DialectDetection.sampleRecords {
        let record = finder.rawRecord(at: offset)
        guard isWhole || record.end < finder.limit || records.isEmpty else { break }
        records.append(record.cells)
        offset = finder.passEmptyRecords(at: finder.afterLineEnd(record.end))
      }
      self.records = records
    }

    var width: Int { records.first?.count ?? 0 }
    var isDivided: Bool { width > 1 }
    private var regular: Int { records.count { $0.count == width } }

    /// Whether it divides records more regularly; ones that it does not divide are no evidence.
    func isBetter(than other: Split) -> Bool {
      guard isDivided, other.isDivided else { return isDivided }
      return regular * other.records.count > other.regular * records.count
    }

    var evidence: String {
      let times = QuoteDetection.count(width - 1, "time")
      return regular == records.count
        ? "it stands \(times) in each of \(QuoteDetection.count(records.count, "record"))"
        : "it stands \(times) in \(regular) of \(records.count) records"
    }
  }
}

import Reporting
import Tabular

/// The findings of a published set, read back from its `findings.csv`.
public struct RecordedFindings: Sendable, Equatable {
  /// One value as it was printed.
  public struct Row: Sendable, Equatable {
    /// The name of the finding.
    public let finding: String
    /// Its words for people.
    public let label: String
    /// The values of `by`; empty for the whole.
    public let group: String
    /// The value as printed; nil where there was none.
    public let value: String?
    /// The unit of a number.
    public let unit: String
    /// The lower end of the interval.
    public let low: Double?
    /// The upper end of the interval.
    public let high: Double?
    /// How many rows or persons it rests on.
    public let n: Double?
    /// The word of the status condition that held.
    public let status: String
    /// Why there was no value or no interval.
    public let reason: String

    /// The interval, if both ends are there and in order.
    var interval: ClosedRange<Double>? {
      guard let low, let high, low <= high else { return nil }
      return low...high
    }
  }

  /// The values in the order of the file.
  public let rows: [Row]

  /// Reads the bytes of `findings.csv`; a column that is not there is empty.
  init(_ bytes: [UInt8]) {
    let table = PrintedTable(bytes)
    let positions = Dictionary(
      zip(table.columns, table.columns.indices), uniquingKeysWith: { first, _ in first })
    rows = table.rows.map { cells in
      func text(_ column: String) -> String? { positions[column].flatMap { cells[$0] } }
      func number(_ column: String) -> Double? { text(column).flatMap(Double.init) }
      return Row(
        finding: text("finding") ?? "", label: text("label") ?? "", group: text("group") ?? "",
        value: text("value"), unit: text("unit") ?? "", low: number("low"), high: number("high"),
        n: number("n"), status: text("status") ?? "", reason: text("reason") ?? "")
    }
  }

  /// The value of a finding for a group.
  func row(_ finding: String, _ group: String) -> Row? {
    rows.first { $0.finding == finding && $0.group == group }
  }
}

extension FindingResult {
  /// The finding with the values that a set before it had.
  ///
  /// A value in another unit, or of another kind, is none that could be compared.
  func following(_ earlier: RecordedFindings) -> FindingResult {
    var finding = self
    finding.estimates = estimates.map { estimate in
      guard let row = earlier.row(name, estimate.group), row.unit == measure.symbol else {
        return estimate
      }
      var estimate = estimate
      estimate.earlier = row.value.flatMap { estimate.value.like($0) }.map { value in
        EarlierEstimate(
          value, interval: row.interval, status: row.status.isEmpty ? nil : row.status)
      }
      return estimate
    }
    return finding
  }
}

extension Value {
  /// A printed value of the same kind as this one; nil when the text is none.
  fileprivate func like(_ text: String) -> Value? {
    switch self {
    case .number: NumberWithUnit.plain(text) ?? Double(text).map { .number(.binary($0)) }
    case .text: .text(text)
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .day(_, let grain): grain.ordinal(text).map { .day($0, grain) }
    case .missing: nil
    }
  }
}

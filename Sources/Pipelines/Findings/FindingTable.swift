import Reporting
import Tabular

/// The findings as a table: what is written to `findings.csv`.
enum FindingTable {
  /// One row for each value: finding label group value unit low high n method status reason change.
  static func table(_ findings: [FindingResult]) throws(Diagnostic) -> PublishedTable {
    var rows: [(finding: FindingResult, estimate: FindingEstimate)] = []
    for finding in findings { rows += finding.estimates.map { (finding, $0) } }
    func texts(_ text: (FindingResult, FindingEstimate) -> String) -> Column {
      .texts(TextColumn(rows.map { text($0.finding, $0.estimate) }.map { $0.isEmpty ? nil : $0 }))
    }
    func numbers(_ number: (FindingEstimate) -> Double?) -> Column {
      .numbers(NumberColumn(rows.map { number($0.estimate) }, missing: .notApplicable))
    }
    let columns: [(String, Column)] = [
      ("finding", texts { finding, _ in finding.name }),
      ("label", texts { finding, _ in finding.label }),
      ("group", texts { _, estimate in estimate.group }),
      ("value", texts { _, estimate in estimate.valueText }),
      ("unit", texts { finding, _ in finding.measure.symbol }),
      ("low", numbers(\.low)), ("high", numbers(\.high)),
      ("n", numbers { $0.n.map(Double.init) }),
      ("method", texts { _, estimate in estimate.methodText }),
      ("status", texts { _, estimate in estimate.status ?? "" }),
      ("reason", texts { _, estimate in estimate.reasonText }),
      ("change", numbers { $0.change?.double }),
    ]
    let schema = Schema(columns.map { Field($0.0, $0.1.kind) }, key: ["finding", "group"])
    return PublishedTable(name: "findings", table: try Table(schema, columns.map(\.1)))
  }
}

extension FindingEstimate {
  fileprivate var valueText: String {
    value.missingReason == nil ? value.neutralText : ""
  }

  fileprivate var methodText: String {
    if low != nil { return "interval" }
    switch withoutInterval {
    case .census: return "census"
    case .undeclared: return "no design declared"
    case .because, nil: return ""
    }
  }

  fileprivate var reasonText: String {
    if let reason = value.missingReason { return reason.text }
    if case .because(let words) = withoutInterval { return words }
    return ""
  }
}

import Tabular

/// The lines below a regression table: which errors, which rows, what to be careful about.
struct RegressionNotes {
  /// Below so many clusters, errors by cluster are known to be too small.
  ///
  /// Source: Angrist and Pischke 2009, Mostly Harmless Econometrics, 8.2.3.
  private static let enoughClusters = 42.0

  let columns: [RegressionColumn]
  let showsIntervals: Bool
  let text: ValueText

  /// The lines in order.
  var lines: [[Inline]] {
    let lines = [errors, rows, clusters].compactMap { $0 } + remarks
    return lines.map { [.text($0)] }
  }

  private var words: RegressionWords { text.wording.regression }

  private var errors: String? {
    let kinds = columns.map(kindOfErrors)
    guard kinds.contains(where: { !$0.isEmpty }) else { return nil }
    let first = kinds.first { !$0.isEmpty } ?? ""
    let isSame = kinds.allSatisfy { $0 == first || $0.isEmpty }
    let described =
      isSame
      ? first
      : kinds.enumerated().map { words.inColumns($1, "(\($0 + 1))") }.joined(separator: "; ")
    let sentence =
      showsIntervals
      ? words.intervalsBelow(
        text.figure(0.95, .none, as: ValueFormat(form: .percent, decimals: 0)).text, described)
      : words.errorsBelow(described)
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  private func kindOfErrors(_ column: RegressionColumn) -> String {
    [column.fitValue("errors").text, column.fitValue("correction").text]
      .compactMap { $0 }.filter { !$0.isEmpty }
      .map { text.wording.methods.terms[$0] ?? $0 }.joined(separator: ", ")
  }

  private var rows: String? {
    let counts = Set(columns.compactMap { $0.fitValue("rows").double })
    return counts.count > 1 ? words.differentRows : nil
  }

  private var clusters: String? {
    let fewest = columns.compactMap { $0.fitValue("clusters").double }.filter { $0 > 0 }.min()
    guard let fewest, fewest < Self.enoughClusters else { return nil }
    return words.fewClusters(text.plain(fewest, decimals: 0))
  }

  /// What is to be known of columns, each remark once with the columns that it is about.
  private var remarks: [String] {
    var remarks: [(reason: String, isEstimated: Bool, columns: [String])] = []
    for (index, column) in columns.enumerated() {
      guard let reason = column.fitValue("reason").text, !reason.isEmpty else { continue }
      let number = "(\(index + 1))"
      if let known = remarks.firstIndex(where: {
        $0.reason == reason && $0.isEstimated == column.isEstimated
      }) {
        remarks[known].columns.append(number)
      } else {
        remarks.append((reason, column.isEstimated, [number]))
      }
    }
    return remarks.map { remark in
      let numbers = remark.columns.joined(separator: ", ")
      return remark.isEstimated
        ? words.remark(numbers, remark.reason) : words.notEstimated(numbers, remark.reason)
    }
  }
}

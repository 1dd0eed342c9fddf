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
    let kinds = columnsByWords(columns.map(kindOfErrors))
    guard !kinds.isEmpty else { return nil }
    let described =
      kinds.count == 1
      ? kinds[0].words
      : kinds.map { words.inColumns($0.words, named($0.columns)) }.joined(separator: "; ")
    let sentence =
      showsIntervals
      ? words.intervalsBelow(text.level(0.95), described) : words.errorsBelow(described)
    return sentence.firstLetterUppercased + "."
  }

  /// The errors in few words: `clustered by coop id`, `HC1`.
  private func kindOfErrors(_ column: RegressionColumn) -> String {
    let errors = column.fitValue("errors").text ?? ""
    guard let cluster = Phrase("cluster: {0}").parts(of: errors)?.first else {
      return text.terms.translated(errors)
    }
    let usual = column.fitValue("correction").text.map { ["nested", "all"].contains($0) } ?? true
    let correction = usual ? "" : column.fitValue("correction").text ?? ""
    let aside = correction.isEmpty ? "" : " (\(text.terms.translated(correction)))"
    return words.clusteredBy(ReportComposer.title(of: cluster)) + aside
  }

  private var rows: String? {
    let counts = Set(columns.compactMap { $0.fitValue("rows").double })
    return counts.count > 1 ? words.differentRows : nil
  }

  /// That clusters are few, where no remark on a column says so.
  private var clusters: String? {
    let isSaid = columns.contains {
      $0.fitValue("reason").text?.contains(Estimate.Reason.fewClusters.rawValue) == true
    }
    let fewest = columns.compactMap { $0.fitValue("clusters").double }.filter { $0 > 0 }.min()
    guard !isSaid, let fewest, fewest < Self.enoughClusters else { return nil }
    return words.fewClusters(text.plain(fewest, decimals: 0))
  }

  /// What is to be known of columns, each remark once with the columns that it is about.
  private var remarks: [String] {
    [false, true].flatMap { isEstimated in
      let reasons = columns.map { column -> String in
        guard column.isEstimated == isEstimated else { return "" }
        return text.terms.reason(column.fitValue("reason").text ?? "")
      }
      let phrase = isEstimated ? words.remark : words.notEstimated
      return columnsByWords(reasons).map {
        phrase(named($0.columns), $0.words).firstLetterUppercased
      }
    }
  }

  /// The different words in their order, each with the numbers of its columns; none for no words.
  private func columnsByWords(_ all: [String]) -> [(words: String, columns: [Int])] {
    var found: [(words: String, columns: [Int])] = []
    for (index, words) in all.enumerated() where !words.isEmpty {
      if let known = found.firstIndex(where: { $0.words == words }) {
        found[known].columns.append(index + 1)
      } else {
        found.append((words, [index + 1]))
      }
    }
    return found
  }

  /// Columns by their numbers, those in a row by the first and the last: `columns 1 to 3, 5`.
  private func named(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let names = runs.flatMap { run -> [String] in
      guard run.count > 2 else { return run.map { String($0) } }
      return [text.wording.general.range(String(run.lowerBound), String(run.upperBound))]
    }
    return (numbers.count == 1 ? words.column : words.columns)(names.joined(separator: ", "))
  }
}

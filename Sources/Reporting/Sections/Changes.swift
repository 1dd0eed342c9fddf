import Charting
import Tabular

extension SectionComposer {
  /// What is another one than in the run before: the findings that moved, and what moved them.
  var changes: [Block] {
    let words = ChangeWords.of(text.locale.language)
    guard let changes = content.changes else {
      return [heading(words.title), paragraph(words.first)]
    }
    let reasons = causes(changes, words)
    let because: [Block] =
      reasons.isEmpty
      ? [] : [paragraph(words.because), .list(isOrdered: false, reasons.map { [.text($0)] })]
    return [heading(words.title)] + findings(words) + because
  }

  private func findings(_ words: ChangeWords) -> [Block] {
    let all = content.findings.flatMap { finding in
      finding.estimates.map { MovedFinding(finding: finding, estimate: $0) }
    }
    let moved = all.filter(\.isMoved)
    guard !moved.isEmpty else { return [paragraph(words.noneMoved)] }
    let outside = moved.count { $0.leavesInterval ?? false }
    let count = words.someMoved(text.count(moved.count), text.count(all.count))
    let sentence = outside == 0 ? count : count + " " + words.outsideCount(text.count(outside))
    return [paragraph(sentence), .table(table(moved, words))]
  }

  private func table(_ moved: [MovedFinding], _ words: ChangeWords) -> ReportTable {
    let hasIntervals = moved.contains { $0.leavesInterval != nil }
    let hasStatus = moved.contains { $0.estimate.status != nil }
    let columns =
      [
        ReportTable.Column(words.finding), ReportTable.Column(words.before, isNumeric: true),
        ReportTable.Column(words.now, isNumeric: true),
        ReportTable.Column(words.change, isNumeric: true),
      ] + (hasIntervals ? [ReportTable.Column(words.interval)] : [])
      + (hasStatus ? [ReportTable.Column(words.status)] : [])
    let rows = moved.map { row in
      ([row.title] + figures(row) + (hasIntervals ? [interval(row, words)] : [])
        + (hasStatus ? [status(row)] : [])).map { ReportTable.Cell.text($0) }
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// Before, now and change, with their units.
  private func figures(_ row: MovedFinding) -> [String] {
    let measure = row.finding.measure
    let isShare = row.finding.isShare && measure.isDimensionless
    let format = ValueFormat(form: isShare ? .percent : nil)
    var change = ValueFormat(form: isShare ? .points : nil)
    change.isSigned = true
    return [
      row.estimate.earlier.map { text.text($0.value, measure, as: format) } ?? "–",
      text.text(row.estimate.value, measure, as: format),
      row.estimate.change.map { text.text($0, measure, as: change) } ?? "–",
    ]
  }

  private func interval(_ row: MovedFinding, _ words: ChangeWords) -> String {
    row.leavesInterval.map { $0 ? words.outside : words.inside } ?? "–"
  }

  private func status(_ row: MovedFinding) -> String {
    let now = row.estimate.status.map(text.status) ?? "–"
    guard let before = row.estimate.earlier?.status, before != row.estimate.status else {
      return now
    }
    return text.status(before) + " → " + now
  }

  /// What is another one, each in a sentence.
  private func causes(_ changes: RunChanges, _ words: ChangeWords) -> [String] {
    func rows(_ rows: Int?) -> String { rows.map(text.count) ?? words.none }
    let inputs = changes.inputs.map { input in
      let more = input.files.count - 3
      let files =
        input.files.prefix(3).joined(separator: ", ")
        + (more > 0 ? words.more(text.count(more)) : "")
      return words.input(input.name, rows(input.rows), rows(input.rowsBefore), files)
    }
    let parameters = changes.parameters.map {
      words.parameter($0.name, $0.value ?? words.none, $0.before ?? words.none)
    }
    return inputs + (changes.hasOtherDeclaration ? [words.declaration] : []) + parameters
      + (changes.hasOtherTool ? [words.tool] : [])
  }
}

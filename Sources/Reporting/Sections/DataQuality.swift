import Tabular

extension SectionComposer {
  /// Rows read, kept and rejected with the reasons, missing cells, checks, withheld rows.
  var dataQuality: [Block] {
    let words = text.wording.quality
    guard !content.inputs.isEmpty else { return [heading(words.title), paragraph(words.noInputs)] }
    return [heading(words.title)] + setAside + [.table(inputTable)] + newest + withoutConsent
      + remarks
      + corrections
      + missingCells
      + checks
      + withheld
  }

  private var words: QualityWords { text.wording.quality }

  private var inputTable: ReportTable {
    ReportTable(
      columns: [
        ReportTable.Column(words.input), ReportTable.Column(words.read, isNumeric: true),
        ReportTable.Column(words.kept, isNumeric: true),
        ReportTable.Column(words.rejected, isNumeric: true), ReportTable.Column(words.why),
      ],
      rows: content.inputs.map { input in
        let reasons = input.rejected.map { rejection -> String in
          let words = self.words.rowProblems[rejection.code] ?? rejection.code
          let column = rejection.column.isEmpty ? "" : rejection.column + ": "
          return "\(column)\(words) (\(text.count(rejection.rows)))"
        }
        return [
          input.name, text.count(input.rowsRead), text.count(input.rowsKept),
          text.count(input.rowsRead - input.rowsKept - input.rowsWithheld),
          reasons.isEmpty ? "–" : reasons.joined(separator: "; "),
        ].map { .text($0) }
      })
  }

  /// Rows that were counted and read no further are neither kept nor rejected.
  private var withoutConsent: [Block] {
    content.inputs.filter { $0.rowsWithheld > 0 }.map {
      paragraph(words.withoutConsent($0.name, text.count($0.rowsWithheld)))
    }
  }

  private var newest: [Block] {
    content.inputs.compactMap { input in
      input.newestDay.map { paragraph(words.newest(input.name, $0)) }
    }
  }

  /// What is missing from the figures comes first.
  private var setAside: [Block] {
    content.inputs.filter { !$0.filesSetAside.isEmpty }.map { input in
      let files = input.filesSetAside.map { file in
        let reason = words.fileProblems[file.code] ?? file.code
        return file.line > 0
          ? words.fileLine(file.path, String(file.line), reason)
          : words.wholeFile(file.path, reason)
      }
      return .paragraph([
        .strong([
          .text(
            words.setAside(
              text.count(input.files.count),
              text.count(input.files.count + input.filesSetAside.count), input.name,
              files.joined(separator: "; ")))
        ])
      ])
    }
  }

  /// What was found out instead of declared, each once with the files that it holds for.
  private var remarks: [Block] {
    let all = content.inputs.flatMap(\.remarks)
    var order: [ReadingRemark] = []
    for one in all where !order.contains(one.remark) { order.append(one.remark) }
    guard !order.isEmpty else { return [] }
    let lines = order.map { remark in
      var paths: [String] = []
      for one in all where one.remark == remark && !paths.contains(one.path) {
        paths.append(one.path)
      }
      let files =
        paths.count > 3
        ? words.manyFiles(text.count(paths.count)) : paths.joined(separator: ", ")
      return [Inline.text("\(files): \(sentence(remark))")]
    }
    return [heading(words.remarks, below: 1), .list(isOrdered: false, lines)]
  }

  private func sentence(_ remark: ReadingRemark) -> String {
    switch remark {
    case .encoding(let name): words.encodingFound(name)
    case .separator(let mark): words.separatorFound(mark == "\t" ? words.tab : mark)
    case .header(let found, let declared): words.headerRead(found, declared)
    case .unnamedColumns(let count): words.unnamedColumns(text.count(count))
    }
  }

  /// Who mended how many cells of which column, and why.
  private var corrections: [Block] {
    let rows = content.inputs.flatMap { input in
      input.corrections.map { corrections -> [ReportTable.Cell] in
        [
          input.name, corrections.column, text.count(corrections.cells), corrections.who,
          corrections.why,
        ].map { .text($0) }
      }
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      ReportTable.Column(words.input), ReportTable.Column(words.column),
      ReportTable.Column(words.cells, isNumeric: true), ReportTable.Column(words.mender),
      ReportTable.Column(words.reason),
    ]
    return [
      heading(words.corrections, below: 1), .table(ReportTable(columns: columns, rows: rows)),
    ]
  }

  private var missingCells: [Block] {
    let rows = content.inputs.flatMap { input in
      input.missing.map { cells -> [ReportTable.Cell] in
        let reason = text.wording.general.reasons[cells.reason] ?? cells.reason.text
        let share = input.rowsKept > 0 ? Double(cells.cells) / Double(input.rowsKept) : .nan
        return [
          input.name, cells.column, reason, text.count(cells.cells), text.share(share),
        ].map { .text($0) }
      }
    }
    guard !rows.isEmpty else { return [paragraph(words.complete)] }
    let columns = [words.input, words.column, words.reason].map { ReportTable.Column($0) }
    return [
      heading(words.missingCells, below: 1),
      .table(
        ReportTable(
          columns: columns + [
            ReportTable.Column(words.cells, isNumeric: true),
            ReportTable.Column(words.ofRows, isNumeric: true),
          ], rows: rows)),
    ]
  }

  private var checks: [Block] {
    guard !content.checks.isEmpty else { return [] }
    let table = ReportTable(
      columns: [
        ReportTable.Column(words.table), ReportTable.Column(words.condition),
        ReportTable.Column(words.failed, isNumeric: true),
        ReportTable.Column(words.of, isNumeric: true),
        ReportTable.Column(words.allowed, isNumeric: true), ReportTable.Column(words.outcome),
      ], rows: content.checks.map(row))
    return [heading(words.checks, below: 1), .table(table)]
  }

  private func row(_ check: CheckResult) -> [ReportTable.Cell] {
    [
      .text(check.table), .code(check.condition), .text(text.count(check.failed)),
      .text(text.count(check.rows)), .text(check.atMost.isEmpty ? "0" : check.atMost),
      .text(outcome(check)),
    ]
  }

  private func outcome(_ check: CheckResult) -> String {
    if check.holds { return words.passed }
    return check.warns ? words.warned : words.broken
  }

  private var withheld: [Block] {
    content.tables.filter { $0.withheldRows > 0 }.map {
      paragraph(words.withheldRows($0.name, text.count($0.withheldRows)))
    }
  }
}

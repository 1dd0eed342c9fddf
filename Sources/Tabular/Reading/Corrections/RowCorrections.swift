/// Puts the corrections of an input into its rows, before anything else is made of them.
///
/// A record that was bad only by what is mended becomes a row like any other.
struct RowCorrections {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let file: CorrectionFile
  private let texts: RecordTexts
  /// What was mended.
  private(set) var applied: [AppliedCorrections] = []

  init(
    _ file: CorrectionFile, of input: InputDeclaration, _ selection: ColumnSelection,
    _ files: [TextFile]
  ) {
    self.input = input
    self.selection = selection
    self.file = file
    texts = RecordTexts(input, selection, files)
  }

  /// The rows with every correction applied; a correction that fits no cell is reported.
  ///
  /// Throws when a file can no longer be read.
  mutating func mended(
    _ rows: PhysicalRows, reporting diagnostics: inout Diagnostics
  ) throws(Diagnostic) -> PhysicalRows {
    let targets = try CorrectionTargets(file, of: input, selection, rows, texts)
    for (index, correction) in file.corrections.enumerated() where !targets.hits(index) {
      diagnostics.error(
        .inputCorrectionUnmatched,
        "a correction must mean a row of '\(input.name)', and none has its key\(keyText(index))",
        at: correction.place, hint: "mend its key, or take it out if the row is gone")
    }
    var records: [MendedRecord] = []
    for target in targets.all {
      guard let cells = try texts.cells(at: target.location) else { continue }
      var record = MendedRecord(target: target, cells: cells)
      for index in target.corrections {
        mend(&record, by: file.corrections[index], reporting: &diagnostics)
      }
      records.append(record)
    }
    let mended = TextRows(records.map(\.cells), as: selection.physical)
    for (index, record) in records.enumerated() {
      guard let column = mended.misfits[index] else { continue }
      reportMisfit(record, in: column, reporting: &diagnostics)
    }
    return try rows.replacing(mended.rows.map { records[$0].target }, by: mended.columns, input)
  }

  private mutating func mend(
    _ record: inout MendedRecord, by correction: Correction,
    reporting diagnostics: inout Diagnostics
  ) {
    let found = record.cells[correction.physical]
    let column = selection.physical[correction.physical]
    guard column.agree(found, correction.old) else {
      let cell = "the cell to mend in '\(correction.column)' must be"
      diagnostics.error(
        .inputCorrectionMismatch,
        isHidden(correction.physical)
          ? "\(cell) what 'old' says"
          : "\(cell) '\(correction.old)', as 'old' says, not '\(found)'",
        at: correction.place, hint: "take it out if the file was mended at its source")
      return
    }
    record.cells[correction.physical] = correction.new
    applied.count(correction)
  }

  /// A mended record that still cannot be read.
  private func reportMisfit(
    _ record: MendedRecord, in physical: Int, reporting diagnostics: inout Diagnostics
  ) {
    let corrections = record.target.corrections.map { file.corrections[$0] }
    guard let last = corrections.last(where: { $0.physical == physical }) ?? corrections.last,
      let index = selection.uses.firstIndex(where: { $0.contains(physical) })
    else { return }
    let column = selection.declared[index]
    let shown = isHidden(physical) ? "" : ", not '\(record.cells[physical])'"
    diagnostics.error(
      .inputCorrectionValue,
      "the mended row must have \(column.type.expectation) in '\(column.name)'\(shown)",
      at: last.place, hint: "write under 'new' what the column can hold")
  }

  private func isHidden(_ physical: Int) -> Bool {
    zip(selection.declared, selection.uses).contains { column, uses in
      uses.contains(physical) && column.privacy == .hidden
    }
  }

  /// The key of a correction, unless a part of it is private.
  private func keyText(_ index: Int) -> String {
    let isHidden = input.columns.contains {
      input.key.contains($0.name) && $0.privacy == .hidden
    }
    let cells = input.key.map { file.keys.value($0, index).plainText }
    return isHidden ? "" : ": " + cells.joined(separator: ", ")
  }
}

/// The cells of a record that corrections mean.
private struct MendedRecord {
  let target: CorrectionTargets.Target
  var cells: [String]
}

extension PhysicalColumn {
  /// Whether two cells are the same: the same text, the same number, or both missing.
  fileprivate func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    if let reason = missing.reason(of: left) { return missing.reason(of: right) == reason }
    guard isNumber, missing.reason(of: right) == nil,
      let first = NumberCell.number(left, numbers), let second = NumberCell.number(right, numbers)
    else { return false }
    return first.double == second.double
  }
}

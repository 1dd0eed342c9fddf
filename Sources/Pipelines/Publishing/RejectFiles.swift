import Reporting
import Tabular

/// The rows that were not kept, to send back: `rejects/<input>.csv`, for the owner's eyes only.
///
/// One line for each problem, in the language of the pipeline. Keys of persons are shown; private
/// cells are not.
enum RejectFiles {
  /// One file for each input that rejected rows.
  ///
  /// - Parameter kept: the lists of inputs that were not read again.
  static func files(
    _ rejected: [String: [RejectedRow]], kept: [String: [UInt8]] = [:], of plan: Plan
  ) -> [PublishedFile] {
    let words = ReasonWords(language: plan.pipeline.language)
    return plan.pipeline.inputs.compactMap { input in
      let path = "rejects/\(input.name.text).csv"
      if let bytes = kept[input.name.text] { return PublishedFile(path, bytes, isPrivate: true) }
      guard let rows = rejected[input.name.text], !rows.isEmpty else { return nil }
      let lines =
        ["file,line,byte,column,code,reason,cell,record"]
        + rows.flatMap { Self.lines($0, of: input.declaration, words) }
      return PublishedFile(
        path, Array((lines.joined(separator: "\n") + "\n").utf8), isPrivate: true)
    }
  }

  private static func lines(
    _ row: RejectedRow, of input: InputDeclaration, _ words: ReasonWords
  ) -> [String] {
    row.problems.map { problem in
      let column = input.columns.first { $0.name == problem.column }
      return [
        row.file, String(row.line), String(row.byteOffset), problem.column ?? "",
        problem.code.name, words.sentence(problem, of: column),
        SpreadsheetCSV.withoutFormula(problem.cell),
        SpreadsheetCSV.withoutFormula(row.original),
      ].map(CSVWriter.quoted).joined(separator: ",")
    }
  }
}

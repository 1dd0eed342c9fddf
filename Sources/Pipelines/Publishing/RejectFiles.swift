import Tabular

/// The rows that were not kept, to send back: `rejects/<input>.csv`, for the owner's eyes only.
///
/// Keys of persons are shown; where a column is private, the record itself is left out.
enum RejectFiles {
  /// One file for each input that rejected rows.
  static func files(_ rejected: [String: [RejectedRow]], of plan: Plan) -> [PublishedFile] {
    plan.pipeline.inputs.compactMap { input in
      guard let rows = rejected[input.name.text], !rows.isEmpty else { return nil }
      let lines =
        ["file,line,byte,column,code,reason,text"]
        + rows.map { line($0, hidingRecord: input.hidesCells) }
      return PublishedFile(
        "rejects/\(input.name.text).csv", Array((lines.joined(separator: "\n") + "\n").utf8),
        isPrivate: true)
    }
  }

  private static func line(_ row: RejectedRow, hidingRecord: Bool) -> String {
    [
      row.file, String(row.line), String(row.byteOffset), row.column ?? "", row.code.name,
      row.reason, hidingRecord ? "" : row.original,
    ].map(CSVWriter.quoted).joined(separator: ",")
  }
}

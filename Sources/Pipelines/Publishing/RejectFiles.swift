import Tabular

/// The rows that were not kept, to send back: `rejects/<input>.csv`, for the owner's eyes only.
///
/// Keys of persons are shown, private columns are not.
enum RejectFiles {
  /// One file for each input that rejected rows.
  static func files(_ rejected: [String: [RejectedRow]], of plan: Plan) -> [PublishedFile] {
    plan.pipeline.inputs.compactMap { input in
      guard let rows = rejected[input.name.text], !rows.isEmpty else { return nil }
      let lines = ["file,line,byte,column,code,reason,text"] + rows.map { line($0) }
      return PublishedFile(
        "rejects/\(input.name.text).csv", Array((lines.joined(separator: "\n") + "\n").utf8),
        isPrivate: true)
    }
  }

  private static func line(_ row: RejectedRow) -> String {
    [
      row.file, String(row.line), String(row.byteOffset), row.column ?? "", row.code.name,
      row.reason, row.original,
    ].map(CSVWriter.quoted).joined(separator: ",")
  }
}

import Tabular

/// The list of units that stopped a run, for people to fill in: one line for each unit and state.
///
/// It is not published: it lies in `.acopio/failed/<pipeline>/conversions.csv`.
struct ConversionList {
  let quantities: [UnknownQuantity]

  /// The file; what people fill in are the last two columns.
  var text: String {
    let head = "column,unit,state,rows,to,how_many,source"
    let lines = quantities.map { quantity in
      [
        quantity.column, quantity.unit, quantity.state, String(quantity.rows),
        quantity.target.symbol, "", "",
      ].map(CSVWriter.quoted).joined(separator: ",")
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// Writes the list below a workspace and returns its path; nil when there is nothing to fill in.
  func write(workspace: String, pipeline: String) throws(Diagnostic) -> String? {
    guard !quantities.isEmpty else { return nil }
    let folder = workspace + "/failed/" + pipeline
    try DurableFile.makeFolder(folder)
    let path = folder + "/conversions.csv"
    try DurableFile.remove(path)
    try DurableFile.create(path, Array(text.utf8), mode: 0o600)
    return path
  }
}

import Tabular

/// The list of units that stopped a run, for people to fill in: one line for each, whatever input and
/// column it stands in.
///
/// With `factor` and `source` filled in it is a file of conversions. It is not published: it lies in
/// `.acopio/failed/<pipeline>/conversions.csv`.
struct ConversionList {
  private var lines: [Line] = []

  /// One unit to say the size of.
  private struct Line {
    let key: QuantityKey
    let base: String
    var columns: [String]
    var rows: Int
    var days: ClosedRange<Int>?
  }

  init(_ quantities: [UnknownQuantity]) {
    for quantity in quantities { add(quantity) }
  }

  private mutating func add(_ quantity: UnknownQuantity) {
    let base = quantity.target.symbol
    guard let index = lines.firstIndex(where: { $0.key == quantity.key && $0.base == base }) else {
      lines.append(
        Line(
          key: quantity.key, base: base, columns: [quantity.column], rows: quantity.rows,
          days: quantity.days))
      return
    }
    lines[index].rows += quantity.rows
    if !lines[index].columns.contains(quantity.column) {
      lines[index].columns.append(quantity.column)
    }
    lines[index].days = Self.union(lines[index].days, quantity.days)
  }

  private static func union(
    _ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?
  ) -> ClosedRange<Int>? {
    guard let one, let other else { return one ?? other }
    return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }

  /// The file: first what tells the unit apart, then what people fill in, then what it is needed for.
  var text: String {
    let head = "country,product,state,unit,from,to,factor,base,source,rows,column"
    return ([head] + lines.map(Self.text)).joined(separator: "\n") + "\n"
  }

  private static func text(_ line: Line) -> String {
    let from = line.days.map { CivilDay(ordinal: $0.lowerBound).text }
    let to = line.days.map { CivilDay(ordinal: $0.upperBound).text }
    return [
      line.key.country ?? "", line.key.product ?? "", line.key.state ?? "", line.key.unit,
      from ?? "", to ?? "", "", line.base, "", String(line.rows),
      line.columns.joined(separator: " "),
    ].map(CSVWriter.quoted).joined(separator: ",")
  }

  /// Writes the list below a workspace and returns its path; nil when there is nothing to fill in.
  func write(workspace: String, pipeline: String) throws(Diagnostic) -> String? {
    guard !lines.isEmpty else { return nil }
    let folder = workspace + "/failed/" + pipeline
    try DurableFile.makeFolder(folder)
    let path = folder + "/conversions.csv"
    try Interruption.shielded { () throws(Diagnostic) in
      try DurableFile.replace(path, Array(text.utf8), in: workspace)
    }
    return path
  }
}

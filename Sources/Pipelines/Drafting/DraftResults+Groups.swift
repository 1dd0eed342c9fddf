import Tabular

extension DraftResults {
  /// A number, or else the count of rows, of each of a few categories.
  mutating func compare(_ measure: DraftColumn?, by category: DraftColumn) {
    let value = measure.map(medianName) ?? word(.rows)
    let summary = DraftTable.summarize(values(of: measure), by: category.name)
    _ = add("\(word(.by))_\(category.name)", [summary, DraftTable.sort("-" + value)])
    addTypical(of: measure)
    addTypical(of: measure, by: category)
    draw(
      "ranked", [("x", value), ("y", category.name)],
      title: "\(title(of: measure)) \(word(.by)) \(category.spoken)")
  }

  /// The same of the most frequent of many categories.
  mutating func compareFrequent(_ measure: DraftColumn?, by category: DraftColumn) {
    let summary = DraftTable.summarize(values(of: measure), by: category.name)
    let frequent = word(.mostFrequent)
    _ = add(
      "\(frequent)_\(category.name)",
      [summary, DraftTable.sort("-" + word(.rows)), DraftTable.first15])
    addTypical(of: measure)
    draw(
      "ranked", [("x", measure.map(medianName) ?? word(.rows)), ("y", category.name)],
      title: "\(title(of: measure)) \(word(.by)) \(category.spoken) (\(frequent))")
  }

  /// The highest numbers, each with the text that people know its row by.
  mutating func rank(_ measure: DraftColumn, by label: DraftColumn) {
    _ = add(
      "\(word(.highest))_\(measure.name)",
      [
        DraftTable.select([label.name, measure.name]),
        DraftTable.keep("\(measure.name) is not null", because: word(.blank)),
        DraftTable.sort("-" + measure.name), DraftTable.first15,
      ])
    addTypical(of: measure)
    draw(
      "ranked", [("x", measure.name), ("y", label.name)],
      title: "\(measure.spoken.capitalizedFirst) \(word(.by)) \(label.spoken)")
  }

  /// One row for all.
  mutating func count(_ measure: DraftColumn?) {
    _ = add(word(.overview), [DraftTable.summarize(values(of: measure), by: nil)])
    addTypical(of: measure)
  }

  /// The name of the median of a column.
  func medianName(of measure: DraftColumn) -> String { "\(word(.median))_\(measure.name)" }

  /// How many rows there are, how many have the number where some lack it, and its median.
  func values(of measure: DraftColumn?) -> [(String, String)] {
    let rows = [(word(.rows), "count()")]
    guard let measure else { return rows }
    let known = [("n_" + measure.name, "count(\(measure.name))")]
    return rows + (measure.profile.filled < measure.profile.rows ? known : [])
      + [(medianName(of: measure), "median(\(measure.name))")]
  }

  /// The median of a number, else the count of rows, of all rows that have it or of each category.
  mutating func addTypical(of measure: DraftColumn?, by category: DraftColumn? = nil) {
    let by = category.map { " \(word(.by)) \($0.spoken)" } ?? ""
    let isComplete = measure.map { $0.profile.filled == $0.profile.rows } ?? true
    add(
      DraftFinding(
        name: category == nil ? "typical" : "typical_by", label: title(of: measure) + by,
        source: input.name, value: measure.map { "median(\($0.name))" } ?? "count()",
        condition: isComplete ? nil : measure.map { "\($0.name) is not null" },
        group: category?.name))
  }

  private func title(of measure: DraftColumn?) -> String {
    measure.map { "\(word(.medianOf)) \($0.spoken)" } ?? word(.rows).capitalizedFirst
  }
}

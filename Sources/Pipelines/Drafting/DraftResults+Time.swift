import Tabular

extension DraftResults {
  /// A number over time: as it is where each time has one row, else its median.
  mutating func follow(_ measure: DraftColumn, over time: DraftColumn) {
    let isSeries = time.profile.distinct == input.profile.rows
    let value = isSeries ? measure.name : medianName(of: measure)
    let step =
      isSeries
      ? DraftTable.select([time.name, measure.name])
      : DraftTable.summarize(values(of: measure), by: time.name)
    let table = add(word(.overTime), [step, DraftTable.sort(time.name)])
    if isSeries {
      add(
        DraftFinding(
          name: "latest", label: "\(measure.spoken), \(word(.latest))", source: table,
          value: value, condition: "\(time.name) == max_of(\(table).\(time.name))"))
    }
    addTypical(of: measure)
    let subject = isSeries ? measure.spoken : "\(word(.medianOf)) \(measure.spoken)"
    draw("trend", [("x", time.name), ("y", value)], title: "\(subject) \(word(.alongTime))")
  }
}

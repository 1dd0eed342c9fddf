import Reporting
import Tabular

/// What is said of a number before it is explained: which one it is, and what it is.
struct CellHeading {
  let name: String
  let row: Int?
  let identity: [CellExplanation.Cell]
  let number: CellExplanation.Cell
  let remarks: [CellExplanation.Cell]

  init(_ lineage: CellLineage, in traced: TracedPlan) {
    switch lineage.target {
    case .cell(let cell):
      let table = traced.run.results.tables[cell.source] ?? Table(empty: Schema([]))
      name = cell.name
      row = cell.row + 1
      identity = cell.identity.columns.filter { $0 != cell.column }.map {
        CellExplanation.Cell(column: $0, text: table.cellText($0, cell.row))
      }
      number = CellExplanation.Cell(
        column: cell.column, text: table.cellText(cell.column, cell.row))
      let ends = EstimateColumns.suffixes.dropFirst().map { cell.column + $0 }
      remarks =
        ends.filter { table.column($0) != nil }.map {
          CellExplanation.Cell(column: $0, text: table.cellText($0, cell.row))
        } + Self.withheld(cell.row, of: table, traced.plan)
    case .finding(let finding):
      let declaration = finding.plan.declaration
      name = declaration.name.text
      row = nil
      identity =
        [CellExplanation.Cell(column: "label", text: declaration.label)]
        + (finding.group.isEmpty
          ? [] : [CellExplanation.Cell(column: "group", text: finding.group)])
      number = CellExplanation.Cell(
        column: declaration.value.text, text: lineage.value.value.text(with: finding.plan.measure))
      remarks = Self.remarks(lineage.value)
    }
  }

  /// That a cell is not published because too few persons stand behind it.
  private static func withheld(
    _ row: Int, of table: Table, _ plan: Plan
  ) -> [CellExplanation.Cell] {
    guard let minimum = plan.pipeline.privacy?.minimumCell,
      let persons = table.value(Schema.personCount, row).double, persons < Double(minimum)
    else { return [] }
    let words = "withheld where it is published: fewer than \(minimum) persons"
    return [CellExplanation.Cell(column: "privacy", text: words)]
  }

  private static func remarks(_ value: CellValue) -> [CellExplanation.Cell] {
    guard case .estimate(let estimate) = value else { return [] }
    var remarks: [CellExplanation.Cell] = []
    if let low = estimate.low, let high = estimate.high {
      let ends = [low, high].map { Value.number(.binary($0)).neutralText }
      remarks.append(.init(column: "interval", text: ends.joined(separator: " .. ")))
    }
    if let n = estimate.n { remarks.append(.init(column: "n", text: String(n))) }
    if let status = estimate.status { remarks.append(.init(column: "status", text: status)) }
    return remarks
  }
}

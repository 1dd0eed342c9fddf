import Tabular

/// What a value of a template stands for in this run.
struct ResolvedValue: Equatable {
  /// The value.
  let value: Value
  /// What a number counts.
  var measure = Measure.none

  /// A whole number.
  static func count(_ number: Int) -> ResolvedValue {
    ResolvedValue(value: .number(.decimal(Int64(number), scale: 0)))
  }
}

/// A group that an `each` has come to.
struct LoopGroup {
  let variable: String
  let finding: FindingResult
  let estimate: FindingEstimate
}

/// Finds what the values of a template stand for.
struct ValueResolver {
  let content: ReportContent
  /// The loops around the tag, the innermost last.
  var groups: [LoopGroup] = []

  /// The estimate that a name stands for.
  func estimate(_ name: Written) -> (finding: FindingResult, estimate: FindingEstimate)? {
    if let group = groups.last(where: { $0.variable == name.text }) {
      return (group.finding, group.estimate)
    }
    guard let finding = content.finding(name.text), let only = finding.estimates.first else {
      return nil
    }
    return (finding, only)
  }

  /// What a value stands for; missing where a name is not there, which a checked template excludes.
  func resolve(_ value: TemplateValue) throws(Diagnostic) -> ResolvedValue {
    switch value.source {
    case .name(let name):
      guard let (finding, estimate) = estimate(name) else { break }
      return part(value.member, of: estimate, finding.measure)
    case .parameter(let name):
      guard let parameter = content.parameter(name.text) else { break }
      return ResolvedValue(value: parameter.value, measure: parameter.measure)
    case .count(let name):
      guard let table = content.table(name.text) else { break }
      return .count(table.rowCount)
    case .cell(let cell): return try self.cell(cell, at: value.place)
    }
    return ResolvedValue(value: .missing(.undefined))
  }

  /// What a constant stands for.
  func resolve(_ literal: TemplateLiteral, units: UnitCatalogue) -> ResolvedValue {
    switch literal {
    case .text(let text): ResolvedValue(value: .text(text))
    case .flag(let flag): ResolvedValue(value: .flag(flag))
    case .number(let number, let unit):
      ResolvedValue(
        value: .number(.binary(number)),
        measure: unit.flatMap { try? units.measure($0.text) } ?? .none)
    case .parameter(let name):
      content.parameter(name.text).map { ResolvedValue(value: $0.value, measure: $0.measure) }
        ?? ResolvedValue(value: .missing(.undefined))
    }
  }

  private func part(
    _ member: TemplateValue.Member, of estimate: FindingEstimate, _ measure: Measure
  ) -> ResolvedValue {
    if estimate.value == .missing(.suppressed), member != .group {
      return ResolvedValue(value: estimate.value, measure: measure)
    }
    switch member {
    case .value: return ResolvedValue(value: estimate.value, measure: measure)
    case .low: return ResolvedValue(value: number(estimate.low), measure: measure)
    case .high: return ResolvedValue(value: number(estimate.high), measure: measure)
    case .previous:
      return ResolvedValue(value: estimate.previous ?? .missing(.notApplicable), measure: measure)
    case .change:
      return ResolvedValue(value: estimate.change ?? .missing(.notApplicable), measure: measure)
    case .n: return estimate.n.map(ResolvedValue.count) ?? ResolvedValue(value: number(nil))
    case .status: return ResolvedValue(value: estimate.status.map { .text($0) } ?? number(nil))
    case .group, .interval: return ResolvedValue(value: .text(estimate.group))
    }
  }

  private func number(_ number: Double?) -> Value {
    number.map { .number(.binary($0)) } ?? .missing(.notApplicable)
  }

  private func cell(
    _ cell: TemplateValue.TableCell, at place: Place
  ) throws(Diagnostic) -> ResolvedValue {
    guard let table = content.table(cell.table.text) else {
      return ResolvedValue(value: .missing(.undefined))
    }
    let rows = (0..<table.rowCount).filter { row in
      cell.key.allSatisfy { part in
        let wanted = resolve(part.value, units: UnitCatalogue()).value
        return ValueComparison.areEqual(table.table.value(part.column.text, row), wanted)
      }
    }
    guard rows.count == 1 else {
      throw Diagnostic(
        .templateCell,
        "the key must pick one row of '\(cell.table.text)', not \(rows.count)", at: place)
    }
    return ResolvedValue(
      value: table.table.value(cell.column.text, rows[0]),
      measure: table.schema[cell.column.text]?.measure ?? .none)
  }
}

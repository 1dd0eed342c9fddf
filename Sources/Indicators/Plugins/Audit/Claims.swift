import Statistics
import Tabular

/// Where the claims of a table stand in it.
struct ClaimColumns: Sendable {
  /// The column of names.
  let name: String
  /// The columns of figures.
  let value: String
  let low: String?
  let high: String?
  /// The column of units.
  let unit: String?
  /// The columns that claims must share to be compared.
  let bases: [String]
  /// The column that says which figures are approximate, and how far that reaches.
  let approximate: String?
  let within: Double

  /// All of them.
  var names: [String] {
    [name, value] + [low, high, unit, approximate].compactMap { $0 } + bases
  }
}

/// The claims of a table, by name.
struct Claims {
  /// What is known of each figure.
  private(set) var numbers: [String: BoundedNumber] = [:]
  /// The names in the order of the rows.
  private(set) var names: [String] = []
  private var basesOf: [String: [String]] = [:]

  /// Reads the claims; throws where two have one name, or a unit is not known.
  init(_ table: Table, _ columns: ClaimColumns, units: UnitCatalogue) throws(Diagnostic) {
    for row in 0..<table.rowCount {
      guard let name = table.value(columns.name, row).text else { continue }
      if basesOf[name] != nil {
        throw Diagnostic(
          .auditClaim, "each claim must have a name of its own; '\(name)' stands for two")
      }
      basesOf[name] = columns.bases.map { Self.text(table.value($0, row)) }
      names.append(name)
      let figure = ClaimedFigure(table, row, columns)
      guard let bounds = figure.bounds else { continue }
      let measure = try Self.measure(
        columns.unit.map { table.value($0, row) }, of: name, units)
      numbers[name] = BoundedNumber(figure.value, within: bounds, measure)
    }
  }

  /// What a claim is about, base by base.
  func bases(of name: String) -> [String] { basesOf[name] ?? [] }

  private static func measure(
    _ unit: Value?, of claim: String, _ units: UnitCatalogue
  ) throws(Diagnostic) -> Measure {
    do {
      return try units.measure(unit?.text ?? "")
    } catch {
      throw Diagnostic(
        .auditClaim, "the unit of '\(claim)' must be known; '\(error.part)' is not",
        hint: NearestName.hint(for: error.part, among: error.known)
          ?? "declare it in 'units', or leave the cell empty for a plain number")
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .number(let number): "\(number.double)"
    case .flag(let flag): "\(flag)"
    case .missing: ""
    }
  }
}

/// The figure of one row: what is printed and what it may be.
private struct ClaimedFigure {
  let value: Double?
  let bounds: Bounds?

  init(_ table: Table, _ row: Int, _ columns: ClaimColumns) {
    let printed: Value.Number? =
      if case .number(let number) = table.value(columns.value, row) { number } else { nil }
    let low = columns.low.flatMap { table.value($0, row).double }
    let high = columns.high.flatMap { table.value($0, row).double }
    let isAbout = columns.approximate.flatMap { table.value($0, row).flag } ?? false
    value = printed?.double
    let own = printed.map(PrintedPrecision.bounds)
    let bounds =
      low == nil && high == nil
      ? own : Bounds(low ?? -.infinity, high ?? .infinity)
    self.bounds = isAbout ? bounds?.widened(by: columns.within) : bounds
  }
}

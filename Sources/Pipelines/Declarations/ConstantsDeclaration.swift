import Tabular

/// A file of named constants, one row each with its own unit, kind and source.
public struct ConstantsDeclaration: Sendable {
  /// The headers of name, value, unit, state, kind and source; those that the file has.
  let headers: [String: String]
  /// The rows that count.
  let condition: Formula?
  /// The constants that must be there, each with its measure.
  let expected: [(name: Written, measure: Measure)]

  /// What a constant may be told by.
  private static let roles = ["name", "value", "unit", "state", "kind", "source"]

  /// Reads `constants`, `where` and `expect` of an input; nil when it has no constants.
  init?(
    _ arguments: Arguments, units: UnitCatalogue, reporting diagnostics: inout Diagnostics
  ) {
    guard let node = arguments["constants"] else { return nil }
    let document = arguments.document
    let named = Arguments(node, in: document, manual: Self.manual, reporting: &diagnostics)
    var headers: [String: String] = [:]
    for role in Self.roles {
      headers[role] = named.text(role, reporting: &diagnostics)?.text
    }
    self.headers = headers
    condition = arguments.text("where", reporting: &diagnostics)
      .flatMap { Formula($0, reporting: &diagnostics) }
    var expected: [(name: Written, measure: Measure)] = []
    for (name, unit) in arguments.namedTexts("expect", reporting: &diagnostics) {
      do {
        expected.append((name, try units.measure(unit.text)))
      } catch {
        diagnostics.error(
          .unknownUnit, "'\(error.part)' must be a unit or state that is known",
          at: unit.place(of: error.range),
          hint: NearestName.hint(for: error.part, among: error.known))
      }
    }
    self.expected = expected
  }

  /// The types of the constants, by `input.name`.
  func types(of input: String) -> [String: FormulaScope.Constant] {
    Dictionary(
      expected.map { ("\(input).\($0.name.text)", .init(.number, measure: $0.measure)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How the file is read: the value as a number, everything else as text.
  func input(named name: String) -> InputDeclaration {
    let used = Self.roles.compactMap { role in headers[role].map { (role, $0) } }
    var columns = used.map { role, header in
      ColumnDeclaration(header, role == "value" ? .number(.none) : .text)
    }
    columns += conditionColumns.filter { name in !columns.contains { $0.name == name } }
      .map { ColumnDeclaration($0, .text) }
    return InputDeclaration(name, columns: columns)
  }

  /// The columns that the condition names: words that are not parameters, texts or operators.
  private var conditionColumns: [String] {
    condition?.names ?? []
  }

  static let manual = Manual(
    "constants", "The columns of a file of named constants",
    parameters: [
      Parameter("name", .column, required: true, "the column of names"),
      Parameter("value", .column, required: true, "the column of values"),
      Parameter("unit", .column, "the column of units"),
      Parameter("state", .column, "the column of product states"),
      Parameter("kind", .column, "what the value is: minimum, reference, ..."),
      Parameter("source", .column, "the column of sources"),
    ],
    example: #""constants": { "name": "measure", "value": "value", "unit": "unit" }"#)
}

import Tabular

/// What `unmatched` says of a join: a word, or values for columns.
struct JoinUnmatched {
  private let word: String?
  private let values: [(column: Written, value: JSONNode, place: Place)]

  /// Reads the key; without it rows are kept.
  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let members = arguments["unmatched"]?.members else {
      word = arguments.choice("unmatched", ["keep", "drop", "refuse"], reporting: &diagnostics)
      values = []
      return
    }
    word = nil
    values = members.map { member in
      let place = arguments.document.source.place(of: member.keyRange)
      return (
        Written(member.key, at: place), member.node, arguments.document.place(of: member.node)
      )
    }
  }

  /// The rule for the columns that the join takes; nil after reporting what does not fit.
  func rule(
    _ taken: [Field], _ scope: StageScope, _ diagnostics: inout Diagnostics
  ) -> Match.Unmatched? {
    guard values.isEmpty else {
      var fills: [(column: String, value: Value)] = []
      for (column, node, place) in values {
        guard let field = taken.first(where: { $0.name == column.text }) else {
          diagnostics.report(
            Schema(taken).unknownColumn(column.text, in: "the joined table", at: column.place))
          return nil
        }
        guard let value = Self.value(node, field, scope.formulas.units) else {
          diagnostics.error(
            .wrongValue, "the value for '\(column.text)' must be a \(field.kind.text)", at: place)
          return nil
        }
        fills.append((column.text, value))
      }
      return .fill(fills)
    }
    switch word {
    case "drop": return .drop
    case "refuse": return .refuse
    default: return .keep
    }
  }

  private static func value(_ node: JSONNode, _ field: Field, _ units: UnitCatalogue) -> Value? {
    switch node.value {
    case .number(let digits):
      ParameterDeclaration.value(digits, kind: field.kind, measure: field.measure, units: units)
    case .text(let text):
      ParameterDeclaration.value(text, kind: field.kind, measure: field.measure, units: units)
    case .flag(let flag): field.kind == .flag ? .flag(flag) : nil
    case .null, .list, .object: nil
    }
  }
}

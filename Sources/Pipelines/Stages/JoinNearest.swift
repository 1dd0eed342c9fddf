import Tabular

/// What `nearest` says of a join: the columns of time on both sides and the greatest distance.
struct JoinNearest {
  let left: Written
  let right: Written
  private let within: Int

  /// Reads `{ "date": "date", "within": "7 days" }`; nil without the key or after reporting.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let node = arguments["nearest"] else { return nil }
    let document = arguments.document
    guard let columns = node.members?.first(where: { $0.key != "within" }),
      let right = Written(columns.node, in: document),
      let distance = node["within"]?.text.flatMap(Self.days)
    else {
      diagnostics.error(
        .wrongValue,
        "'nearest' must name a column of time here and there, and \"within\" a number of days",
        at: document.place(of: node),
        hint: "as in { \"date\": \"date\", \"within\": \"7 days\" }?")
      return nil
    }
    left = Written(columns.key, at: document.source.place(of: columns.keyRange))
    self.right = right
    within = distance
  }

  /// The rule for the algebra.
  var rule: Match.Nearest {
    Match.Nearest(left: left.text, right: right.text, within: within)
  }

  /// Whether both columns hold days.
  func check(
    _ here: Schema, _ there: Schema, _ scope: StageScope, _ diagnostics: inout Diagnostics
  ) -> Bool {
    for (schema, column) in [(here, left), (there, right)] {
      guard let field = schema[column.text] else {
        diagnostics.report(
          schema.unknownColumn(column.text, in: scope.hereText, at: column.place))
        return false
      }
      guard field.kind == .day(.day) else {
        diagnostics.error(
          .columnsDiffer, "'\(column.text)' must be a date, not a \(field.kind.text)",
          at: column.place)
        return false
      }
    }
    return true
  }

  private static func days(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1] == "days" || parts[1] == "day", let count = Int(parts[0]),
      count >= 0
    else { return nil }
    return count
  }
}

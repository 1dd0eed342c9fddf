import Tabular

/// How a table is written for spreadsheets, beside its neutral file.
public struct SpreadsheetFile: Sendable, Equatable {
  private static let allowed = 0...15

  /// The columns that are rounded.
  let columns: [Written]
  /// Digits behind the point, by column.
  let decimals: [String: Int]

  /// Reads the keys `for` and `decimals` of an output; nil where the table is for no spreadsheet.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    var columns: [Written] = []
    var decimals: [String: Int] = [:]
    for member in arguments["decimals"]?.members ?? [] {
      guard case .number(let digits) = member.node.value, let count = Int(digits),
        Self.allowed.contains(count)
      else {
        diagnostics.report(
          arguments.wrongKind(member.key, member.node, expected: "a whole number from 0 to 15"))
        continue
      }
      columns.append(Written(member.key, at: arguments.document.source.place(of: member.keyRange)))
      decimals[member.key] = count
    }
    guard arguments.choice("for", ["excel"], reporting: &diagnostics) != nil else {
      if arguments["decimals"] != nil {
        diagnostics.error(
          .missingKey, "'decimals' must go together with 'for'", at: arguments.place("decimals"),
          hint: "the neutral file keeps all digits; add \"for\": \"excel\"?")
      }
      return nil
    }
    if let node = arguments["decimals"], node.members == nil {
      diagnostics.report(
        arguments.wrongKind("decimals", node, expected: "an object of columns with whole numbers"))
    }
    self.columns = columns
    self.decimals = decimals
  }
}

import Tabular

/// Says of each bin whether it ends at a number or below, so that those may stand out.
struct BinSides {
  /// Where the bins end that stand out.
  let end: Double

  /// The words of the two sides.
  static let (outstanding, other) = ("below", "above")
}

extension BinSides: Shaping {
  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    schema.setting(Field("side", .text))
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    let sides = (0..<table.rowCount).map { row in
      (table.value("high", row).double ?? .infinity) <= end ? Self.outstanding : Self.other
    }
    return try table.setting(Field("side", .text), .texts(TextColumn(sides)))
  }
}

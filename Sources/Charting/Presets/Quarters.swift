import Tabular

/// Says of each row in which quarter of a map it lies; a row on a line belongs to the upper and to
/// the right one.
struct Quarters {
  /// The column of places from left to right.
  let x: Written
  /// The column of places from bottom to top.
  let y: Written
  /// Where quarters part.
  let split: (x: Double, y: Double)

  /// The quarters from the upper right one leftwards round.
  static let corners: [QuarterMark.Corner] = [.upperRight, .upperLeft, .lowerLeft, .lowerRight]
}

extension Quarters: Shaping {
  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    let fields = [x, y].compactMap {
      numbers($0, in: schema, of: table, reporting: &diagnostics)
    }
    return fields.count == 2 ? schema.setting(Field("quarter", .text)) : nil
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    let quarters = (0..<table.rowCount).map { row -> String? in
      guard let across = table.value(x.text, row).double, let up = table.value(y.text, row).double
      else { return nil }
      let corner = Self.corners.first {
        $0.isRight == (across >= split.x) && $0.isUpper == (up >= split.y)
      }
      return corner?.rawValue
    }
    return try table.setting(Field("quarter", .text), .texts(TextColumn(quarters)))
  }
}

import Tabular
import TestSupport
import Testing

/// The eight units of `indicators.md` F3.2, with what they are watched from and groups.
enum SurvivalTrial {
  static let rows = """
    unit  age [years]  from [years]  closed  cause   size   copies
    a     3         0          true    closed  small  1
    b     5         0          true    merged  small  2
    c     5         2          false   active  small  0
    d     8         0          true    closed  small  1
    e     12        6          true    merged  large  3
    f     14        9          false   active  large  1
    g     20        4          true    closed  large  1
    h     26        0          false   active  large  1
    """

  static func run(
    _ type: any Stage.Type, _ keys: String, over rows: String = rows
  ) throws -> Table {
    let trial = StageTrial(type, keys, over: try #require(TableLiteral.table(rows)))
    #expect(trial.ledger.allSatisfy { $0.addsUp })
    return try #require(trial.table, "\(trial.diagnostics)")
  }

  /// The texts of a column, missing ones as nil.
  static func texts(_ table: Table, _ name: String) -> [String?] {
    (0..<table.rowCount).map { row in
      guard let value = table.column(name)?.value(row), value.missingReason == nil else {
        return nil
      }
      return value.plainText
    }
  }

  /// The numbers of a column, missing ones as nil.
  static func numbers(_ table: Table, _ name: String) -> [Double?] {
    (0..<table.rowCount).map { table.column(name)?.numberColumn?.number($0) }
  }
}

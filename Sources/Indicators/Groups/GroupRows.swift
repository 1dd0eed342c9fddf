public import Tabular

/// The rows of one group in which nothing that the indicator reads is missing, in their order.
public struct GroupRows: Sendable {
  /// The names of a category by their bytes, and for each row the position of its name.
  public typealias Labels = (names: [String], codes: [Int])

  /// How many rows of the group were left out because something is missing.
  public let dropped: Int
  /// How the rows of the table were drawn.
  public let sampling: Sampling
  private let rows: [Int]
  private let columns: [String: Column]

  init(
    _ rows: [Int], dropped: Int, of columns: [String: Column], sampling: Sampling = .undeclared
  ) {
    self.rows = rows
    self.sampling = sampling
    self.dropped = dropped
    self.columns = columns
  }

  /// How many rows there are.
  public var count: Int { rows.count }

  /// Whether a role was declared.
  public func has(_ role: String) -> Bool { columns[role] != nil }

  /// The numbers of a role; empty when it was not declared.
  public func numbers(_ role: String) -> [Double] {
    column(role)?.numberColumn?.doubles ?? []
  }

  /// The numbers of a role with all their decimals; nil when it was not declared.
  public func decimals(_ role: String) -> NumberColumn? { column(role)?.numberColumn }

  /// The conditions of a role; empty when it was not declared.
  public func flags(_ role: String) -> [Bool] { column(role)?.flagColumn?.flags ?? [] }

  /// The days, months or seasons of a role as ordinals; empty when it was not declared.
  public func days(_ role: String) -> [Int] {
    column(role)?.dayColumn?.ordinals.map(Int.init) ?? []
  }

  /// The categories of a role; empty when it was not declared.
  public func labels(_ role: String) -> Labels {
    guard let column = column(role) else { return ([], []) }
    let texts =
      column.textColumn
      ?? TextColumn((0..<column.count).map { column.value($0).neutralText })
    let used = Set(texts.codes).sorted()
    let sorted = used.sorted { texts.levels[Int($0)].precedesByScalars(texts.levels[Int($1)]) }
    let positions = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
    return (sorted.map { texts.levels[Int($0)] }, texts.codes.compactMap { positions[$0] })
  }

  private func column(_ role: String) -> Column? { columns[role]?.gathered(rows) }
}

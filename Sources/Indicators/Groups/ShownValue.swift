/// A value that a result row shows as it stands in the rows that are read, as a curve shows times.
///
/// Only those who have this value stand behind such a row, and the column is as private as they are.
public struct ShownValue: Sendable, Equatable {
  /// The role under which it is read.
  public let role: String
  /// The result column that shows it, from 0.
  public let column: Int

  /// A value of a role in a result column.
  public init(_ role: String, inColumn column: Int) {
    self.role = role
    self.column = column
  }
}

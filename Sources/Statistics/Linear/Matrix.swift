/// A dense matrix of doubles, stored column by column.
public struct Matrix: Sendable, Equatable {
  /// How many rows there are.
  public let rows: Int
  /// How many columns there are.
  public let columns: Int
  /// All entries, column by column.
  public private(set) var entries: [Double]

  /// A matrix of zeros; negative sizes count as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
    entries = [Double](repeating: 0, count: self.rows * self.columns)
  }

  /// A square matrix of what `entry` gives for each row and column.
  init(size: Int, entry: (_ row: Int, _ column: Int) -> Double) {
    self.init(rows: size, columns: size)
    for column in 0..<size {
      for row in 0..<size { self[row, column] = entry(row, column) }
    }
  }

  /// The entry of a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { entries[column * rows + row] }
    set { entries[column * rows + row] = newValue }
  }

  /// The entries where row and column are the same.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { self[$0, $0] }
  }

  /// Every entry times a number.
  public func scaled(by factor: Double) -> Matrix {
    var result = self
    for index in result.entries.indices { result.entries[index] *= factor }
    return result
  }

  /// The product with a matrix of as many rows as this one has columns.
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "the factors must fit")
    var result = Matrix(rows: a.rows, columns: b.columns)
    for column in 0..<b.columns {
      for row in 0..<a.rows {
        var sum = CompensatedSum()
        for inner in 0..<a.columns { sum.add(a[row, inner] * b[inner, column]) }
        result[row, column] = sum.value
      }
    }
    return result
  }

  /// The sum with a matrix of the same size.
  public static func + (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.rows == b.rows && a.columns == b.columns, "the terms must fit")
    var result = a
    for index in result.entries.indices { result.entries[index] += b.entries[index] }
    return result
  }
}

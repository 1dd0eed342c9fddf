/// The factorisation of a design into orthogonal reflections and a triangle.
///
/// Each column is first scaled by the power of two next to its length, which costs no digits.
/// A column of which the columns before it leave nothing is named and takes no part.
///
/// Source: Golub, Van Loan 2013, Matrix Computations, 5.2.
struct HouseholderFactor<Scalar: RealScalar> {
  private let rows: Int
  private var columns: [[Scalar]]
  private let scales: [Double]
  private var diagonal: [Scalar] = []
  private var factors: [Scalar] = []
  /// The columns that say nothing new.
  private(set) var collinear: [Int] = []

  /// Factors columns of equal length.
  init(_ columns: [[Scalar]]) {
    rows = columns.first?.count ?? 0
    scales = columns.map { Self.scale(of: $0) }
    self.columns = zip(columns, scales).map { column, scale in
      column.map { $0 * Scalar(scale) }
    }
    for index in columns.indices { reflect(index) }
  }

  /// The power of two that brings the length of a column next to 1.
  private static func scale(of column: [Scalar]) -> Double {
    let largest = column.reduce(0) { max($0, $1.high.magnitude) }
    guard largest > 0, largest.isFinite else { return 1 }
    let squares = column.reduce(0) { $0 + ($1.high / largest) * ($1.high / largest) }
    return Elementary.powerOfTwo(
      -Int(max(-1000, min(1000, (largest * squares.squareRoot()).exponent))))
  }

  /// Makes a column zero below its diagonal, and turns the columns after it alike.
  private mutating func reflect(_ index: Int) {
    let rank = diagonal.count
    var square = Scalar.zero
    for row in min(rank, rows)..<rows {
      square = square + columns[index][row] * columns[index][row]
    }
    let length = square.squareRoot()
    guard rank < rows, length.high > Scalar.tolerance else { return collinear.append(index) }
    let head = columns[index][rank]
    let end = head.high > 0 ? -length : length
    columns[index][rank] = head - end
    diagonal.append(end)
    factors.append(Scalar(1) / (end * (end - head)))
    for later in (index + 1)..<max(columns.count, index + 1) {
      turn(&columns[later], by: index, from: rank)
    }
  }

  /// Applies the reflection of one column to a vector.
  private func turn(_ vector: inout [Scalar], by index: Int, from rank: Int) {
    let reflector = columns[index]
    var product = Scalar.zero
    for row in rank..<rows { product = product + reflector[row] * vector[row] }
    let factor = product * factors[rank]
    for row in rank..<rows { vector[row] = vector[row] - reflector[row] * factor }
  }

  /// The coefficients of the least squares fit to a response; the design must have full rank.
  func solve(_ response: [Scalar]) -> [Scalar] {
    var turned = response
    for index in columns.indices { turn(&turned, by: index, from: index) }
    var result = Array(turned.prefix(columns.count))
    for row in columns.indices.reversed() {
      for later in (row + 1)..<max(columns.count, row + 1) {
        result[row] = result[row] - columns[later][row] * result[later]
      }
      result[row] = result[row] / diagonal[row]
    }
    return result.indices.map { result[$0] * Scalar(scales[$0]) }
  }

  /// The inverse of the cross product of the columns, from the inverse of the triangle.
  func inverseCrossProduct() -> Matrix {
    let inverse = inverseTriangle()
    return Matrix(size: columns.count) { row, column in
      var sum = Scalar.zero
      for inner in max(row, column)..<columns.count {
        sum = sum + inverse[inner][row] * inverse[inner][column]
      }
      return (sum * Scalar(scales[row] * scales[column])).high
    }
  }

  /// The columns of the inverse triangle.
  private func inverseTriangle() -> [[Scalar]] {
    columns.indices.map { column in
      var result = [Scalar](repeating: .zero, count: columns.count)
      result[column] = Scalar(1) / diagonal[column]
      for row in (0..<column).reversed() {
        var sum = Scalar.zero
        for inner in (row + 1)...column { sum = sum + columns[inner][row] * result[inner] }
        result[row] = -(sum / diagonal[row])
      }
      return result
    }
  }
}

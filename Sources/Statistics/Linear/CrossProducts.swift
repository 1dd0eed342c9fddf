/// A fit by the cross products of many rows, each a sum in two doubles.
///
/// Cross products square the condition of a design, and two doubles have the digits to spare for
/// it: no rounding shows while the condition stays below 10^7. Worse designs give nil and go to
/// the reflections. One pass over the rows, so that a million of them take milliseconds.
struct CrossProducts {
  /// The coefficients of the least squares fit.
  let coefficients: [DoubleDouble]
  /// The inverse of the cross products.
  let inverse: Matrix
  /// The logarithm of their determinant.
  let logDeterminant: Double

  /// The share of a column's square that the columns before it must leave.
  private static let tolerance = 1e-13

  /// Fits columns to a response of equal length; nil where they are near dependent.
  init?(_ columns: [[Double]], response: [Double]) {
    let products = columns.indices.map { column in
      (0...column).map { Self.product(columns[column], columns[$0]) }
    }
    guard let triangle = Self.triangle(products) else { return nil }
    logDeterminant = triangle.indices.reduce(0) {
      $0 + 2 * Elementary.log(triangle[$1][$1].high)
    }
    let lower = columns.map { Self.product($0, response) }
    coefficients = Self.solve(triangle, lower)
    let inverses = columns.indices.map { index in
      Self.solve(triangle, columns.indices.map { $0 == index ? .one : .zero })
    }
    inverse = Matrix(size: columns.count) { inverses[$1][$0].high }
  }

  /// The sum of products, as if in twice the precision, in four lanes that are added in order.
  ///
  /// Source: Ogita, Rump, Oishi 2005, SIAM J. Sci. Comput. 26, Dot2.
  private static func product(_ a: [Double], _ b: [Double]) -> DoubleDouble {
    var (sum, rest) = (SIMD4<Double>(), SIMD4<Double>())
    let whole = a.count / 4 * 4
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        for row in stride(from: 0, to: whole, by: 4) {
          let x = SIMD4(a[row], a[row + 1], a[row + 2], a[row + 3])
          let y = SIMD4(b[row], b[row + 1], b[row + 2], b[row + 3])
          add(x, y, to: &sum, &rest)
        }
      }
    }
    var total = DoubleDouble.zero
    for lane in 0..<4 { total += DoubleDouble.sum(sum[lane], rest[lane]) }
    for row in whole..<a.count { total += DoubleDouble.product(a[row], b[row]) }
    return total
  }

  /// Adds x y with the error of the product (Dekker) and of the sum (Knuth).
  @inline(__always)
  private static func add(
    _ x: SIMD4<Double>, _ y: SIMD4<Double>, to sum: inout SIMD4<Double>,
    _ rest: inout SIMD4<Double>
  ) {
    let product = x * y
    let (x1, y1) = (upper(x), upper(y))
    let (x2, y2) = (x - x1, y - y1)
    let error = ((x1 * y1 - product) + x1 * y2 + x2 * y1) + x2 * y2
    let next = sum + product
    let part = next - sum
    rest += ((sum - (next - part)) + (product - part)) + error
    sum = next
  }

  @inline(__always)
  private static func upper(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let scaled = 134_217_729 * x
    return scaled - (scaled - x)
  }

  /// Cholesky's triangle, row by row; nil where a column leaves too little.
  private static func triangle(_ products: [[DoubleDouble]]) -> [[DoubleDouble]]? {
    var rows: [[DoubleDouble]] = []
    for index in products.indices {
      var row: [DoubleDouble] = []
      for column in 0..<index {
        let rest = products[index][column] - dot(row, rows[column], column)
        row.append(rest / rows[column][column])
      }
      let square = products[index][index]
      let left = square - dot(row, row, index)
      guard left.high > tolerance * square.high else { return nil }
      rows.append(row + [left.squareRoot()])
    }
    return rows
  }

  private static func dot(_ a: [DoubleDouble], _ b: [DoubleDouble], _ count: Int) -> DoubleDouble {
    (0..<count).reduce(.zero) { $0 + a[$1] * b[$1] }
  }

  /// Solves with the triangle and then with its transpose.
  private static func solve(_ triangle: [[DoubleDouble]], _ right: [DoubleDouble])
    -> [DoubleDouble]
  {
    var result = right
    for row in result.indices {
      result[row] = (result[row] - dot(triangle[row], result, row)) / triangle[row][row]
    }
    for row in result.indices.reversed() {
      result[row] = result[row] / triangle[row][row]
      for earlier in 0..<row { result[earlier] -= triangle[row][earlier] * result[row] }
    }
    return result
  }
}

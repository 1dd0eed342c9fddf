/// The loops that all kernels share.
///
/// They are inlined with their bodies into each kernel, so that no cell costs a call; `stride` is 0
/// for an operand whose one value counts for all rows.
enum Cells {
  /// One result for each pair of cells.
  @inline(__always)
  static func combined<Left, Right, Result>(
    _ left: ([Left], stride: Int), _ right: ([Right], stride: Int), rows: Int,
    _ body: (Left, Right) -> Result
  ) -> [Result] {
    guard fits(left, rows), fits(right, rows) else { return [] }
    return [Result](unsafeUninitializedCapacity: rows) { results, count in
      left.0.withUnsafeBufferPointer { left0 in
        right.0.withUnsafeBufferPointer { right0 in
          for row in 0..<rows {
            let result = body(left0[row &* left.stride], right0[row &* right.stride])
            results.initializeElement(at: row, to: result)
          }
        }
      }
      count = rows
    }
  }

  /// Whether reading every row stays inside the cells.
  private static func fits<Cell>(_ cells: ([Cell], stride: Int), _ rows: Int) -> Bool {
    rows > 0 && cells.0.count >= (cells.stride == 0 ? 1 : rows)
  }
}

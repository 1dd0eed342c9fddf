/// Rows that say nothing about the slopes of a Poisson model beside absorbed effects.
///
/// A level all of whose responses are 0 is explained by an infinite effect, a level of one row by
/// its own effect. Taking such rows away may leave others like them, so it is repeated. Source:
/// Correia, Guimaraes, Zylkin 2020, Stata Journal 20.
struct EmptyGroups {
  /// The rows that are left, in their order.
  private(set) var rows: [Int]
  /// How many rows were taken for a level of zeros.
  private(set) var zeroRows = 0
  /// How many were alone in a level.
  private(set) var singletons = 0

  /// Looks at all levels of all effects.
  init(_ response: [Double], _ effects: [[Int32]]) {
    rows = Array(response.indices)
    var before = -1
    while before != rows.count, !effects.isEmpty {
      before = rows.count
      for codes in effects {
        zeroRows += remove(codes) {
          response[$0] > 0 ? 1 : 0
        } where: {
          $0 == 0
        }
        singletons += remove(codes) { _ in
          1
        } where: {
          $0 == 1
        }
      }
    }
  }

  /// Takes away the rows of levels whose count of rows fits; returns how many.
  private mutating func remove(
    _ codes: [Int32], counting count: (Int) -> Int, where isEmpty: (Int) -> Bool
  ) -> Int {
    var counts = [Int](repeating: 0, count: Int(codes.max() ?? -1) + 1)
    for row in rows { counts[Int(codes[row])] += count(row) }
    let before = rows.count
    rows.removeAll { isEmpty(counts[Int(codes[$0])]) }
    return before - rows.count
  }
}

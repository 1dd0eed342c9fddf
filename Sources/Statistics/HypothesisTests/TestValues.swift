/// Checks that values can be tested at all.
enum TestValues {
  /// Throws unless there are enough values and all are finite.
  static func check(_ values: [Double], atLeast need: Int) throws(TestProblem) {
    guard values.count >= need else { throw .tooFew(have: values.count, need: need) }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
  }

  /// Throws unless two columns can be paired, with enough pairs, and neither is constant.
  static func checkPairs(
    _ x: [Double], _ y: [Double], atLeast need: Int
  ) throws(TestProblem) {
    guard x.count == y.count else { throw .wrongLength }
    try check(x, atLeast: need)
    try check(y, atLeast: need)
    guard varies(x), varies(y) else { throw .constant }
  }

  /// Throws unless there are groups, each with enough finite values.
  static func checkGroups(
    _ groups: [[Double]], atLeast need: Int
  ) throws(TestProblem) {
    guard groups.count > 1 else { throw .wrongGroups(have: groups.count, need: 2) }
    for group in groups { try check(group, atLeast: need) }
  }

  /// Whether not all values are the same.
  static func varies(_ values: [Double]) -> Bool {
    values.contains { $0 != values[0] }
  }
}

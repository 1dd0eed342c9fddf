/// Numbers at positions, of which any first ones are added up in few steps.
///
/// Source: Fenwick 1994, Software: Practice and Experience 24.
struct PrefixSums {
  /// The sum of all.
  private(set) var total = 0.0
  private var tree: [Double]

  /// Zeros.
  init(count: Int) { tree = [Double](repeating: 0, count: count + 1) }

  /// Adds to the number at a position.
  mutating func add(_ value: Double, at position: Int) {
    total += value
    var node = position + 1
    while node < tree.count {
      tree[node] += value
      node += node & -node
    }
  }

  /// The sum of the numbers before a position.
  func sum(below position: Int) -> Double {
    var (sum, node) = (0.0, position)
    while node > 0 {
      sum += tree[node]
      node -= node & -node
    }
    return sum
  }
}

/// The parts of the graph whose nodes are the levels of two factors and whose edges are rows.
///
/// The dummies of two factors have as many dependencies as there are parts.
/// Source: Abowd, Creecy, Kramarz 2002, U.S. Census Bureau TP-2002-06.
enum ConnectedParts {
  /// The number of parts among the levels that have rows.
  static func count(_ first: [Int32], _ second: [Int32]) -> Int {
    let offset = Int(first.max() ?? -1) + 1
    var parents = Array(0..<(offset + Int(second.max() ?? -1) + 1))
    var isUsed = [Bool](repeating: false, count: parents.count)
    for (one, other) in zip(first, second) {
      let (left, right) = (Int(one), offset + Int(other))
      isUsed[left] = true
      isUsed[right] = true
      let (leftRoot, rightRoot) = (root(of: left, &parents), root(of: right, &parents))
      if leftRoot != rightRoot { parents[max(leftRoot, rightRoot)] = min(leftRoot, rightRoot) }
    }
    return parents.indices.count { isUsed[$0] && parents[$0] == $0 }
  }

  /// The root of a node, halving the path to it.
  private static func root(of node: Int, _ parents: inout [Int]) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }
}

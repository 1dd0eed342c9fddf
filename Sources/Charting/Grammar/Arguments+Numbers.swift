import Tabular

extension Arguments {
  /// A finite number; nil after reporting anything else.
  func number(_ name: String, reporting diagnostics: inout Diagnostics) -> Double? {
    guard let node = self[name] else { return nil }
    if let number = node.finiteNumber { return number }
    diagnostics.report(wrongKind(name, node, expected: "a number"))
    return nil
  }

  /// A list of numbers, each above the one before.
  func ascendingNumbers(
    _ name: String, reporting diagnostics: inout Diagnostics
  ) -> [Double] {
    guard let node = self[name] else { return [] }
    let numbers = (node.elements ?? []).compactMap(\.finiteNumber)
    let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    guard !numbers.isEmpty, numbers.count == node.elements?.count, ascends else {
      diagnostics.report(wrongKind(name, node, expected: "a list of numbers, the lowest first"))
      return []
    }
    return numbers
  }
}

extension JSONNode {
  /// The number, if it is a finite one.
  var finiteNumber: Double? {
    guard case .number(let digits) = value, let number = Double(digits), number.isFinite else {
      return nil
    }
    return number
  }
}

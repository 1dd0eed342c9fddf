import Statistics
import Tabular

extension Arguments {
  /// A number that need not be whole.
  func number(_ name: String, reporting diagnostics: inout Diagnostics) -> Double? {
    guard let node = self[name] else { return nil }
    if let number = node.finiteNumber { return number }
    diagnostics.report(wrongKind(name, node, expected: "a number"))
    return nil
  }

  /// A list of numbers; a single one counts as a list of one.
  func numbers(_ name: String, reporting diagnostics: inout Diagnostics) -> [Double] {
    guard let node = self[name] else { return [] }
    return (node.elements ?? [node]).compactMap { element in
      if let number = element.finiteNumber { return number }
      diagnostics.report(wrongKind(name, element, expected: "a number or a list of numbers"))
      return nil
    }
  }

  /// A number between two limits, these included, or else `usual`.
  func number(
    _ name: String, within limits: ClosedRange<Double>, usual: Double,
    reporting diagnostics: inout Diagnostics
  ) -> Double {
    guard let number = number(name, reporting: &diagnostics) else { return usual }
    guard limits.contains(number) else {
      diagnostics.error(
        .wrongValue, "'\(name)' must lie within \(limits.lowerBound) and \(limits.upperBound)",
        at: place(name))
      return usual
    }
    return number
  }
}

extension JSONNode {
  /// The number that is written here.
  var finiteNumber: Double? {
    guard case .number(let digits) = value, let number = Double(digits), number.isFinite else {
      return nil
    }
    return number
  }
}

extension Confidence {
  /// The level in words: `95 %`.
  var text: String {
    let percent = (level * 10000).rounded() / 100
    return percent == percent.rounded() ? "\(Int(percent)) %" : "\(percent) %"
  }
}

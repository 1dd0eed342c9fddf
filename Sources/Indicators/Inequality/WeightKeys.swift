import Statistics
import Tabular

/// A weight whose key says what it means: `probability`, `frequency` or `analytic`.
struct WeightKeys: Sendable {
  /// What the weights mean; probability without any.
  let kind: WeightKind
  /// The formula of the weight, if there is one.
  let weight: Written?

  /// The keys for a manual.
  static let parameters = [
    Parameter("probability", .formula, "a weight that is one over the chance of being sampled"),
    Parameter("frequency", .formula, "a weight that says for how many equal rows a row stands"),
    Parameter("analytic", .formula, "a weight that says how precise a row is"),
  ]

  /// Reads at most one of the keys.
  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    var found: [(WeightKind, Written)] = []
    for kind in WeightKind.allCases {
      guard let formula = arguments.text(kind.rawValue, reporting: &diagnostics) else { continue }
      found.append((kind, formula))
    }
    if found.count > 1 {
      diagnostics.error(
        .wrongValue, "a weight must mean one thing, not two", at: found[1].1.place,
        hint: "keep one of 'probability', 'frequency' and 'analytic'")
    }
    kind = found.first?.0 ?? .probability
    weight = found.first?.1
  }

  /// What is read of each row for it.
  var inputs: [GroupedInput] {
    weight.map { [.number(kind.rawValue, $0)] } ?? []
  }

  /// The weights of the rows of a group, one where there are none.
  func weights(of group: GroupRows) -> [Double] {
    weight == nil
      ? [Double](repeating: 1, count: group.count) : group.numbers(kind.rawValue)
  }
}

/// A formula over numbers of which only limits are known: `+ - * /`, brackets, `as [unit]`, and
/// at most one comparison, which stands outside.
///
/// Units are those of the numbers, so that they are only known when the numbers are.
public struct BoundedFormula: Sendable, Equatable {
  /// How the two sides of a comparison must stand to each other.
  public enum Comparison: String, Sendable {
    /// `==`
    case equal
    /// `>=` or `>`
    case atLeast = "at least"
    /// `<=` or `<`
    case atMost = "at most"
  }

  /// The formula as written.
  public let formula: Formula
  /// How its sides are compared; nil where it only computes.
  public let comparison: Comparison?
  /// The numbers that it names, each once, in the order of the text.
  public let names: [String]

  /// Reads a formula; reports what limits cannot be computed of.
  public init?(_ written: Written, reporting diagnostics: inout Diagnostics) {
    guard let formula = Formula(written, reporting: &diagnostics) else { return nil }
    self.formula = formula
    let (comparison, sides) = Self.parts(of: formula.root)
    self.comparison = comparison
    let nodes = sides.flatMap(Self.nodes)
    if let stranger = nodes.first(where: { !$0.isArithmetic }) {
      diagnostics.error(
        .formulaKind,
        "'\(stranger.text)' must be made of names, numbers, + - * / and 'as [unit]' only",
        at: written.place(of: stranger.range))
      return nil
    }
    names = nodes.compactMap(\.plainName).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// What stands before the comparison, if there is one.
  public var claimed: FormulaSide? {
    comparison == nil ? nil : Self.parts(of: formula.root).sides.first.map(FormulaSide.init)
  }

  /// What stands behind the comparison, or the whole formula.
  public var derived: FormulaSide {
    FormulaSide(node: Self.parts(of: formula.root).sides.last ?? formula.root)
  }

  private static func parts(
    of root: FormulaNode
  ) -> (comparison: Comparison?, sides: [FormulaNode]) {
    guard case .infix(let sign, let left, let right) = root.shape else { return (nil, [root]) }
    switch sign {
    case .equal: return (.equal, [left, right])
    case .greaterOrEqual, .greater: return (.atLeast, [left, right])
    case .lessOrEqual, .less: return (.atMost, [left, right])
    default: return (nil, [root])
    }
  }

  /// A node and all below it.
  private static func nodes(_ node: FormulaNode) -> [FormulaNode] {
    [node] + node.children.flatMap(nodes)
  }
}

extension FormulaNode {
  /// Whether limits of the node follow from those of the nodes below.
  fileprivate var isArithmetic: Bool {
    switch shape {
    case .number, .conversion, .prefix(.minus, _): true
    case .name(let path): path.count == 1
    case .infix(let sign, _, _): [.plus, .minus, .times, .over].contains(sign)
    default: false
    }
  }

  fileprivate var plainName: String? {
    if case .name(let path) = shape, path.count == 1 { path[0] } else { nil }
  }
}

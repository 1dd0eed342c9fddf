extension FormulaTyper {
  /// The greatest whole power that is multiplied out, so that decimals stay exact.
  private static let greatestWholePower = 9

  /// `x ^ n`: whole powers written as such carry units and stay exact; others need plain numbers.
  mutating func power(
    _ base: TypedNode, _ exponent: TypedNode, _ node: FormulaNode
  ) -> TypedNode? {
    guard let base = number(base, for: "'^'"), let exponent = number(exponent, for: "'^'") else {
      return nil
    }
    if case .decimal(let whole, 0) = exponent.literal, exponent.measure.isNone,
      (1...Int64(Self.greatestWholePower)).contains(whole)
    {
      return repeated(base, Int(whole), node)
    }
    guard let base = dimensionless(base, for: "'^'"),
      let exponent = dimensionless(exponent, for: "'^'")
    else { return nil }
    return TypedNode(
      .apply(PowerKernel()), [base, exponent], gives: .init(kind: .number), source: node)
  }

  private func repeated(_ base: TypedNode, _ times: Int, _ node: FormulaNode) -> TypedNode {
    (1..<times).reduce(base) { product, count in
      TypedNode(
        .arithmetic(.times), [product, base],
        gives: .init(kind: .number, measure: base.measure.power(count + 1)), source: node)
    }
  }
}

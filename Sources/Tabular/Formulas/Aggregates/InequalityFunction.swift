import Statistics

/// Functions of how unequally x is held: `gini gini_unbiased theil hhi shannon simpson`.
struct InequalityFunction: AggregateFunction {
  /// Which measure.
  enum Measured: String, Sendable, CaseIterable {
    case gini, giniUnbiased = "gini_unbiased", theil, hhi, shannon, simpson
  }

  let measured: Measured

  init(_ measured: Measured) {
    self.measured = measured
  }

  var manual: FunctionManual {
    let (summary, result) = described
    return FunctionManual(
      measured.rawValue, .aggregate, ["x"],
      summary + "; undefined where a value is below zero, or all are zero",
      example: ("\(measured.rawValue)(x)", result))
  }

  private var described: (String, String) {
    switch measured {
    case .gini: ("the Gini coefficient of the rows, 0 to 1 - 1/n", "0.25")
    case .giniUnbiased:
      ("the Gini coefficient times n / (n - 1); undefined for one row", "0.3333333333333333")
    case .theil: ("Theil's T, the mean of x/m ln(x/m)", "0.10644013528622318")
    case .hhi:
      ("Herfindahl and Hirschman's index: the sum of squared shares, 0 to 1", "0.30000000000000004")
    case .shannon: ("Shannon's entropy of the shares in nats", "1.2798542258336676")
    case .simpson: ("Simpson's diversity: one less the sum of squared shares", "0.7")
    }
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    let measured = measured
    return typer.number(operands[0], for: manual.name).map { number in
      TypedAggregate(of: [number]) { Self.value(measured, of: $0[0]) }
    }
  }

  private static func value(_ measured: Measured, of amounts: [Double]) -> Double? {
    switch measured {
    case .gini: (try? RankedAmounts(amounts)).map { Gini($0).value }
    case .giniUnbiased: (try? RankedAmounts(amounts)).flatMap { Gini($0).unbiased }
    case .theil: (try? RankedAmounts(amounts)).map { GeneralizedEntropy($0).theilT }
    case .hhi: (try? ComponentShares(of: amounts))?.herfindahl
    case .shannon: (try? ComponentShares(of: amounts))?.shannon
    case .simpson: (try? ComponentShares(of: amounts))?.simpson
    }
  }
}

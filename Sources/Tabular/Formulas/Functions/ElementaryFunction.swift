import Statistics

/// `ln`, `log`, `log10`, `exp` and `sqrt`.
struct ElementaryFunction: RowFunction {
  /// Which one.
  enum Name: String, Sendable, CaseIterable {
    case ln, log, log10, exp, sqrt
  }

  let name: Name

  init(_ name: Name) {
    self.name = name
  }

  var manual: FunctionManual {
    FunctionManual(name.rawValue, .row, ["x"], summary, example: example)
  }

  private var summary: String {
    switch name {
    case .ln, .log: "the natural logarithm of a number without unit; undefined for 0 and below"
    case .log10: "the logarithm to the base 10 of a number without unit; undefined for 0 and below"
    case .exp: "e to the power x, of a number without unit"
    case .sqrt: "the square root, in the unit whose square x has; undefined below 0"
    }
  }

  private var example: (String, String) {
    switch name {
    case .ln: ("ln(100[%])", "0")
    case .log: ("log(exp(2))", "2")
    case .log10: ("log10(1000)", "3")
    case .exp: ("exp(0)", "1")
    case .sqrt: ("sqrt(9)", "3")
    }
  }

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operand = typer.operands(call, manual)?.first ?? nil else { return nil }
    let kernel = ElementaryKernel(name: name)
    if name == .sqrt { return root(operand, kernel, call, &typer) }
    return typer.dimensionless(operand, for: name.rawValue).map {
      TypedNode(.apply(kernel), [$0], gives: .init(kind: .number), source: call.node)
    }
  }

  private func root(
    _ operand: TypedNode, _ kernel: ElementaryKernel, _ call: FunctionCall,
    _ typer: inout FormulaTyper
  ) -> TypedNode? {
    guard let number = typer.number(operand, for: "sqrt") else { return nil }
    guard number.measure.terms.allSatisfy({ $0.power.isMultiple(of: 2) }) else {
      typer.diagnostics.error(
        .formulaUnit,
        "sqrt must have a number whose unit is a square, not [\(number.measure.symbol)]",
        at: typer.place(of: number.source))
      return nil
    }
    let roots = number.measure.terms.map {
      Measure.Term(name: $0.name, power: $0.power / 2, size: $0.size, dimensions: $0.dimensions)
    }
    return TypedNode(
      .apply(kernel), [number], gives: .init(kind: .number, measure: Measure(roots)),
      source: call.node)
  }
}

/// Maps each number; what is not finite becomes missing as undefined.
struct ElementaryKernel: RowKernel {
  let name: ElementaryFunction.Name

  func column(_ operands: [Operand], rows: Int) -> Column {
    let numbers = operands[0].numbers
    return .numbers(NumberColumn(clearing: mapped(numbers.doubles), presence: numbers.presence))
  }

  private func mapped(_ numbers: [Double]) -> [Double] {
    switch name {
    case .ln, .log: numbers.map { $0 > 0 ? Elementary.log($0) : .nan }
    case .log10: numbers.map { $0 > 0 ? Elementary.log10($0) : .nan }
    case .exp: numbers.map(Elementary.exp)
    case .sqrt: numbers.map { $0.squareRoot() }
    }
  }
}

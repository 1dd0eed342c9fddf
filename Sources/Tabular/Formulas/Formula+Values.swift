extension Formula {
  /// The formula with values put in for names, in its canonical spelling: `37.5[qq] / 25[ha]`.
  ///
  /// - Parameter value: the value of a name with what it counts; nil leaves the name as it is.
  public func text(
    puttingIn value: (String) -> (value: Value, measure: Measure)?
  ) -> String {
    root.puttingIn(value).text
  }
}

extension FormulaNode {
  /// The node with values in place of names.
  fileprivate func puttingIn(_ value: (String) -> (value: Value, measure: Measure)?) -> FormulaNode
  {
    func put(_ node: FormulaNode) -> FormulaNode { node.puttingIn(value) }
    let changed: Shape
    switch shape {
    case .number, .text, .flag, .day, .null, .parameter, .unit: changed = shape
    case .name(let path):
      changed = value(path.joined(separator: ".")).map(Shape.init) ?? shape
    case .prefix(let sign, let operand): changed = .prefix(sign, put(operand))
    case .infix(let sign, let left, let right): changed = .infix(sign, put(left), put(right))
    case .conversion(let operand, let unit): changed = .conversion(put(operand), unit)
    case .membership(let operand, let elements):
      changed = .membership(put(operand), elements.map(put))
    case .between(let operand, let low, let high):
      changed = .between(put(operand), put(low), put(high))
    case .missing(let operand, let isMissing):
      changed = .missing(put(operand), isMissing: isMissing)
    case .call(let path, let arguments):
      changed = .call(
        path,
        arguments.map {
          Argument(name: $0.name, condition: $0.condition.map(put), value: put($0.value))
        })
    case .list(let elements): changed = .list(elements.map(put))
    }
    return FormulaNode(changed, at: range)
  }
}

extension FormulaNode.Shape {
  /// The literal that writes a value.
  fileprivate init(_ cell: (value: Value, measure: Measure)) {
    switch cell.value {
    case .number(let number):
      let unit = FormulaNode.UnitText(text: cell.measure.symbol, range: 0..<0)
      self = .number(number, cell.measure.isNone ? nil : unit)
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .flag(flag)
    case .day(let ordinal, let grain): self = .day(ordinal, grain)
    case .missing: self = .null
    }
  }
}

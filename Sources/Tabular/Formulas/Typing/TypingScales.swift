extension FormulaTyper {
  /// Both sides of a comparison where one of them may be an answer on a scale; nil with a report.
  ///
  /// Texts must be codes of the scale, and `<` goes by the order of its levels.
  mutating func onScale(
    _ sign: InfixOperator, _ left: TypedNode, _ right: TypedNode, _ node: FormulaNode
  ) -> [TypedNode]? {
    guard let scale = left.result.scale ?? right.result.scale else { return [left, right] }
    let isEquality = sign == .equal || sign == .notEqual
    let sides = [left, right]
    guard sides.allSatisfy({ $0.kind == .text || $0.kind == nil }) else { return sides }
    if scale.allowsSeveral, !isEquality || sides.contains(where: \.isText) {
      let code = sides.compactMap(\.textLiteral).first ?? scale.codes.first ?? ""
      reportSeveral(scale, "chosen(\(left.source.text), '\(code)')", node)
      return nil
    }
    guard sides.allSatisfy({ belongs($0, to: scale) }) else { return nil }
    return isEquality ? sides : sides.map { scored($0, scale) }
  }

  /// Whether an operand is an answer on a scale or one of its codes; reports it when it is not.
  mutating func belongs(_ operand: TypedNode, to scale: Scale) -> Bool {
    if let other = operand.result.scale, other.name != scale.name {
      diagnostics.error(
        .formulaKind,
        "answers must be compared on one scale, not on '\(scale.name)' and "
          + "'\(other.name)'", at: place(of: operand.source))
      return false
    }
    // The levels of a scale without any stand in a form that is not read yet.
    guard let code = operand.textLiteral, scale.index(of: code) == nil, !scale.levels.isEmpty
    else { return true }
    let byLabel = scale.levels.first { $0.label == code }?.code
    diagnostics.error(
      .formulaUnknownLevel,
      "'\(code)' must be a code of the scale '\(scale.name)', which it is not",
      at: place(of: operand.source), notes: ["codes: " + scale.codes.joined(separator: ", ")],
      hint: byLabel.map { "its code is '\($0)'" }
        ?? NearestName.hint(for: code, among: scale.codes.filter { $0.utf8.count > 2 }))
    return false
  }

  /// An answer as the position of its level, from 1.
  func scored(_ operand: TypedNode, _ scale: Scale) -> TypedNode {
    TypedNode(
      .apply(ScoreKernel(scale: scale)), [operand], gives: .init(kind: .number),
      source: operand.source)
  }

  /// The scale of an answer, or nil with a report that the operand is none.
  mutating func scale(of operand: TypedNode, for function: String) -> Scale? {
    if let scale = operand.result.scale { return scale }
    diagnostics.error(
      .formulaKind, "\(function) must have an answer on a scale, not \(operand.typeText)",
      at: place(of: operand.source),
      hint: "declare the column as 'scale(NAME)' or 'multiple(NAME)'")
    return nil
  }

  /// Reports that an answer of several levels stands where one level is needed.
  mutating func reportSeveral(_ scale: Scale, _ instead: String, _ node: FormulaNode) {
    diagnostics.error(
      .formulaKind, "answers of several levels on '\(scale.name)' must be asked level by level",
      at: place(of: node), hint: "write \(instead)")
  }
}

extension TypedNode {
  /// A text that is known when the formula is compiled.
  var textLiteral: String? {
    if case .value(.text(let text)) = operation { text } else { nil }
  }

  fileprivate var isText: Bool { textLiteral != nil }
}

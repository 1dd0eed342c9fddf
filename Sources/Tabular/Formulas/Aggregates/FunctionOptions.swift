import Statistics

extension FormulaTyper {
  /// The number that an argument must be; nil with a report.
  mutating func option(
    _ operand: TypedNode, _ purpose: String, in range: ClosedRange<Double>
  ) -> Double? {
    if let number = operand.literal?.double, let factor = operand.measure.factor(to: .none)?.value,
      range.contains(number * factor)
    {
      return number * factor
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    diagnostics.error(
      .formulaArguments,
      "\(purpose) must be a number from \(NumberText.binary(low)) to \(NumberText.binary(high))",
      at: place(of: operand.source))
    return nil
  }

  /// The word that an argument must be, one of a closed list; nil with a report.
  mutating func option(_ operand: TypedNode, _ purpose: String, among words: [String]) -> String? {
    if case .value(.text(let word)) = operand.operation, words.contains(word) { return word }
    let shown = words.map { "'\($0)'" }.joined(separator: ", ")
    diagnostics.error(
      .formulaArguments, "\(purpose) must be one of \(shown)", at: place(of: operand.source))
    return nil
  }

  /// The whole number that an argument must be; nil with a report.
  mutating func option(
    _ operand: TypedNode, _ purpose: String, in range: ClosedRange<Int>
  ) -> Int? {
    let limits = Double(range.lowerBound)...Double(range.upperBound)
    if let number = operand.literal?.double, operand.measure.isNone, limits.contains(number),
      let whole = Int(exactly: number)
    {
      return whole
    }
    diagnostics.error(
      .formulaArguments,
      "\(purpose) must be a whole number from \(range.lowerBound) to \(range.upperBound)",
      at: place(of: operand.source))
    return nil
  }

  /// The definition of a quantile by its number 1...9, type 7 where none is written.
  mutating func quantileType(_ operand: TypedNode?, of name: String) -> QuantileType? {
    guard let operand else { return .gumbel }
    return option(operand, "the type of \(name)", in: 1...9).flatMap(QuantileType.init)
  }
}

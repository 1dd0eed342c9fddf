import Tabular

/// One estimate as written: `ratio(delivered, harvested - own_use)`, `mean(share)`.
struct EstimateFormula: Sendable, Equatable {
  /// What is estimated of the population.
  enum Function: String, Sendable, CaseIterable {
    /// The mean of a number.
    case mean
    /// The total of a number.
    case total
    /// The share of rows for which a condition holds.
    case share
    /// The total of one number over the total of another.
    case ratio

    /// How it is called.
    var signature: String { self == .ratio ? "ratio(x, y)" : "\(rawValue)(x)" }

    /// How many arguments it takes.
    var argumentCount: Int { self == .ratio ? 2 : 1 }
  }

  /// What is estimated.
  let function: Function
  /// The row formulas that it is estimated from.
  let arguments: [Written]

  /// Reads a call; reports anything else.
  init?(_ written: Written, reporting diagnostics: inout Diagnostics) {
    let text = TopLevelText(written.text)
    let call = text.call(in: text.whole)
    let name = call.map { written.part($0.name).text } ?? written.text
    guard let call, let function = Function(rawValue: name) else {
      diagnostics.error(
        .estimateFormula,
        "an estimate must be one of \(Self.signatures), not '\(written.text)'", at: written.place,
        hint: NearestName.hint(for: name, among: Function.allCases.map(\.rawValue)))
      return nil
    }
    let pieces = text.pieces(of: call.arguments, at: [UInt8(ascii: ",")])
    guard pieces.count == function.argumentCount, pieces.allSatisfy({ !$0.range.isEmpty }) else {
      diagnostics.error(
        .estimateFormula,
        "'\(name)' must be called as \(function.signature), not with \(pieces.count) arguments",
        at: written.place(of: call.arguments))
      return nil
    }
    self.function = function
    arguments = pieces.map { written.part($0.range) }
  }

  private static let signatures = Function.allCases.map(\.signature).joined(separator: ", ")
}

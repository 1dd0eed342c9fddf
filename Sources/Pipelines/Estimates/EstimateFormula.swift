import Tabular

/// One estimate as written: `ratio(delivered, harvested - own_use)`, `quantile(area, 0.9)`.
struct EstimateFormula: Sendable, Equatable {
  /// What is estimated of the population.
  enum Function: String, Sendable, CaseIterable {
    /// The mean of a number.
    case mean
    /// The total of a number.
    case total
    /// The share of rows for which a condition holds, or of each level of a text.
    case share
    /// The total of one number over the total of another.
    case ratio
    /// The number below which half of the units lie.
    case median
    /// The number below which a share of the units lies.
    case quantile

    /// How it is called.
    var signature: String {
      switch self {
      case .ratio: "ratio(x, y)"
      case .quantile: "quantile(x, p)"
      default: "\(rawValue)(x)"
      }
    }

    /// How many arguments it takes.
    var argumentCount: Int { self == .ratio || self == .quantile ? 2 : 1 }
  }

  /// What is estimated.
  let function: Function
  /// The row formulas that it is estimated from.
  let arguments: [Written]
  /// The share of the units below a quantile; nil for what is none.
  let probability: Double?
  /// The call as written.
  let text: String

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
    let parts = pieces.map { written.part($0.range) }
    self.text = "\(name)(\(parts.map(\.text).joined(separator: ", ")))"
    arguments = function == .quantile ? Array(parts.dropLast()) : parts
    probability = function == .median ? 0.5 : Self.probability(function, parts, &diagnostics)
    if function == .quantile, probability == nil { return nil }
  }

  /// The last argument of a quantile, which is a share as a number.
  private static func probability(
    _ function: Function, _ parts: [Written], _ diagnostics: inout Diagnostics
  ) -> Double? {
    guard function == .quantile, let written = parts.last else { return nil }
    if let probability = Double(written.text), probability > 0, probability < 1 {
      return probability
    }
    diagnostics.error(
      .estimateFormula,
      "the share below a quantile must be a number between 0 and 1, not '\(written.text)'",
      at: written.place)
    return nil
  }

  private static let signatures = Function.allCases.map(\.signature).joined(separator: ", ")
}

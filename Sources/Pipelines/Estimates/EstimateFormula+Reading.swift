import Indicators
import Tabular

extension EstimateFormula {
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
    let parts = pieces.map { written.part($0.range) }
    let probability =
      function == .median ? 0.5 : Self.probability(function, parts, &diagnostics)
    if function == .quantile, probability == nil { return nil }
    self.init(
      function, of: function == .quantile ? Array(parts.dropLast()) : parts,
      probability: probability,
      text: "\(name)(\(parts.map(\.text).joined(separator: ", ")))")
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

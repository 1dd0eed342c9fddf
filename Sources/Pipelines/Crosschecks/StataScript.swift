import Statistics
import Tabular

/// A script that fits a model in Stata, beside Acopio's numbers in its comments.
struct StataScript {
  let specification: ModelSpecification
  let names: SampleNames
  let counterpart: FitCounterpart
  /// Where the model is declared, for the first line.
  let title: String
  /// What Acopio found.
  let expected: ExpectedCoefficients

  /// The whole script.
  var text: String { (header + sample + fit + numbers).joined(separator: "\n") + "\n" }

  private var header: [String] {
    let needs =
      specification.effects.isEmpty
      ? "" : "   (needs \(counterpart.absorbingStata.split(separator: " ").first ?? ""), from ssc)"
    return [
      "* \(title), fitted once more in Stata.",
      "* In Acopio: \(specification.formula)",
      "* Run in the folder of this file: do model.do" + needs,
    ]
  }

  private var sample: [String] {
    let texts = specification.textColumns.compactMap { names[$0] }
    return ["", "import delimited using sample.csv, clear case(preserve) asdouble"]
      + texts.map { "encode \($0), generate(\(Self.coded($0)))" }
      + specification.effects.filter { $0.count > 1 }.map { effect in
        let parts = effect.compactMap { names[$0] }.joined(separator: " ")
        return "egen \(names.combined(effect)) = group(\(parts))"
      }
  }

  private static func coded(_ name: String) -> String { name + "_c" }

  private var fit: [String] {
    let effects = specification.effects.map(names.combined)
    let command = effects.isEmpty ? counterpart.stata : counterpart.absorbingStata
    let absorbed = effects.isEmpty ? "" : " absorb(\(effects.joined(separator: " ")))"
    let constant = specification.hasIntercept || !effects.isEmpty ? "" : " noconstant"
    let response = names[specification.response.column] ?? ""
    let moved =
      specification.instruments.isEmpty
      ? []
      : [
        "(" + specification.endogenous.map(term).joined(separator: " ") + " = "
          + specification.instruments.map(term).joined(separator: " ") + ")"
      ]
    let variables = ([response] + specification.terms.map(term) + moved).joined(separator: " ")
    let exposure = specification.exposure.flatMap { names[$0] }.map { " exposure(\($0))" } ?? ""
    let options = absorbed + constant + exposure + variance
    return ["", "\(command) \(variables)\(weights),\(options)"]
      + remarks
  }

  /// Rows of frequencies stand in the sample as often as they count.
  private var weights: String {
    guard let weights = specification.weights, let name = names[weights.column] else { return "" }
    return weights.kind == .probability ? " [pweight = \(name)]" : " [aweight = \(name)]"
  }

  /// A product of variables: `c.` for numbers, `i.` for texts.
  private func term(_ factors: [ModelSpecification.Factor]) -> String {
    let parts = factors.compactMap { factor in
      names[factor.column].map {
        factor.kind == .text ? "i." + Self.coded($0) : (factors.count > 1 ? "c." + $0 : $0)
      }
    }
    return parts.joined(separator: "#")
  }

  private var variance: String {
    switch specification.errors {
    case .classical: return ""
    case .robust(.hc2): return " vce(hc2)"
    case .robust(.hc3): return " vce(hc3)"
    case .robust: return " vce(robust)"
    case .serial(let lags, _): return " vce(hac nwest \(lags.map(String.init) ?? "opt"))"
    case .clustered(let clustering):
      let columns = clustering.columns.compactMap { names[$0.text] }
      return " vce(cluster \(columns.joined(separator: " ")))"
    }
  }

  /// Where Stata corrects for few clusters in another way.
  private var remarks: [String] {
    guard let correction = specification.errors.clustering?.correction else { return [] }
    switch correction {
    case .nested:
      return ["* correction: nested, which is that of reghdfe, and of regress without effects"]
    case .all:
      return ["* correction: all, which is that of areg: reghdfe counts nested effects less"]
    case .groups, .none, .biasReduced:
      return [
        "* correction: \(correction.rawValue), which Stata has not: its errors differ by a factor"
      ]
    }
  }

  private var numbers: [String] {
    ["", "* Acopio: term, estimate, standard error"]
      + expected.rows.map { "*   \($0.term)  \($0.estimate)  \($0.standardError)" }
  }
}

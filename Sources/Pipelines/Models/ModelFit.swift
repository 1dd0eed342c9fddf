import Tabular

/// A number that a fit reads of each row beside response and terms, such as how long it was watched.
typealias FollowUp = (role: String, formula: Written)

/// A kind of fit that a model may ask for: `ols`.
///
/// To add one: a file with a type that conforms, and one line in `ModelRegistry`.
protocol ModelFit: Sendable {
  /// Its name, keys and example.
  static var manual: Manual { get }

  /// Reads the keys that only this kind of fit has; reports what is wrong with them.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics)

  /// The number to raise when estimates may change although the declaration does not.
  var revision: Int { get }

  /// Whether its coefficients are about a function of the mean, not the mean itself, so that they
  /// count nothing of the response's unit; such fits have a likelihood and marginal effects.
  var isGeneralised: Bool { get }

  /// What it reads of each row beside response and terms, all in the unit of the first.
  var followUp: [FollowUp] { get }

  /// Whether it can explain a response of a kind.
  func explains(_ kind: Kind) -> Bool

  /// Whether effects after `|` can be absorbed.
  var absorbsEffects: Bool { get }

  /// Whether its formula has a part `endogenous ~ instruments`.
  var takesInstruments: Bool { get }

  /// Whether it names one effect, the unit observed several times, and has a constant beside it.
  var comparesUnits: Bool { get }

  /// How standard errors are computed where nothing is declared.
  var usualErrors: ErrorDeclaration { get }

  /// The estimator in words, for the methods of a report.
  var estimator: String { get }

  /// How R and Stata are asked for the same fit; nil where they cannot be asked in one call.
  var counterpart: FitCounterpart? { get }

  /// Columns that it reads beside those of the formula.
  var columns: [Written] { get }

  /// Fits the design; what cannot be estimated is missing, with a reason.
  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel
}

extension ModelFit {
  var isGeneralised: Bool { false }

  var absorbsEffects: Bool { true }

  var takesInstruments: Bool { false }

  var comparesUnits: Bool { false }

  var usualErrors: ErrorDeclaration { .classical }

  var estimator: String { "least squares" }

  var counterpart: FitCounterpart? { nil }

  var columns: [Written] { [] }

  var followUp: [FollowUp] { [] }

  func explains(_ kind: Kind) -> Bool { kind == .number || kind == .flag }

  /// The kinds of response that it explains, in words.
  var explainedText: String {
    let kinds: [(Kind, String)] = [
      (.number, "a number"), (.flag, "a condition"), (.text, "a text"),
    ]
    return kinds.filter { explains($0.0) }.map { $0.1 }.joined(separator: " or ")
  }
}

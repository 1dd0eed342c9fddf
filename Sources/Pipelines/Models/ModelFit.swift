import Tabular

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

  /// Fits the design; what cannot be estimated is missing, with a reason.
  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel
}

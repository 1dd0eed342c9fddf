/// A program that researchers trust, in which a model can be fitted once more.
public enum CrosscheckLanguage: String, Sendable, CaseIterable {
  /// R, with the package sandwich for robust errors.
  case r
  /// Stata, with reghdfe for absorbed effects.
  case stata

  /// How people call it.
  var name: String { self == .r ? "R" : "Stata" }

  /// The ending of its scripts.
  var fileExtension: String { self == .r ? "R" : "do" }
}

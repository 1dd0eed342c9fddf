/// The languages in which charts and reports can speak.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"
  /// French.
  case french = "fr"
  /// Portuguese.
  case portuguese = "pt"
}

public import Tabular

extension Field {
  /// Whether numbers are years by their name, which have no mark between thousands.
  public var holdsYears: Bool {
    ["year", "año", "anio", "année", "ano"].contains(name.lowercased())
  }
}

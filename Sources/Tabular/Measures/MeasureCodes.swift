extension Diagnostic.Code {
  /// A unit or state that nobody declared.
  public static let unknownUnit = Diagnostic.Code(
    "unit.unknown", .declaration,
    """
    A unit or a product state is not known. Units with one meaning everywhere (kg, lb, ha, %) and
    three-letter currencies need no declaration; a quintal, a lata or a manzana means different
    things in different places, so a pipeline declares it under 'units' with its source, and product
    states under 'states'.
    """)

  /// The codes about units.
  public static let aboutMeasures: [Diagnostic.Code] = [.unknownUnit]
}

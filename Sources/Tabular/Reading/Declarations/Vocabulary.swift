/// What a pipeline declares for the columns of all its inputs: units, factors, answer scales.
public struct Vocabulary: Sendable {
  /// The known units.
  public var units: UnitCatalogue
  /// What crosses from one product state to another.
  public var factors: [StateFactor] = []
  /// The paths of files that say how much units are that vary.
  public var conversionFiles: [Written] = []
  /// The Table Schemas that inputs take their columns from, by path.
  public var tableSchemas: [String: JSONDocument] = [:]
  /// The scales in the order of their declaration; names are unique.
  public var scales: [Scale] = []

  /// Units alone.
  public init(units: UnitCatalogue = UnitCatalogue()) { self.units = units }

  /// The scale of a name.
  public func scale(_ name: String) -> Scale? { scales.first { $0.name == name } }
}

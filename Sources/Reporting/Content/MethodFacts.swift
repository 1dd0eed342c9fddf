/// What was estimated how, and which figures came from elsewhere.
public struct MethodFacts: Sendable, Equatable {
  /// How each estimate and each model was made, in the order of the pipeline.
  public var estimators: [EstimatorUse] = []
  /// Thresholds and other named constants that were compared with.
  public var constants: [SourcedFigure] = []
  /// Declared units and factors between units, states or currencies that were used.
  public var factors: [SourcedFigure] = []
  /// Whole sentences of indicators and models, in the language of the report.
  public var remarks: [String] = []

  /// Nothing done yet.
  public init() {}
}

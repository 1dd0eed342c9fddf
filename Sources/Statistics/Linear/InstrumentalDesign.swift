/// What a model with instruments explains its response by.
public struct InstrumentalDesign: Sendable {
  /// The terms that stand for themselves, without the constant.
  public var exogenous: [PreciseColumn]
  /// The terms that go together with the errors.
  public var endogenous: [PreciseColumn]
  /// What moves the endogenous terms and touches the response through them alone.
  public var instruments: [PreciseColumn]
  /// A weight per row, or nil for equal ones.
  public var weights: [Double]?
  /// Whether there is a constant; absorbed effects take its place.
  public var hasIntercept: Bool

  /// A design; with a constant unless told otherwise.
  public init(
    exogenous: [PreciseColumn], endogenous: [PreciseColumn], instruments: [PreciseColumn],
    weights: [Double]? = nil, hasIntercept: Bool = true
  ) {
    self.exogenous = exogenous
    self.endogenous = endogenous
    self.instruments = instruments
    self.weights = weights
    self.hasIntercept = hasIntercept
  }

  /// All columns, the response first.
  func columns(_ response: PreciseColumn) -> [PreciseColumn] {
    [response] + exogenous + endogenous + instruments
  }

  /// The same with other numbers, in the order of `columns` without the response.
  func replacing(_ columns: [PreciseColumn]) -> InstrumentalDesign {
    var design = self
    design.exogenous = Array(columns.prefix(exogenous.count))
    design.endogenous = Array(columns.dropFirst(exogenous.count).prefix(endogenous.count))
    design.instruments = Array(columns.suffix(instruments.count))
    return design
  }
}

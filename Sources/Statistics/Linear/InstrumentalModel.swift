/// A linear model whose endogenous terms are replaced by what instruments say of them: two-stage
/// least squares.
///
/// Coefficients are those of the constant, the exogenous and the endogenous terms. Errors rest on
/// the residuals of the terms themselves. Source: Wooldridge 2010, Econometric Analysis of Cross
/// Section and Panel Data, 5.2.
public struct InstrumentalModel: Sendable {
  /// The second stage.
  public let fit: LinearModel
  /// The regression of each endogenous term on exogenous terms and instruments.
  public let firstStages: [LinearModel]
  /// The effects that were taken out of all columns.
  public let effects: FixedEffects?
  /// 1 - SSE / SST, effects included; below 0 where the terms say less than a mean.
  public let rSquared: Double
  private let instruments: Range<Int>

  /// Fits a design, beside effects if there are some; columns hold all rows.
  ///
  /// Throws what makes the fit impossible. Indices of terms count exogenous, then endogenous
  /// terms, then instruments; an endogenous term that no instrument moves is `notInstrumented`.
  public init(
    response: PreciseColumn, design: InstrumentalDesign, effects: FixedEffects? = nil
  ) throws(FitError) {
    guard design.instruments.count >= design.endogenous.count else {
      throw .tooFewInstruments(have: design.instruments.count, need: design.endogenous.count)
    }
    let columns = try effects?.freed(design.columns(response)) ?? design.columns(response)
    var within = design.replacing(Array(columns.dropFirst()))
    within.hasIntercept = design.hasIntercept && effects == nil
    within.weights = effects.map(\.weights) ?? design.weights
    let absorbed = AbsorbedEffects(degrees: effects?.degrees ?? 0)
    firstStages = try Self.firstStages(within, absorbed)
    fit = try Self.secondStage(columns[0], within, firstStages, absorbed)
    self.effects = effects
    let first = design.exogenous.count + (within.hasIntercept ? 1 : 0)
    instruments = first..<(first + design.instruments.count)
    let whole = effects?.kept(response.high) ?? response.high
    let total = LinearDesign([], weights: within.weights, hasIntercept: design.hasIntercept)
    rSquared = 1 - fit.residualSumOfSquares / total.totalSumOfSquares(whole)
  }

  private static func firstStages(
    _ design: InstrumentalDesign, _ absorbed: AbsorbedEffects
  ) throws(FitError) -> [LinearModel] {
    let terms = LinearDesign(
      design.exogenous + design.instruments, weights: design.weights,
      hasIntercept: design.hasIntercept, absorbed: absorbed)
    var stages: [LinearModel] = []
    for column in design.endogenous {
      do throws(FitError) {
        stages.append(try LinearModel(response: column, design: terms))
      } catch .collinear(let lost) {
        throw .collinear(
          lost.map { $0 < design.exogenous.count ? $0 : $0 + design.endogenous.count })
      }
    }
    return stages
  }

  private static func secondStage(
    _ response: PreciseColumn, _ design: InstrumentalDesign, _ stages: [LinearModel],
    _ absorbed: AbsorbedEffects
  ) throws(FitError) -> LinearModel {
    let predicted = zip(design.endogenous, stages).map { column, stage in
      PreciseColumn(stage.residuals.indices.map { column[$0] - DoubleDouble(stage.residuals[$0]) })
    }
    let terms = LinearDesign(
      design.exogenous + design.endogenous, weights: design.weights,
      hasIntercept: design.hasIntercept, absorbed: absorbed)
    do throws(FitError) {
      return try LinearModel(
        response: response, design: terms, instrumented: design.exogenous + predicted)
    } catch .collinear(let lost) {
      guard let term = lost.first(where: { $0 >= design.exogenous.count }) else {
        throw .collinear(lost)
      }
      throw .notInstrumented(term: term - design.exogenous.count)
    }
  }

  /// The covariance of the coefficients; codes are those of all rows.
  ///
  /// Leverages have no accepted meaning here, so that HC2 to HC4 and CR2 throw.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    try fit.covariance(ofAllRows: errors, absorbing: effects)
  }

  /// How strongly the instruments move each endogenous term: the F of all instruments in its
  /// first stage.
  ///
  /// With one endogenous term and robust errors it is the rk statistic of Kleibergen and Paap
  /// 2006; below 10 the instruments are weak (Staiger, Stock 1997, Econometrica 65).
  public func firstStageTests(_ errors: ErrorStructure) throws(FitError) -> [JointTest?] {
    var tests: [JointTest?] = []
    for stage in firstStages {
      let covariance = try stage.covariance(ofAllRows: errors, absorbing: effects)
      tests.append(covariance.jointTest(of: stage.coefficients, at: Array(instruments)))
    }
    return tests
  }
}

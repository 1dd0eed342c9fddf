public import Tabular

/// The indicators that `{ indicator: NAME }` may name: one line each.
public enum IndicatorRegistry {
  /// All indicators.
  public static let all: [any Stage.Type] = [
    Association.self,
    BestCut.self,
    BootstrapInterval.self,
    BreakEven.self,
    CompetingEvents.self,
    Composite.self,
    Composition.self,
    Concentration.self,
    ConcentrationByRank.self,
    Correlation.self,
    CovarianceEllipseEdges.self,
    Diversity.self,
    HazardByEra.self,
    Inequality.self,
    IntakeFan.self,
    IntersectionUnion.self,
    JudgeAgreement.self,
    Likert.self,
    Lorenz.self,
    MeanComparison.self,
    MedianEffectiveSize.self,
    OperatingPoints.self,
    OpinionBalance.self,
    PriceInstability.self,
    PriceTransmission.self,
    PriceVolatility.self,
    Proportion.self,
    RankComparison.self,
    Rate.self,
    RaterAgreement.self,
    RatioInterval.self,
    ReportedFigureAudit.self,
    Seasonality.self,
    ShareDifference.self,
    SurvivalComparison.self,
    SurvivalCurve.self,
    SurvivalSummary.self,
    ThresholdLikelihood.self,
    ThresholdMargin.self,
    ThresholdSearch.self,
    TippingGap.self,
    TwoPointSurvival.self,
  ]

  /// Their names, sorted.
  public static let names = all.map { $0.manual.name }.sorted()

  /// The indicator of a name.
  public static func indicator(named name: String) -> (any Stage.Type)? {
    all.first { $0.manual.name == name }
  }
}

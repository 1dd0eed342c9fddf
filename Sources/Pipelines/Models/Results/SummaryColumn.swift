import Statistics
import Tabular

/// A column of `m.fit` that only some kinds of fit fill.
struct SummaryColumn {
  /// Its name and meaning.
  let parameter: Parameter
  /// What a fit puts there; nil is not applicable.
  let number: (FittedModel) -> Double?

  private init(_ name: String, _ help: String, _ number: @escaping (FittedModel) -> Double?) {
    parameter = Parameter(name, .number, help)
    self.number = number
  }

  /// The columns that the specifications of a model fill, each once.
  static func columns(for specifications: [ModelSpecification]) -> [SummaryColumn] {
    let fits = specifications.map(\.fit)
    var columns: [SummaryColumn] = []
    if fits.contains(where: { !$0.isGeneralised }) { columns += explained }
    if fits.contains(where: \.isGeneralised) { columns += likelihood }
    if fits.contains(where: \.takesInstruments) { columns.append(firstStage) }
    if fits.contains(where: { $0 is RandomEffects }) { columns += hausman }
    var seen: Set<String> = []
    return columns.filter { seen.insert($0.parameter.name).inserted }
  }

  private static var explained: [SummaryColumn] {
    [
      SummaryColumn("mean", "mean of the response, in its unit") { $0.accounting?.mean },
      SummaryColumn("r2_adjusted", "`r2` with a price on terms") {
        $0.accounting?.adjustedRSquared
      },
      SummaryColumn("f", "F of all terms beside the constant, with the declared errors") {
        $0.accounting?.test?.statistic
      },
      SummaryColumn("f_df", "how many coefficients `f` tests") {
        $0.accounting?.test?.numeratorDegrees
      },
      SummaryColumn("f_p_value", "how often chance alone gives such an `f`") {
        $0.accounting?.test?.pValue
      },
      logLikelihood, akaike,
      SummaryColumn("bic", "Schwarz's criterion: parameters times log n less 2 log-likelihood") {
        $0.accounting?.criteria?.bayesian
      },
    ]
  }

  private static var likelihood: [SummaryColumn] {
    [
      logLikelihood,
      SummaryColumn("deviance", "twice what it falls short of a model that fits every row") {
        $0.likelihood?.deviance
      },
      SummaryColumn(
        "pseudo_r2", "McFadden's: 1 - log-likelihood / that of the constant alone"
      ) { $0.likelihood?.pseudoRSquared },
      akaike,
    ]
  }

  private static var logLikelihood: SummaryColumn {
    SummaryColumn("log_likelihood", "logarithm of the likelihood, or quasi-likelihood") {
      $0.likelihood?.logarithm ?? $0.accounting?.criteria?.logLikelihood
    }
  }

  private static var akaike: SummaryColumn {
    SummaryColumn("aic", "Akaike's criterion: twice the parameters less the log-likelihood") {
      $0.likelihood?.akaike ?? $0.accounting?.criteria?.akaike
    }
  }

  private static var firstStage: SummaryColumn {
    SummaryColumn(
      "first_stage_f", "F of the instruments on what they move, with the declared errors; the least"
    ) { $0.accounting?.firstStage }
  }

  private static var hausman: [SummaryColumn] {
    [
      SummaryColumn("hausman", "chi-squared of random against fixed effects") {
        $0.accounting?.hausman?.statistic
      },
      SummaryColumn("hausman_p_value", "how often chance alone gives such a `hausman`") {
        $0.accounting?.hausman?.pValue
      },
    ]
  }
}

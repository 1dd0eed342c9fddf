import Tabular

/// One specification of a model, held against its table: the columns that it reads, and how.
struct ModelSpecification: Sendable {
  /// A row formula that was made a column, and how result tables call it.
  struct Factor: Sendable, Equatable {
    /// The column that holds it.
    let column: String
    /// What terms are named after: `log(hectares [ha])`.
    let name: String
    /// Numbers enter as they are, flags as 0 and 1, texts as one column for each level but one.
    let kind: Kind
    /// What its numbers count; a plain number for flags and texts.
    let measure: Measure
    /// The columns of the table that it is computed from.
    let sources: Set<String>
    /// How it is built in two planes of doubles from another column, where that keeps digits.
    var origin: PreciseOrigin?
  }

  /// The name in the column `model`.
  let name: String
  /// The kind of fit.
  let fit: any ModelFit
  /// The formula as written, for `m.fit`.
  let formula: String
  /// What is explained.
  let response: Factor
  /// By what: each term a product of factors.
  let terms: [[Factor]]
  /// Whether there is a constant.
  let hasIntercept: Bool
  /// The columns whose levels are absorbed, several for the levels of their combinations.
  let effects: [[String]]
  /// The terms that instruments move.
  var endogenous: [[Factor]] = []
  /// What moves them.
  var instruments: [[Factor]] = []
  /// The column of weights and what they mean, if there is one.
  let weights: Weighting?
  /// The column of what counts are counted over, if one is declared.
  let exposure: String?
  /// The columns of what the fit reads beside response and terms, by its roles.
  var followUp: [String: String] = [:]
  /// How standard errors are computed.
  var errors: ErrorDeclaration
  /// The probability that intervals cover.
  let level: Double

  /// Every column that it reads.
  var columns: Set<String> {
    let factors = [response] + (regressors + instruments).flatMap { $0 }
    let named = (errors.columns + fit.columns).map(\.text) + effects.flatMap { $0 }
    let numbers = factors.map(\.column) + factors.compactMap(\.origin?.column)
    return Set(numbers + named + [weights?.column, exposure].compactMap { $0 } + followUp.values)
  }

  /// The terms that have coefficients.
  var regressors: [[Factor]] { terms + endogenous }

  /// What the coefficient of a term counts: units of the response per unit of the factors.
  ///
  /// In a generalised model what is explained is a logarithm, or log-odds, which have no unit.
  func measure(of term: [Factor]) -> Measure {
    term.reduce(fit.isGeneralised ? .none : response.measure) { $0.divided(by: $1.measure) }
  }

  /// What the marginal effect of a factor counts.
  func marginMeasure(of factor: Factor) -> Measure {
    response.measure.divided(by: factor.measure)
  }
}

extension Measure {
  /// The symbol as a text of its own; `1` for plain numbers.
  var symbolOrOne: String { isNone ? "1" : symbol }
}

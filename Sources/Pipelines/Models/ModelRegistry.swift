public import Tabular

/// The kinds of fit that models may ask for: one line each.
public enum ModelRegistry {
  /// All kinds of fit.
  static let all: [any ModelFit.Type] = [
    OrdinaryLeastSquares.self, TwoStageLeastSquares.self, RandomEffects.self, BetweenEffects.self,
    FirstDifferences.self, Logit.self, FractionalLogit.self, ComplementaryLogLog.self,
    PoissonRegression.self, MultinomialLogit.self, CoxRegression.self,
  ]

  /// Their manuals.
  public static var manuals: [Manual] { all.map { $0.manual } }

  /// Their names, sorted.
  static let names = all.map { $0.manual.name }.sorted()

  /// The kind of fit of a name.
  static func fit(named name: String) -> (any ModelFit.Type)? {
    all.first { $0.manual.name == name }
  }
}

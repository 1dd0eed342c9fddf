import Statistics
import Tabular

/// Makes the columns of the terms of one specification.
struct TermCoding {
  /// The complete rows.
  let table: Table
  /// What they are read for.
  let specification: ModelSpecification
  /// Whether decimals come in two planes.
  let isExact: Bool

  /// The columns of terms, numbered from a position on.
  ///
  /// - Parameter isCovered: whether a constant, or effects, stand beside the terms; where they do
  ///   not, the levels of the first text take their place.
  func terms(
    _ declared: [[ModelSpecification.Factor]], from first: Int, isCovered: Bool
  ) -> [DesignMatrix.Term] {
    var isCovered = isCovered
    var terms: [DesignMatrix.Term] = []
    for (index, factors) in declared.enumerated() {
      var products: [CodedFactor.Level] = []
      for (position, factor) in factors.enumerated() {
        let coded = CodedFactor(factor, in: table, keepsAllLevels: !isCovered, isExact: isExact)
        products = position == 0 ? coded.levels : products.crossed(with: coded.levels)
      }
      if factors.count == 1, factors[0].kind == .text { isCovered = true }
      let unit = specification.measure(of: factors).symbolOrOne
      terms += products.map {
        DesignMatrix.Term(
          name: $0.name, unit: unit, declared: first + index, column: $0.column, parts: $0.parts)
      }
    }
    return terms
  }
}

extension ModelSpecification {
  /// Whether a constant, or effects in its place, stand beside the terms.
  var hasConstant: Bool { hasIntercept || !effects.isEmpty }

  /// Whether columns of so many rows keep all digits of decimals, because the fit does.
  func isExact(rows: Int) -> Bool {
    let size = regressors.count + instruments.count + 1
    let (work, overflows) = rows.multipliedReportingOverflow(by: size * size)
    let most =
      effects.isEmpty ? LinearModel.preciseWork : FixedEffects.preciseWork / effects.count
    return !overflows && work <= most
  }
}

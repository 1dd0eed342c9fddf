import Statistics
import Tabular

/// Lays out fitted models as the tables of `ModelOutput`.
enum ModelTables {
  /// A specification and what its fit found.
  typealias Fit = (specification: ModelSpecification, model: FittedModel)

  /// `m.table` and `m.all`: one row for each coefficient.
  static func coefficients(_ fits: [Fit]) throws(Diagnostic) -> Table {
    try rows(fits, \.coefficients, as: .all)
  }

  /// `m.margins`: one row for each average marginal effect.
  static func margins(_ fits: [Fit]) throws(Diagnostic) -> Table {
    try rows(fits, \.margins, as: .margins)
  }

  /// `m.ratios`: one row for each coefficient of a generalised fit, as a multiple.
  static func ratios(_ fits: [Fit]) throws(Diagnostic) -> Table {
    let generalised = fits.filter { $0.specification.fit.isGeneralised }
    return try rows(generalised, \.coefficients, as: .ratios)
  }

  private static func rows(
    _ fits: [Fit], _ estimates: KeyPath<FittedModel, [FittedModel.Coefficient]>,
    as output: ModelOutput
  ) throws(Diagnostic) -> Table {
    var rows: [(String, FittedModel.Coefficient)] = []
    for fit in fits {
      rows += fit.model[keyPath: estimates].map { (fit.specification.name, $0) }
    }
    func numbers(_ number: (FittedModel.Coefficient) -> Double?) -> Column {
      .numbers(NumberColumn(rows.map { number($0.1) }))
    }
    func scaled(_ number: (FittedModel.Coefficient) -> Double?) -> Column {
      numbers { output == .ratios ? number($0).map(Elementary.exp) : number($0) }
    }
    return try Table(
      output.schema(),
      [
        texts(rows.map { $0.0 }), texts(rows.map { $0.1.term }),
        scaled(\.estimate?.value),
        numbers(output == .ratios ? \.ratioError : \.estimate?.standardError),
        numbers(\.estimate?.statistic), numbers(\.degreesOfFreedom),
        numbers(\.probability), scaled(\.interval?.low), scaled(\.interval?.high),
        texts(rows.map { $0.1.unit }),
      ])
  }

  /// `m.fit`: one row for each specification.
  static func summary(_ fits: [Fit]) throws(Diagnostic) -> Table {
    func numbers(_ number: (FittedModel) -> Double?) -> Column {
      .numbers(NumberColumn(fits.map { number($0.model) }, missing: .notApplicable))
    }
    func whole(_ number: KeyPath<FittedModel, Int>) -> Column {
      .numbers(NumberColumn(whole: fits.map { $0.model[keyPath: number] }))
    }
    let extra = SummaryColumn.columns(for: fits.map(\.specification))
    return try Table(
      ModelOutput.fit.schema(with: extra),
      [
        texts(fits.map(\.specification.name)),
        texts(
          fits.map { type(of: $0.specification.fit).manual.name + ": " + $0.specification.formula }),
        whole(\.rows), whole(\.rowsDropped), numbers(\.degreesOfFreedom), numbers(\.rSquared),
        numbers(\.rSquaredWithin), numbers(\.sigma), numbers { $0.clusters.map(Double.init) },
        texts(fits.map(\.specification.errors.text)),
        texts(fits.map { $0.specification.errors.clustering?.correction.rawValue ?? "" }),
        texts(fits.map { $0.model.reasons.joined(separator: "; ") }),
      ] + extra.map { numbers($0.number) })
  }

  /// `m.curve`: the points of the main specification's line.
  static func curve(_ fits: [Fit]) throws(Diagnostic) -> Table {
    let points = fits.flatMap(\.model.curve)
    let columns = [
      points.map(\.x), points.map(\.fit), points.map(\.interval.low),
      points.map(\.interval.high),
    ]
    return try Table(
      ModelOutput.curve.schema(),
      columns.map {
        .numbers(NumberColumn(doubles: $0, presence: Presence(allPresent: points.count)))
      })
  }

  /// Texts, empty ones missing as not applicable.
  private static func texts(_ texts: [String]) -> Column {
    .texts(TextColumn(texts.map { $0.isEmpty ? nil : $0 }, missing: .notApplicable))
  }
}

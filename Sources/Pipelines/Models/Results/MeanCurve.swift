import Statistics
import Tabular

/// The fitted line over the first regressor, all others at their means.
///
/// With absorbed effects it runs through the means of the rows, and its band is that of the slope
/// alone. A model whose first regressor also stands in another term has none.
struct MeanCurve {
  /// How many points the line has.
  static let pointCount = 41

  private let position: Int
  private let range: ClosedRange<Double>
  private let means: [Double]
  private let coefficients: [Double]
  private let responseMean: Double?

  /// Finds the regressor; nil when there is no single one to draw.
  init?(
    _ design: DesignMatrix, _ specification: ModelSpecification, _ kept: [Int],
    _ coefficients: [Double]
  ) {
    guard specification.hasLoneRegressor, let first = kept.first,
      design.terms[first].declared == 0, let low = design.terms[first].column.high.min(),
      let high = design.terms[first].column.high.max(), low < high
    else { return nil }
    let averages = kept.map { design.mean(of: design.terms[$0].column) }
    means = (specification.hasIntercept ? [1] : []) + averages
    position = specification.hasIntercept ? 1 : 0
    range = low...high
    self.coefficients = coefficients
    responseMean = specification.effects.isEmpty ? nil : design.mean(of: design.response)
  }

  /// The points with the interval of their mean.
  func points(
    _ covariance: CoefficientCovariance, _ confidence: Confidence
  ) -> [FittedModel.CurvePoint] {
    (0..<Self.pointCount).compactMap { index in
      let share = Double(index) / Double(Self.pointCount - 1)
      let x = range.lowerBound + share * (range.upperBound - range.lowerBound)
      let estimate = covariance.estimate(ofSum: row(at: x), of: coefficients, confidence)
      return estimate.map { estimate in
        let base = responseMean ?? 0
        let interval = Interval(
          low: base + estimate.interval.low, high: base + estimate.interval.high)
        return FittedModel.CurvePoint(x: x, fit: base + estimate.value, interval: interval)
      }
    }
  }

  /// The regressors at a point; within effects, their distances from the means.
  private func row(at x: Double) -> [Double] {
    means.indices.map { index in
      let value = index == position ? x : means[index]
      return responseMean == nil ? value : value - means[index]
    }
  }
}

extension ModelSpecification {
  /// Whether the first term is a number that no other term uses.
  fileprivate var hasLoneRegressor: Bool {
    guard let first = terms.first, first.count == 1, first[0].kind == .number else { return false }
    let others = terms.dropFirst().flatMap { $0 }
    return others.allSatisfy { $0.sources.isDisjoint(with: first[0].sources) }
  }
}

extension DesignMatrix {
  /// The (weighted) mean of a column.
  func mean(of column: PreciseColumn) -> Double {
    var (total, weight) = (CompensatedSum(), CompensatedSum())
    for row in column.high.indices {
      total.add((weights?[row] ?? 1) * column.high[row])
      weight.add(weights?[row] ?? 1)
    }
    return weight.value > 0 ? total.value / weight.value : 0
  }
}

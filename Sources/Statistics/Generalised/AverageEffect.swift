/// What a change of the terms goes with in the mean, averaged over rows, with its error.
public struct AverageEffect: Sendable, Equatable {
  /// The average over the rows, each by its weight.
  public let value: Double
  /// Its derivative by each coefficient.
  let gradient: [Double]

  /// The effect with its error by the delta method.
  ///
  /// Rows are taken as they are: only coefficients are uncertain. Source: Bartus 2005, Stata
  /// Journal 5. Nil for a covariance of other coefficients.
  public func estimate(
    _ covariance: CoefficientCovariance, _ confidence: Confidence = .usual
  ) -> CoefficientEstimate? {
    guard let spread = covariance.estimate(ofSum: gradient, of: gradient, confidence),
      let reach = confidence.reach(degreesOfFreedom: covariance.degreesOfFreedom)
    else { return nil }
    return CoefficientEstimate(
      value: value, standardError: spread.standardError,
      degreesOfFreedom: covariance.degreesOfFreedom,
      interval: Interval(around: value, reach: reach * spread.standardError))
  }
}

extension GeneralisedModel {
  /// The average slope of the mean by something that the terms are made of.
  ///
  /// Absorbed effects follow the coefficients; beyond that they are taken as estimated.
  ///
  /// - Parameter slopes: for each coefficient the derivative of its column, for the rows that take
  ///   part; a column that does not change may be empty.
  public func averageSlope(_ slopes: [[Double]]) -> AverageEffect {
    let family = model.family
    let changes = changes(slopes)
    return average(
      value: { family.slope(predictors[$0]) * changes[$0] },
      derivative: { row, coefficient in
        family.curvature(predictors[row]) * changes[row] * sensitivity(row, coefficient)
          + family.slope(predictors[row])
          * (slopes[coefficient].isEmpty ? 0 : slopes[coefficient][row])
      })
  }

  /// The average difference that replacing the columns of the design makes to the mean.
  ///
  /// - Parameters:
  ///   - before: for each coefficient how its column is changed for the mean that is taken away.
  ///   - after: the same for the mean from which it is taken; empty columns do not change.
  public func averageDifference(from before: [[Double]], to after: [[Double]]) -> AverageEffect {
    let family = model.family
    let ends = [(before, changes(before), -1.0), (after, changes(after), 1.0)]
    return average(
      value: { row in
        ends.reduce(0) { $0 + $1.2 * family.mean(predictors[row] + $1.1[row]) }
      },
      derivative: { row, coefficient in
        ends.reduce(0) { sum, end in
          let change = end.0[coefficient].isEmpty ? 0 : end.0[coefficient][row]
          return sum + end.2 * family.slope(predictors[row] + end.1[row])
            * (sensitivity(row, coefficient) + change)
        }
      })
  }

  /// How a row's predictor follows a coefficient; beside effects, which adapt to it.
  private func sensitivity(_ row: Int, _ coefficient: Int) -> Double {
    step.model.design.entry(row, coefficient)
  }

  /// The changes of columns times the coefficients, by row.
  private func changes(_ columns: [[Double]]) -> [Double] {
    var changes = [Double](repeating: 0, count: predictors.count)
    for (column, coefficient) in zip(columns, coefficients) where !column.isEmpty {
      for row in changes.indices { changes[row] += coefficient * column[row] }
    }
    return changes
  }

  private func average(
    value: (Int) -> Double, derivative: (_ row: Int, _ coefficient: Int) -> Double
  ) -> AverageEffect {
    let weights = predictors.indices.map(design.weight)
    return AverageEffect(
      value: Self.mean(weights, of: value),
      gradient: coefficients.indices.map { coefficient in
        Self.mean(weights) { derivative($0, coefficient) }
      })
  }

  private static func mean(_ weights: [Double], of number: (Int) -> Double) -> Double {
    var (sum, total) = (CompensatedSum(), CompensatedSum())
    for (row, weight) in weights.enumerated() {
      sum.add(weight * number(row))
      total.add(weight)
    }
    return sum.value / total.value
  }
}

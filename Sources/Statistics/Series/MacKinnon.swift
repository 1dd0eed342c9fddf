/// The distribution of unit-root and cointegration statistics with a constant, for 1...6 series.
///
/// Student's t does not hold there. Source: MacKinnon 2010, Queen's University working paper 1227,
/// table 2 (critical values); MacKinnon 1994, Journal of Business and Economic Statistics 12,
/// tables 3 and 4 (probabilities).
enum MacKinnon {
  /// The response surfaces of one number of series.
  private struct Surface {
    /// Critical values at 1 %, 5 % and 10 % by powers of 1 / n.
    let critical: [[Double]]
    /// Where the left polynomial ends, and where the right one does on either side.
    let star: Double
    let limits: ClosedRange<Double>
    /// The normal score of the probability by powers of the statistic, left and right.
    let left: [Double]
    let right: [Double]
  }

  private static let surfaces = [
    Surface(
      critical: [
        [-3.43035, -6.5393, -16.786, -79.433], [-2.86154, -2.8903, -4.234, -40.04],
        [-2.56677, -1.5384, -2.809],
      ],
      star: -1.61, limits: -18.83...2.74, left: [2.1659, 1.4412, 0.038269],
      right: [1.7339, 0.93202, -0.12745, -0.010368]),
    Surface(
      critical: [
        [-3.89644, -10.9519, -33.527], [-3.33613, -6.1101, -6.823], [-3.04445, -4.2412, -2.72],
      ],
      star: -2.62, limits: -18.86...0.92, left: [2.92, 1.5012, 0.039796],
      right: [2.1945, 0.64695, -0.29198, -0.042377]),
    Surface(
      critical: [
        [-4.29374, -14.4354, -33.195, 47.433], [-3.74066, -8.5632, -10.852, 27.982],
        [-3.45218, -6.2143, -3.718],
      ],
      star: -3.13, limits: -23.48...0.55, left: [3.4699, 1.4856, 0.03164],
      right: [2.5893, 0.45168, -0.36529, -0.050074]),
    Surface(
      critical: [
        [-4.64332, -18.1031, -37.972], [-4.096, -11.2349, -11.175], [-3.8102, -8.3931, -4.137],
      ],
      star: -3.47, limits: -28.07...0.61, left: [3.9673, 1.4777, 0.026315],
      right: [3.0387, 0.45452, -0.33666, -0.041921]),
    Surface(
      critical: [
        [-4.95756, -21.8883, -45.142], [-4.41519, -14.0405, -12.575],
        [-4.13157, -10.7417, -3.784],
      ],
      star: -3.78, limits: -25.96...0.79, left: [4.5509, 1.5338, 0.029545],
      right: [3.5049, 0.52098, -0.29158, -0.033468]),
    Surface(
      critical: [
        [-5.24568, -25.6688, -57.737, 88.639], [-4.70693, -16.9178, -17.492, 60.007],
        [-4.42501, -13.1875, -5.104, 27.877],
      ],
      star: -3.93, limits: -23.27...1, left: [5.1399, 1.6036, 0.034445],
      right: [3.9489, 0.58933, -0.25359, -0.02721]),
  ]

  /// The critical values at 1 %, 5 % and 10 % for a number of series and of rows.
  static func criticalValues(series: Int, rows: Int) -> [Double] {
    surface(series).critical.map { polynomial($0, at: 1 / Double(max(rows, 1))) }
  }

  /// How often chance alone gives a statistic at least as far below zero.
  static func pValue(_ statistic: Double, series: Int) -> Double {
    let surface = surface(series)
    if statistic > surface.limits.upperBound { return 1 }
    if statistic < surface.limits.lowerBound { return 0 }
    let coefficients = statistic <= surface.star ? surface.left : surface.right
    return Normal.cumulative(polynomial(coefficients, at: statistic))
  }

  private static func surface(_ series: Int) -> Surface {
    surfaces[min(max(series, 1), surfaces.count) - 1]
  }

  private static func polynomial(_ coefficients: [Double], at x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}

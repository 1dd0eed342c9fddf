/// A logit at the maximum of its likelihood times the root of the determinant of the information,
/// which is finite whatever the outcomes.
///
/// Source: Firth 1993, Biometrika 80; Heinze, Schemper 2002, Statistics in Medicine 21.
public struct PenalisedLogit: Sendable {
  private static let mostSteps = 200
  private static let mostHalvings = 40
  private static let stillness = 1e-10

  /// The coefficients, the constant first where there is one.
  public private(set) var coefficients: [Double]
  /// The logarithm of the likelihood and half that of the determinant of the information.
  public private(set) var logLikelihood = -Double.infinity
  /// How many steps were taken.
  private(set) var steps = 0
  private let response: [Double]
  private let weights: [Double]?
  private let columns: [[Double]]
  private let fixed: Int?
  private var information: CrossProducts?

  /// Fits a design that was checked.
  init(_ response: [Double], _ design: LinearDesign) throws(FitError) {
    let constant = [Double](repeating: 1, count: response.count)
    columns = (design.hasIntercept ? [constant] : []) + design.terms.map(\.high)
    (self.response, weights, fixed) = (response, design.weights, nil)
    coefficients = [Double](repeating: 0, count: columns.count)
    move(to: coefficients)
    try climb()
  }

  /// The fit of another one's rows with one coefficient held at a value.
  init(_ free: PenalisedLogit, holding coefficient: Int, at value: Double) throws(FitError) {
    self.init(copying: free, fixed: coefficient)
    var start = free.coefficients
    start[coefficient] = value
    move(to: start)
    try climb()
  }

  private init(copying other: PenalisedLogit, fixed: Int) {
    (response, weights, columns) = (other.response, other.weights, other.columns)
    coefficients = other.coefficients
    self.fixed = fixed
  }

  /// The sums of terms.
  var predictors: [Double] { Self.predictors(columns, coefficients) }

  private mutating func climb() throws(FitError) {
    while true {
      guard steps < Self.mostSteps, let step = step() else { throw .notConverged(after: steps) }
      let before = self
      var share = 1.0
      for _ in 0..<Self.mostHalvings {
        move(to: zip(before.coefficients, step).map { $0 + share * $1 })
        let allowed = before.logLikelihood - 1e-12 * (1 + before.logLikelihood.magnitude)
        if logLikelihood >= allowed { break }
        share /= 2
      }
      steps = before.steps + 1
      let moves = Self.predictors(columns, step)
      if moves.allSatisfy({ $0.magnitude <= Self.stillness }) { return }
    }
  }

  /// The scores, each with its row's share of the penalty, times an inverse information in which
  /// rows count with that share too: with their own alone, steps overshoot.
  private func step() -> [Double]? {
    guard let inverse = information?.inverse else { return nil }
    let logit = BernoulliLogit(allowsShares: false)
    let predictors = predictors
    let sizes = predictors.indices.map { (weights?[$0] ?? 1) * logit.slope(predictors[$0]) }
    let leverages = sizes.indices.map { leverage($0, sizes[$0], inverse) }
    let rests = response.indices.map { row in
      let mean = logit.mean(predictors[row])
      return (weights?[row] ?? 1) * (response[row] - mean) + leverages[row] * (0.5 - mean)
    }
    let shares = zip(sizes, leverages).map { $0 * (1 + $1) }
    return Self.products(columns, weights: shares).flatMap { step(rests, $0.inverse) }
  }

  private func step(_ rests: [Double], _ inverse: Matrix) -> [Double] {
    var scores = columns.map { Self.product($0, rests) }
    if let fixed {
      // The score of what is held is what makes its own step zero.
      scores[fixed] = 0
      let others = Self.product(scores, scores.indices.map { inverse[fixed, $0] })
      scores[fixed] = -others / inverse[fixed, fixed]
    }
    let step = scores.indices.map { row in
      Self.product(scores, scores.indices.map { inverse[row, $0] })
    }
    return step.enumerated().map { $0.offset == fixed ? 0 : $0.element }
  }

  private func leverage(_ row: Int, _ weight: Double, _ inverse: Matrix) -> Double {
    var sum = 0.0
    for (index, column) in columns.enumerated() {
      for (other, second) in columns.enumerated() {
        sum += column[row] * second[row] * inverse[index, other]
      }
    }
    return weight * sum
  }

  private mutating func move(to target: [Double]) {
    coefficients = target
    let logit = BernoulliLogit(allowsShares: false)
    let predictors = predictors
    var sum = CompensatedSum()
    for row in response.indices {
      sum.add((weights?[row] ?? 1) * logit.logLikelihood(response[row], predictors[row]))
    }
    let sizes = predictors.indices.map { (weights?[$0] ?? 1) * logit.slope(predictors[$0]) }
    information = Self.products(columns, weights: sizes)
    logLikelihood = information.map { sum.value + $0.logDeterminant / 2 } ?? -.infinity
  }

  private static func products(_ columns: [[Double]], weights: [Double]) -> CrossProducts? {
    let roots = weights.map { $0.squareRoot() }
    return CrossProducts(
      columns.map { column in zip(column, roots).map { $0 * $1 } }, response: roots)
  }

  private static func predictors(_ columns: [[Double]], _ coefficients: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: columns.first?.count ?? 0)
    for (column, coefficient) in zip(columns, coefficients) {
      for row in sums.indices { sums[row] += coefficient * column[row] }
    }
    return sums
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = CompensatedSum()
    for index in a.indices { sum.add(a[index] * b[index]) }
    return sum.value
  }
}

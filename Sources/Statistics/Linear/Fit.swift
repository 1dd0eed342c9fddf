/// Coefficients, and by which way they were found.
struct Fit {
  let method: LinearModel.Method
  let coefficients: [DoubleDouble]
  let inverse: Matrix

  /// The least rows for which cross products are worth their while.
  private static let manyRows = 4096

  /// Finds the least squares fit; throws the terms that the others already say.
  init(_ response: PreciseColumn, _ design: LinearDesign) throws(FitError) {
    let size = design.coefficientCount
    let (work, overflows) = response.count.multipliedReportingOverflow(by: size * size)
    let isPrecise = !overflows && work <= LinearModel.preciseWork
    var design = design
    if !isPrecise { design.terms = design.terms.map(\.rounded) }
    let response = isPrecise ? response : response.rounded
    if let products = Self.crossProducts(response, design) {
      (method, coefficients) = (.crossProducts, products.coefficients)
      inverse = products.inverse
    } else if isPrecise {
      let factor = try Self.reflections(of: DoubleDouble.self, response, design)
      (method, coefficients, inverse) = (.doubleDouble, factor.0, factor.1)
    } else {
      let factor = try Self.reflections(of: Double.self, response, design)
      (method, coefficients, inverse) = (.double, factor.0, factor.1)
    }
  }

  /// The fit of many rows of plain doubles with equal weights, where their condition allows it.
  private static func crossProducts(
    _ response: PreciseColumn, _ design: LinearDesign
  ) -> CrossProducts? {
    let columns = design.terms + [response]
    guard response.count >= manyRows, design.weights == nil, columns.allSatisfy(\.low.isEmpty)
    else { return nil }
    let constant = [Double](repeating: 1, count: design.hasIntercept ? response.count : 0)
    return CrossProducts(
      (design.hasIntercept ? [constant] : []) + design.terms.map(\.high), response: response.high)
  }

  private static func reflections<Scalar: RealScalar>(
    of _: Scalar.Type, _ response: PreciseColumn, _ design: LinearDesign
  ) throws(FitError) -> ([DoubleDouble], Matrix) {
    let roots = design.weights.map { $0.map { Scalar(DoubleDouble($0).squareRoot()) } }
    func weighted(_ entry: (Int) -> DoubleDouble) -> [Scalar] {
      guard let roots else { return (0..<response.count).map { Scalar(entry($0)) } }
      return roots.indices.map { Scalar(entry($0)) * roots[$0] }
    }
    let constant = design.hasIntercept ? [weighted { _ in .one }] : []
    let factor = HouseholderFactor(constant + design.terms.map { term in weighted { term[$0] } })
    guard factor.collinear.isEmpty else {
      throw .collinear(factor.collinear.map(design.term(ofCoefficient:)))
    }
    let solution = factor.solve(weighted { response[$0] })
    return (solution.map(\.precise), factor.inverseCrossProduct())
  }
}

/// What is known of a population: how many units each category of a column has.
public struct PopulationMargin: Sendable, Equatable {
  /// The category of each row, from 0.
  public let categories: [Int32]
  /// How many units of the population each category has, by its code.
  public let sizes: [Double]

  /// Categories of rows with the sizes that the population has.
  public init(categories: [Int32], sizes: [Double]) {
    self.categories = categories
    self.sizes = sizes
  }

  /// The sums of numbers by category.
  func sums(of values: [Double]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: sizes.count)
    for (category, value) in zip(categories, values) { sums[Int(category)].add(value) }
    return sums.map(\.value)
  }

  /// Throws for a row of no category, and for a category of the population without a row.
  func check(_ weights: [Double]) throws(SurveyProblem) {
    guard categories.count == weights.count,
      categories.allSatisfy({ $0 >= 0 && Int($0) < sizes.count })
    else { throw .wrongLength }
    for (category, pair) in zip(sums(of: weights), sizes).enumerated() {
      let isPossible = pair.1 >= 0 && pair.1.isFinite && (pair.0 > 0) == (pair.1 > 0)
      guard isPossible else { throw .badMargin(category: Int32(category)) }
    }
  }
}

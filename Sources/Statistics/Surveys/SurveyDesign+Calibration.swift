extension SurveyDesign {
  /// The design with weights that add up to the population's size in each category.
  ///
  /// Throws `badMargin` for a category with rows and no population, or the other way round.
  /// Source: Holt, Smith 1979, JRSS A 142; R survey, `postStratify`.
  public func postStratified(to margin: PopulationMargin) throws(SurveyProblem) -> SurveyDesign {
    let adjusted = try fitted(to: margin)
    var design = self
    design.weights = adjusted
    let step = Calibration.Margin(
      categories: margin.categories, count: margin.sizes.count, weights: adjusted,
      shares: weights)
    design.calibrations.append(Calibration(margins: [step], rounds: 1))
    return design
  }

  /// The design with weights that meet several margins at once, by meeting one after the other
  /// until no size of the table of all categories moves by more than the tolerance.
  ///
  /// Throws `notConverged` after 200 rounds.
  /// Source: Deming, Stephan 1940, Ann. Math. Stat. 11; R survey, `rake`, whose tolerance is 1.
  public func raked(
    to margins: [PopulationMargin], tolerance: Double = 1e-9
  ) throws(SurveyProblem) -> SurveyDesign {
    var design = self
    var sizes = design.cellSizes(margins)
    for _ in 0..<200 {
      var steps: [Calibration.Margin] = []
      for margin in margins {
        design.weights = try design.fitted(to: margin)
        steps.append(
          Calibration.Margin(
            categories: margin.categories, count: margin.sizes.count, weights: design.weights,
            shares: [Double](repeating: 1, count: weights.count)))
      }
      let next = design.cellSizes(margins)
      let change = zip(sizes, next).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      sizes = next
      guard change >= tolerance else {
        design.calibrations.append(Calibration(margins: steps, rounds: 10))
        return design
      }
    }
    throw .notConverged
  }

  /// The weights times what each category lacks.
  private func fitted(to margin: PopulationMargin) throws(SurveyProblem) -> [Double] {
    try margin.check(weights)
    let sums = margin.sums(of: weights)
    return weights.indices.map { row in
      let category = Int(margin.categories[row])
      return weights[row] > 0 ? weights[row] * margin.sizes[category] / sums[category] : 0
    }
  }

  /// The sums of the weights by the categories of all margins, in order of appearance.
  private func cellSizes(_ margins: [PopulationMargin]) -> [Double] {
    var numbers: [[Int32]: Int] = [:]
    var sums: [CompensatedSum] = []
    for row in weights.indices {
      let cell = margins.map { $0.categories.indices.contains(row) ? $0.categories[row] : -1 }
      let number = numbers[cell] ?? sums.count
      if number == sums.count {
        numbers[cell] = number
        sums.append(CompensatedSum())
      }
      sums[number].add(weights[row])
    }
    return sums.map(\.value)
  }
}

/// What each place of a threshold explains, searched quickly enough to be repeated by the thousand.
struct ThresholdProfile: Sendable, Equatable {
  /// What a search found.
  struct Search {
    /// For each place the log likelihood, or for numbers the sum of squares with the sign turned.
    let fits: [Double]
    /// The same without a threshold.
    let null: Double
    /// The number of rows where fits are sums of squares; nil for likelihoods.
    let squareCount: Double?

    /// The best place; nil where nothing varies.
    var best: Int? {
      guard let most = fits.max(), most.isFinite else { return nil }
      return fits.firstIndex(of: most)
    }

    /// How much less a place explains than the best.
    func deficit(at index: Int) -> Double {
      best.map { distance(from: fits[index], to: fits[$0]) } ?? 0
    }

    /// How much more the best place explains than none.
    var supremum: Double { best.map { distance(from: null, to: fits[$0]) } ?? 0 }

    private func distance(from low: Double, to high: Double) -> Double {
      guard let squareCount else { return 2 * (high - low) }
      return high < 0 ? squareCount * (high - low) / -high : high > low ? .infinity : 0
    }
  }

  /// The sizes, ascending.
  let sizes: [Double]
  /// The outcomes in their order.
  let outcome: ThresholdRegression.Outcome
  /// The places that are tried.
  let candidates: [Double]
  private let shape: ThresholdRegression.Shape
  /// For each place, how many sizes are smaller.
  private let smaller: [Int]

  init(
    _ sizes: [Double], _ outcome: ThresholdRegression.Outcome, shape: ThresholdRegression.Shape
  ) throws(ThresholdProblem) {
    try Self.check(sizes, outcome)
    let order = AscendingOrder.indices(of: sizes)
    let sorted = order.map { sizes[$0] }
    guard let low = OrderStatistics.quantile(0.05, of: sorted, type: .gumbel),
      let high = OrderStatistics.quantile(0.95, of: sorted, type: .gumbel)
    else { throw .empty }
    var places: [(Double, Int)] = []
    for (index, size) in sorted.enumerated() where size >= low && size <= high {
      if index > 0, size != sorted[index - 1] { places.append((size, index)) }
    }
    guard !places.isEmpty else { throw .nothingVaries }
    self.sizes = sorted
    self.outcome = outcome.reordered(order)
    self.shape = shape
    candidates = places.map(\.0)
    smaller = places.map(\.1)
  }

  private static func check(
    _ sizes: [Double], _ outcome: ThresholdRegression.Outcome
  ) throws(ThresholdProblem) {
    if let row = sizes.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
    guard !sizes.isEmpty else { throw .empty }
    switch outcome {
    case .number(let values):
      guard values.count == sizes.count else { throw .wrongLength }
      if let row = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
      guard values.contains(where: { $0 != values[0] }) else { throw .nothingVaries }
    case .condition(let flags):
      guard flags.count == sizes.count else { throw .wrongLength }
      guard flags.contains(true), flags.contains(false) else { throw .nothingVaries }
    }
  }

  /// What each place explains of outcomes, which stand in the order of the sizes.
  func search(_ outcome: ThresholdRegression.Outcome) -> Search {
    switch (outcome, shape) {
    case (.number(let values), .step): stepSquares(values)
    case (.number(let values), .hinge): hingeSquares(values)
    case (.condition(let flags), .step): stepLikelihoods(flags)
    case (.condition(let flags), .hinge): hingeLikelihoods(flags)
    }
  }

  /// What the threshold at a place adds.
  func change(at index: Int) -> Double {
    let start = smaller[index]
    switch (outcome, shape) {
    case (.number(let values), .step):
      let (below, above) = (values[..<start].reduce(0, +), values[start...].reduce(0, +))
      return above / Double(values.count - start) - below / Double(start)
    case (.condition(let flags), .step):
      let (below, above) = (flags[..<start].count { $0 }, flags[start...].count { $0 })
      let (none, all) = (Double(start - below), Double(flags.count - start - above))
      return Elementary.log(Double(above) / all) - Elementary.log(Double(below) / none)
    case (.number(let values), .hinge):
      let excess = excess(over: candidates[index])
      let (ours, theirs) = (Moments(of: excess.span), Moments(of: values.span))
      var (cross, square) = (CompensatedSum(), CompensatedSum())
      for (x, y) in zip(excess, values) {
        cross.add((x - ours.mean) * (y - theirs.mean))
        square.add((x - ours.mean) * (x - ours.mean))
      }
      return cross.value / square.value
    case (.condition(let flags), .hinge):
      let fit = SimpleLogit(excess(over: candidates[index]), outcomes: flags)
      return fit.map { $0.isSeparated ? ($0.slope < 0 ? -.infinity : .infinity) : $0.slope } ?? .nan
    }
  }

  private func excess(over threshold: Double) -> [Double] {
    sizes.map { max($0 - threshold, 0) }
  }

  private func stepSquares(_ values: [Double]) -> Search {
    let moments = Moments(of: values.span)
    let total = centeredSquares(values, moments.mean)
    var (below, row) = (CompensatedSum(), 0)
    let count = Double(values.count)
    let fits = smaller.map { start in
      while row < start {
        below.add(values[row] - moments.mean)
        row += 1
      }
      // Deviations from the mean add up to zero, so that those above are those below reversed.
      let few = Double(start)
      return below.value * below.value * count / (few * (count - few)) - total
    }
    return Search(fits: fits, null: -total, squareCount: count)
  }

  private func hingeSquares(_ values: [Double]) -> Search {
    let mean = Moments(of: values.span).mean
    let total = centeredSquares(values, mean)
    let count = Double(values.count)
    var fits: [Double] = []
    // Sums over sizes above the place, these taken from the largest size.
    let origin = sizes[sizes.count - 1]
    var (sum, square, cross, outer) = (
      CompensatedSum(), CompensatedSum(), CompensatedSum(), CompensatedSum()
    )
    var row = values.count
    for index in smaller.indices.reversed() {
      while row > smaller[index] {
        row -= 1
        let (x, y) = (sizes[row] - origin, values[row] - mean)
        sum.add(x)
        square.add(x * x)
        cross.add(x * y)
        outer.add(y)
      }
      let (above, place) = (count - Double(row), candidates[index] - origin)
      let first = sum.value - above * place
      let second = square.value - 2 * place * sum.value + above * place * place
      let product = cross.value - place * outer.value
      let spread = second - first * first / count
      fits.append((spread > 0 ? product * product / spread : 0) - total)
    }
    return Search(fits: fits.reversed(), null: -total, squareCount: count)
  }

  private func centeredSquares(_ values: [Double], _ mean: Double) -> Double {
    var sum = CompensatedSum()
    for value in values { sum.add((value - mean) * (value - mean)) }
    return sum.value
  }

  private func stepLikelihoods(_ flags: [Bool]) -> Search {
    let (all, with) = (Double(flags.count), Double(flags.count { $0 }))
    var (below, row) = (0.0, 0)
    let fits = smaller.map { start in
      while row < start {
        if flags[row] { below += 1 }
        row += 1
      }
      return Self.logLikelihood(below, of: Double(start))
        + Self.logLikelihood(with - below, of: all - Double(start))
    }
    return Search(fits: fits, null: Self.logLikelihood(with, of: all), squareCount: nil)
  }

  private func hingeLikelihoods(_ flags: [Bool]) -> Search {
    let null = Self.logLikelihood(Double(flags.count { $0 }), of: Double(flags.count))
    let fits = candidates.map { place in
      SimpleLogit(excess(over: place), outcomes: flags)?.logLikelihood ?? null
    }
    return Search(fits: fits, null: null, squareCount: nil)
  }

  /// The largest log likelihood of so many successes.
  private static func logLikelihood(_ successes: Double, of count: Double) -> Double {
    let rest = count - successes
    guard successes > 0, rest > 0 else { return 0 }
    return successes * Elementary.log(successes / count) + rest * Elementary.log(rest / count)
  }
}

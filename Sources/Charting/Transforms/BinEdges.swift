import Statistics

/// Where equally wide bins begin and end, in decimals as people write them.
struct BinEdges {
  let step: Double
  let start: Double
  /// Ten to the number of decimals that step and start have.
  private let unit: Double

  init(step: Double, start: Double) {
    self.step = step
    self.start = start
    let decimals = [step, start].map { DecimalDigits($0)?.decimals ?? 0 }.max() ?? 0
    unit = decimals <= 15 ? TickStep(mantissa: 10, exponent: decimals).value(1) : 1
  }

  /// Where a bin begins: the decimal, not a sum of binary fractions.
  func edge(_ index: Int) -> Double {
    let (whole, first) = ((step * unit).rounded(), (start * unit).rounded())
    guard unit > 1 || (whole == step && first == start) else {
      return start + Double(index) * step
    }
    return (first + Double(index) * whole) / unit
  }

  /// The bin of a number; a number on an edge belongs to the bin that begins there.
  func index(of number: Double) -> Int? {
    let exact = (number - start) / step
    guard exact.isFinite, exact.magnitude < 0x1p53 / 100 else { return nil }
    let nearest = exact.rounded()
    let isOnEdge = abs(exact - nearest) < 1e-9 * max(1, abs(nearest))
    return Int(isOnEdge ? nearest : exact.rounded(.down))
  }

  /// A round step that follows the spread of numbers.
  ///
  /// Source: Freedman and Diaconis 1981, twice the distance of the quartiles over the cube root of
  /// the count; where the quartiles agree, an eighth of the whole range.
  static func step(for numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    guard let low = sorted.first, let high = sorted.last, high > low else { return 1 }
    let distance = sorted[(3 * sorted.count) / 4] - sorted[sorted.count / 4]
    let cubeRoot = Elementary.exp(Elementary.log(Double(sorted.count)) / 3)
    let wanted = distance > 0 ? 2 * distance / cubeRoot : (high - low) / 8
    let least = max(wanted, (high - low) / 100)
    let exponent = TickStep.exponent(of: least)
    let steps = (exponent...exponent + 1).flatMap(TickStep.all).map { $0.value(1) }
    return steps.filter { $0 >= 0.99 * least }.min() ?? least
  }
}

/// The slope of y on x with two sets of fixed effects, by demeaning in turns.
///
/// Written for these tests alone, so that the sample is not checked with the product's own models.
struct PanelSlope {
  private var groups: [[Int]] = []
  private let rows: Int

  init(effects: [[String]]) {
    rows = effects.first?.count ?? 0
    for labels in effects {
      var numbers: [String: Int] = [:]
      groups.append(
        labels.map { label in
          let number = numbers[label] ?? numbers.count
          numbers[label] = number
          return number
        })
    }
  }

  /// Sum of x y over sum of x x, both demeaned.
  func slope(of y: [Double], on x: [Double]) -> Double {
    let x = demeaned(x)
    let y = demeaned(y)
    let products = zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
    return products / x.reduce(0) { $0 + $1 * $1 }
  }

  private func demeaned(_ values: [Double]) -> [Double] {
    (0..<60).reduce(values) { values, _ in
      groups.reduce(values) { demeaned($0, by: $1) }
    }
  }

  private func demeaned(_ values: [Double], by group: [Int]) -> [Double] {
    let count = (group.max() ?? 0) + 1
    var sums = [Double](repeating: 0, count: count)
    var counts = [Double](repeating: 0, count: count)
    for row in 0..<rows {
      sums[group[row]] += values[row]
      counts[group[row]] += 1
    }
    return (0..<rows).map { values[$0] - sums[group[$0]] / counts[group[$0]] }
  }
}

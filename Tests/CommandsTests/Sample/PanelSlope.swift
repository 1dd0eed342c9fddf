/// The slope of y on x with two sets of fixed effects, by demeaning in turns, and its error.
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

  /// The standard error of the slope, clustered, with CR1 and the first effects nested in clusters.
  func standardError(of y: [Double], on x: [Double], clusters: [String]) -> Double {
    let slope = slope(of: y, on: x)
    let x = demeaned(x)
    let y = demeaned(y)
    var scores: [String: Double] = [:]
    for row in 0..<rows { scores[clusters[row], default: 0] += x[row] * (y[row] - slope * x[row]) }
    let count = Double(scores.count)
    let seasons = Double((groups[1].max() ?? 0) + 1)
    let correction = count / (count - 1) * Double(rows - 1) / (Double(rows) - 1 - seasons)
    let meat = scores.values.reduce(0) { $0 + $1 * $1 }
    return (meat * correction).squareRoot() / x.reduce(0) { $0 + $1 * $1 }
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

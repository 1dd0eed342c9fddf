/// What is estimated of a population; each column has a number for each row.
public enum SurveyTarget: Sendable {
  /// The mean of a number.
  case mean([Double])
  /// The total of a number.
  case total([Double])
  /// The total of one number over the total of another.
  case ratio([Double], over: [Double])
  /// The share of rows that have something.
  case share([Bool])

  /// The number of a row above the line.
  func numerator(_ row: Int) -> Double {
    switch self {
    case .mean(let values), .total(let values), .ratio(let values, _): values[row]
    case .share(let flags): flags[row] ? 1 : 0
    }
  }

  /// The number of a row below the line.
  func denominator(_ row: Int) -> Double {
    if case .ratio(_, let values) = self { return values[row] }
    return 1
  }

  /// Whether there is no line: a total is not divided.
  var isTotal: Bool {
    if case .total = self { return true }
    return false
  }

  /// The rows of the shorter column.
  var count: Int {
    switch self {
    case .mean(let values), .total(let values): values.count
    case .ratio(let above, let below): min(above.count, below.count)
    case .share(let flags): flags.count
    }
  }
}

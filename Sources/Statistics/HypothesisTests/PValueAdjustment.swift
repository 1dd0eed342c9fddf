/// How p-values are raised when several tests are read together.
public enum PValueAdjustment: String, Sendable, CaseIterable {
  /// Keeps the chance of any false alarm, whatever the tests have to do with each other.
  case holm
  /// The same, more strictly: times the count of tests.
  case bonferroni
  /// Keeps the share of false alarms among the alarms.
  case benjaminiHochberg = "benjamini_hochberg"

  /// The adjusted p-values, in their order; values that are no probability stay out and stay nan.
  ///
  /// Source: Holm 1979, Scandinavian Journal of Statistics 6; Benjamini, Hochberg 1995, JRSS B 57.
  public func adjusted(_ pValues: [Double]) -> [Double] {
    let tested = pValues.indices.filter { (0...1).contains(pValues[$0]) }
    let order = tested.sorted { pValues[$0] < pValues[$1] }
    var result = [Double](repeating: .nan, count: pValues.count)
    let count = order.count
    switch self {
    case .bonferroni:
      for index in order { result[index] = min(1, pValues[index] * Double(count)) }
    case .holm:
      var largest = 0.0
      for (place, index) in order.enumerated() {
        largest = max(largest, min(1, pValues[index] * Double(count - place)))
        result[index] = largest
      }
    case .benjaminiHochberg:
      var least = 1.0
      for (place, index) in order.enumerated().reversed() {
        least = min(least, pValues[index] * Double(count) / Double(place + 1))
        result[index] = least
      }
    }
    return result
  }
}

/// Outcomes gathered by distinct sizes, from the least to the largest.
struct SortedOutcomes: Sendable, Equatable {
  /// The distinct sizes, ascending.
  let values: [Double]
  /// How many rows of each size have the outcome.
  var positives: [Double]
  /// How many have not.
  var negatives: [Double]

  /// Gathers rows; throws unless there are rows with and without the outcome.
  init(_ values: [Double], outcomes: [Bool]) throws(ThresholdProblem) {
    guard values.count == outcomes.count else { throw .wrongLength }
    if let row = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
    guard !values.isEmpty else { throw .empty }
    var (distinct, positives, negatives) = ([Double](), [Double](), [Double]())
    for row in AscendingOrder.indices(of: values) {
      if values[row] != distinct.last {
        distinct.append(values[row])
        positives.append(0)
        negatives.append(0)
      }
      if outcomes[row] {
        positives[positives.count - 1] += 1
      } else {
        negatives[negatives.count - 1] += 1
      }
    }
    guard outcomes.contains(true), outcomes.contains(false) else { throw .nothingVaries }
    (self.values, self.positives, self.negatives) = (distinct, positives, negatives)
  }

  /// How many rows have the outcome.
  var positiveCount: Double { positives.reduce(0, +) }

  /// How many rows have it not.
  var negativeCount: Double { negatives.reduce(0, +) }
}

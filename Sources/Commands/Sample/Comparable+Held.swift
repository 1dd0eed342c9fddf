extension Comparable {
  /// The value, or the bound of the range that it lies beyond; a NaN becomes the lower bound.
  func held(in range: ClosedRange<Self>) -> Self {
    guard self >= range.lowerBound else { return range.lowerBound }
    return min(self, range.upperBound)
  }
}

extension Comparable {
  /// The value, or the bound of the range that it lies beyond; a NaN becomes the lower bound.
  func held(in range: ClosedRange<Self>) -> Self {
    guard self >= range.lowerBound else { return range.lowerBound }
    return min(self, range.upperBound)
  }
}

extension Double {
  /// The number rounded to decimals, half away from zero.
  func rounded(decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}

extension Elementary {
  /// The sine and cosine of an angle between 0 and pi / 2, in radians.
  ///
  /// Their power series, whose terms fall from the start there; within a few units in the last
  /// place.
  static func sineCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
    var (sine, cosine, term) = (CompensatedSum(), CompensatedSum(), 1.0)
    for power in 0..<30 {
      let signed = power % 4 < 2 ? term : -term
      if power % 2 == 0 { cosine.add(signed) } else { sine.add(signed) }
      term *= angle / Double(power + 1)
    }
    return (sine.value, cosine.value)
  }
}

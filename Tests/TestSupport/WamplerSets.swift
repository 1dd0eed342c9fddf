/// NIST's sets Wampler1 to Wampler5: a polynomial of 0...20 and multiples of his deltas.
///
/// Certified values: https://www.itl.nist.gov/div898/strd/lls/lls.shtml
public enum WamplerSets {
  /// What is added to the polynomial, once, 100 or 10,000 times.
  public static let deltas: [Double] = [
    759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048,
    -2048, 2523, -2048, 2048, -2048, 759,
  ]
}

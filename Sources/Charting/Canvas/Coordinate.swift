/// Numbers as SVG attributes: at most two decimals, no exponent, no `-0`.
enum Coordinate {
  /// The text of a coordinate in pixels.
  ///
  /// The number is put on a grid of 1e-6 first, because functions of the C library may differ in
  /// the last bit between systems; numbers outside ±1e6 are held there, what is no number is 0.
  static func text(_ pixels: Double) -> String {
    guard pixels.isFinite else { return "0" }
    let held = min(max(pixels, -1e6), 1e6)
    let millionths = Int((held * 1e6).rounded())
    let hundredths = (millionths.magnitude + 5_000) / 10_000
    let whole = String(hundredths / 100)
    let cents = hundredths % 100
    let sign = millionths < 0 && hundredths > 0 ? "-" : ""
    guard cents > 0 else { return sign + whole }
    let fraction = cents % 10 == 0 ? String(cents / 10) : (cents < 10 ? "0" : "") + String(cents)
    return sign + whole + "." + fraction
  }
}

/// The twelve members counts of `indicators.md` F1.4: seven that failed, five that live.
enum TwelveSizes {
  static let sizes: [Double] = [35, 48, 60, 72, 85, 95, 180, 90, 110, 120, 150, 260]
  static let alive = [
    false, false, false, false, false, false, false, true, true, true, true, true,
  ]
}

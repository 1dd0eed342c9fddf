/// Gives each category an equal band of pixels.
struct BandScale: Equatable, Sendable {
  /// The categories in the order of their bands.
  let categories: [String]
  /// Where the first band begins.
  let start: Double
  /// Where the last band ends.
  let end: Double

  private let indices: [String: Int]

  /// Bands for categories, of which equal ones share a band.
  init(_ categories: [String], start: Double, end: Double) {
    var indices: [String: Int] = [:]
    var unique: [String] = []
    for category in categories where indices[category] == nil {
      indices[category] = unique.count
      unique.append(category)
    }
    self.categories = unique
    self.indices = indices
    self.start = start
    self.end = end
  }

  /// The width of a band.
  var step: Double { (end - start) / Double(max(1, categories.count)) }

  /// The middle of a category's band; nil for a category without one.
  func centre(_ category: String) -> Double? {
    indices[category].map { start + (Double($0) + 0.5) * step }
  }
}

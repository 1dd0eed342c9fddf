/// Any of the scales that an axis can have.
enum AxisScale {
  case linear(LinearScale)
  case log(LogScale)
  case band(BandScale)

  /// The pixel of a position; nil where it has none.
  func pixel(_ position: BoundLayer.Position?) -> Double? {
    switch (self, position) {
    case (.linear(let scale), .number(let number)): scale.position(number)
    case (.log(let scale), .number(let number)): scale.position(number)
    case (.band(let scale), .category(let name)): scale.centre(name)
    default: nil
    }
  }

  /// The width of a category's band; 0 for numbers.
  var band: Double {
    if case .band(let scale) = self { scale.step } else { 0 }
  }
}

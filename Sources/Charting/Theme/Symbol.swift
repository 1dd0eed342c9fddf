/// The shape of a point, so that colour never tells series apart alone.
enum Symbol: Int, CaseIterable, Sendable {
  case circle, square, diamond, triangle, cross

  /// Half the width of the shape that looks as large as a circle of the same radius.
  func reach(_ radius: Double) -> Double {
    switch self {
    case .circle: radius
    case .square: 0.9 * radius
    case .diamond, .triangle: 1.2 * radius
    case .cross: 1.1 * radius
    }
  }
}

/// A place in a picture, in pixels from its upper left corner.
struct Point: Equatable, Sendable {
  /// To the right.
  var x: Double
  /// Downwards.
  var y: Double
}

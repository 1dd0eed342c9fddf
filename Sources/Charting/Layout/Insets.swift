/// How far values stay from the ends of their axis in pixels, so that their labels have room.
struct Insets: Equatable {
  /// At the end of low values.
  var low: Double
  /// At the end of high values.
  var high: Double

  /// The room that labels beyond the ends of marks need in a panel of a width.
  ///
  /// Labels grow away from the base line; making room moves the marks, hence a second round.
  init(_ labels: [(value: Double, text: String)], guide: AxisGuide, width: Double, reach: Double) {
    self.init()
    guard guide.high > guide.low else { return }
    let baseline = min(max(0, guide.low), guide.high)
    for _ in 0..<2 {
      let room = width - low - high
      let (startsAt, endsAt) = (low, width - high)
      for (value, text) in labels {
        let place = startsAt + (value - guide.low) / (guide.high - guide.low) * room
        let length = reach + 7 + TextStyle.label.reserve(text)
        if value < baseline {
          low = max(low, startsAt + length - place)
        } else {
          high = max(high, width - endsAt + place + length - width)
        }
      }
      (low, high) = (min(low, width / 3), min(high, width / 3))
    }
  }

  /// Insets of known size; none unless said otherwise.
  init(low: Double = 0, high: Double = 0) {
    self.low = low
    self.high = high
  }
}

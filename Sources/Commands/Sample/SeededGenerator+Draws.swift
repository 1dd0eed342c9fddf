import Statistics

extension SeededGenerator {
  /// The subjects that have a sequence of random numbers of their own.
  ///
  /// A change of one subject leaves the draws of the others as they were.
  enum Stream: UInt64 {
    case register = 1
    case world, members, campaigns, reports, finance, survey, interviews
    case registration, agreements, alliances, debate
  }

  /// Starts the sequence of one subject, and of one cooperative where the subject has many.
  init(seed: UInt64, stream: Stream, index: Int = 0) {
    var mixer = SeededGenerator(seed: seed)
    let place = (stream.rawValue << 32) &+ UInt64(index)
    self.init(seed: mixer.next() ^ (place &* 0xD6E8_FEB8_6659_FD93))
  }

  /// A standard normal number, approximately: twelve uniform ones added up.
  ///
  /// No function of the C library is used, so that the bits are the same on every platform; no
  /// value lies beyond 6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }

  /// A number between two bounds, all equally likely.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// A whole number of a closed range, all equally likely.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.count)
  }

  /// True with the given probability.
  mutating func happens(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// One of several texts.
  mutating func one(of texts: [String]) -> String {
    texts.isEmpty ? "" : texts[index(below: texts.count)]
  }
}

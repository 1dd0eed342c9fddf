/// Moves labels apart along one line, as little as possible.
///
/// With wanted places d and a least gap h it minimises the sum of (y - d)^2 with y(i+1) - y(i) >= h:
/// isotonic regression of d(i) - i h by pooling adjacent violators (Barlow, Bartholomew, Bremner,
/// Brunk 1972), then the block is held inside the frame.
enum IsotonicSpacing {
  /// The places of labels whose wanted places ascend.
  static func places(
    wanted: [Double], gap: Double, within frame: ClosedRange<Double>
  ) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    for (index, place) in wanted.enumerated() {
      blocks.append((place - Double(index) * gap, 1))
      while blocks.count > 1, mean(blocks[blocks.count - 2]) > mean(blocks[blocks.count - 1]) {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].count += last.count
      }
    }
    let pooled = blocks.flatMap { [Double](repeating: mean($0), count: $0.count) }
    let extent = Double(max(0, wanted.count - 1)) * gap
    let highest = max(frame.lowerBound, frame.upperBound - extent)
    return pooled.enumerated().map { index, place in
      min(max(place, frame.lowerBound), highest) + Double(index) * gap
    }
  }

  private static func mean(_ block: (sum: Double, count: Int)) -> Double {
    block.sum / Double(block.count)
  }
}

extension RandomAccessCollection where Index == Int {
  /// How many elements stand before the first that does not fulfil a condition, when those that
  /// fulfil it come first.
  func partitionIndex(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

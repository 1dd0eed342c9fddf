/// A cell in quotes: where its content stands and what ends it.
struct CSVQuotedCell {
  /// How the cell ended.
  enum Ending {
    /// A separator or a line end, or the end of the file, follows the closing quote.
    case proper
    /// Something else follows the closing quote.
    case textAfterQuote
    /// The bytes end before it is clear.
    case cutOff
  }

  /// The bytes between the quotes.
  let content: Range<Int>
  /// Whether the content has doubled quotes, each of which means one.
  let hasDoubledQuotes: Bool
  /// The offset after the closing quote, where the separator or line end stands.
  let end: Int
  /// How the cell ended.
  let ending: Ending
}

extension CSVFieldFinder {
  /// Reads the cell whose opening quote stands at an offset.
  ///
  /// A quote as the very last byte counts as closing.
  func quotedCell(at opening: Int) -> CSVQuotedCell {
    var offset = opening + 1
    var hasDoubled = false
    while true {
      offset = nextQuote(from: offset)
      guard offset < limit else {
        return CSVQuotedCell(
          content: min(opening + 1, limit)..<limit, hasDoubledQuotes: hasDoubled, end: limit,
          ending: .cutOff)
      }
      guard offset + 1 < limit, base[offset + 1] == quote else { break }
      hasDoubled = true
      offset += 2
    }
    let follower = base[offset + 1]
    let isProper = follower == separator || follower == 10 || follower == 13
    return CSVQuotedCell(
      content: (opening + 1)..<offset, hasDoubledQuotes: hasDoubled, end: offset + 1,
      ending: isProper ? .proper : .textAfterQuote)
  }

  /// The content with each doubled quote as one.
  func unquoted(_ content: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var offset = content.lowerBound
    while offset < content.upperBound {
      bytes.append(base[offset])
      offset += base[offset] == quote ? 2 : 1
    }
    return bytes
  }
}

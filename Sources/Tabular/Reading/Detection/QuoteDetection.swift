/// Finds which character stands around cells.
enum QuoteDetection {
  /// The quote that cells begin and end with; double quotes where none do, as in RFC 4180.
  static func quote(in finder: CSVFieldFinder) -> Detected<UInt8?> {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    let doubles = openings(of: double, in: finder)
    guard doubles == 0 else {
      return Detected(double, "\(count(doubles, "cell")) begin with it")
    }
    let singles = openings(of: single, in: finder)
    let closings = closings(of: single, in: finder)
    guard singles > 0, singles == closings else {
      return Detected(double, "no cell begins with a quote, and this one is the usual one")
    }
    return Detected(single, "\(count(singles, "cell")) begin and end with it")
  }

  /// How many quotes stand at the beginning of a cell, whatever separates cells.
  private static func openings(of quote: UInt8, in finder: CSVFieldFinder) -> Int {
    let start = finder.hasByteOrderMark ? 3 : 0
    return (start..<max(start, finder.limit)).count { offset in
      finder.base[offset] == quote
        && (offset == start || SeparatorDetection.isBoundary(finder.base[offset - 1]))
    }
  }

  private static func closings(of quote: UInt8, in finder: CSVFieldFinder) -> Int {
    (0..<finder.limit).count { offset in
      finder.base[offset] == quote && SeparatorDetection.isBoundary(finder.base[offset + 1])
    }
  }

  /// A number of things in words.
  static func count(_ number: Int, _ thing: String) -> String {
    number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
  }
}

/// How dates are written in a file: `dd/MM/yyyy`, `yyyy-MM-dd`, `d.M.yyyy`, `yyyy-MM`.
///
/// `yyyy` is four digits, `MM` and `dd` two, `M` and `d` one or two; anything else but letters
/// stands for itself, as the first of a month in `yyyy-MM-01`. Years of two digits have no pattern,
/// because they do not say which century they mean.
public struct DatePattern: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case year
    case month(digits: ClosedRange<Int>)
    case day(digits: ClosedRange<Int>)
    case literal(UInt8)
  }

  /// ISO 8601: `yyyy-MM-dd`.
  public static let iso = DatePattern(
    "yyyy-MM-dd",
    [
      .year, .literal(45), .month(digits: 2...2), .literal(45), .day(digits: 2...2),
    ])

  /// ISO 8601: `yyyy-MM`.
  public static let isoMonth = DatePattern(
    "yyyy-MM",
    [
      .year, .literal(45), .month(digits: 2...2),
    ])

  /// The pattern as written.
  public let text: String
  let parts: [Part]

  private init(_ text: String, _ parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// Reads a pattern; nil unless it has a year and a month once, and a day once if `hasDay`.
  public init?(_ text: String, hasDay: Bool = true) {
    var parts: [Part] = []
    for run in Self.runs(of: Array(text.utf8)) {
      guard let part = Self.parts(of: run) else { return nil }
      parts += part
    }
    let days = parts.count { if case .day = $0 { true } else { false } }
    let months = parts.count { if case .month = $0 { true } else { false } }
    guard parts.count(where: { $0 == .year }) == 1, months == 1, days == (hasDay ? 1 : 0) else {
      return nil
    }
    self.init(text, parts)
  }

  private static func runs(of bytes: [UInt8]) -> [(byte: UInt8, count: Int)] {
    bytes.reduce(into: []) { runs, byte in
      if let last = runs.last, last.byte == byte {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((byte, 1))
      }
    }
  }

  private static func parts(of run: (byte: UInt8, count: Int)) -> [Part]? {
    switch (run.byte, run.count) {
    case (UInt8(ascii: "y"), 4): [.year]
    case (UInt8(ascii: "M"), 2): [.month(digits: 2...2)]
    case (UInt8(ascii: "M"), 1): [.month(digits: 1...2)]
    case (UInt8(ascii: "d"), 2): [.day(digits: 2...2)]
    case (UInt8(ascii: "d"), 1): [.day(digits: 1...2)]
    case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _):
      nil
    default: [Part](repeating: .literal(run.byte), count: run.count)
    }
  }
}

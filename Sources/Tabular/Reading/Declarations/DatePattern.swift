/// How dates are written in a file: `dd/MM/yyyy`, `yyyy-MM-dd`, `d.M.yy`, `d 'de' MMMM 'de' yyyy`.
///
/// `yyyy` is four digits, `MM` and `dd` two, `M` and `d` one or two; `MMM` is the short name of a
/// month, `MMMM` the full one, in English, Spanish, Portuguese or French. `yy` is two digits, of
/// which 69 to 99 mean 1969 to 1999 and 00 to 68 mean 2000 to 2068, as in POSIX. Letters stand for
/// themselves between single quotes, anything else without.
public struct DatePattern: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case year
    case shortYear
    case month(digits: ClosedRange<Int>)
    case monthName(isFull: Bool)
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
    for (index, piece) in text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    {
      guard index % 2 == 0 else {
        parts += piece.utf8.map { .literal($0) }
        continue
      }
      for run in Self.runs(of: Array(piece.utf8)) {
        guard let part = Self.parts(of: run) else { return nil }
        parts += part
      }
    }
    let isClosed = text.count { $0 == "'" } % 2 == 0
    guard isClosed, parts.count(where: \.isYear) == 1, parts.count(where: \.isMonth) == 1,
      parts.count(where: \.isDay) == (hasDay ? 1 : 0)
    else { return nil }
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
    case (UInt8(ascii: "y"), 2): [.shortYear]
    case (UInt8(ascii: "M"), 4): [.monthName(isFull: true)]
    case (UInt8(ascii: "M"), 3): [.monthName(isFull: false)]
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

extension DatePattern.Part {
  fileprivate var isYear: Bool { self == .year || self == .shortYear }

  fileprivate var isMonth: Bool {
    switch self {
    case .month, .monthName: true
    case .year, .shortYear, .day, .literal: false
    }
  }

  fileprivate var isDay: Bool { if case .day = self { true } else { false } }
}

/// What stands between groups of three digits.
public enum ThousandsMark: String, Sendable, CaseIterable {
  /// `1.234`.
  case point = "."
  /// `1,234`.
  case comma = ","
  /// `1 234`, with a plain, a protected or a narrow space; nobody sees which one it is.
  case space = " "
  /// `1'234`, straight or curved.
  case apostrophe = "'"

  /// The mark that a declaration writes; nil if it is none.
  public init?(_ text: String) {
    guard let mark = Self.allCases.first(where: { $0.forms.contains(Array(text.utf8)) }) else {
      return nil
    }
    self = mark
  }

  /// Whether a text has it in any of its forms.
  func stands(in text: String) -> Bool {
    forms.contains { text.contains(String(decoding: $0, as: UTF8.self)) }
  }

  /// The ways to write it, as UTF-8.
  var forms: [[UInt8]] {
    switch self {
    case .point, .comma: [Array(rawValue.utf8)]
    case .space: [" ", "\u{A0}", "\u{202F}", "\u{2009}"].map { Array($0.utf8) }
    case .apostrophe: ["'", "’"].map { Array($0.utf8) }
    }
  }
}

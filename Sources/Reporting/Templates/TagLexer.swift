import Tabular

/// Splits the inside of a tag into words.
struct TagLexer {
  private let source: SourceText
  private let end: Int
  private var offset: Int
  private var tokens: [TagToken] = []

  /// The words between two bytes of a template.
  static func tokens(
    of source: SourceText, in range: Range<Int>
  ) throws(Diagnostic) -> [TagToken] {
    var lexer = TagLexer(source: source, range: range)
    while try lexer.readNext() {}
    return lexer.tokens
  }

  private init(source: SourceText, range: Range<Int>) {
    self.source = source
    offset = range.lowerBound
    end = range.upperBound
  }

  private mutating func readNext() throws(Diagnostic) -> Bool {
    offset = scan(from: offset) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard let byte = byte(at: offset) else { return false }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try readQuoted(byte, as: .text)
    case UInt8(ascii: "`"): try readQuoted(byte, as: .name)
    case UInt8(ascii: "$"): try readParameter()
    case UInt8(ascii: "-") where self.byte(at: offset + 1).map(Self.isDigit) == true: readNumber()
    case _ where Self.isDigit(byte): readNumber()
    case _ where Self.isNamePart(byte): readName()
    default: try readSymbol()
    }
    return true
  }

  private mutating func readQuoted(
    _ quote: UInt8, as kind: TagToken.Kind
  ) throws(Diagnostic) {
    let close = scan(from: offset + 1) { $0 != quote }
    guard close < end else {
      throw Diagnostic(
        .templateSyntax, "a quote in a tag must be closed before '}}'",
        at: source.place(of: offset..<end))
    }
    append(kind, source.text(offset + 1..<close), to: close + 1)
  }

  private mutating func readParameter() throws(Diagnostic) {
    let close = scan(from: offset + 1, while: Self.isNamePart)
    guard close > offset + 1 else {
      throw Diagnostic(
        .templateSyntax, "'$' must be followed by the name of a parameter",
        at: source.place(of: offset..<close))
    }
    append(.parameter, source.text(offset + 1..<close), to: close)
  }

  private mutating func readNumber() {
    var close = scan(from: offset + 1, while: Self.isDigit)
    if byte(at: close) == UInt8(ascii: "."), byte(at: close + 1).map(Self.isDigit) == true {
      close = scan(from: close + 1, while: Self.isDigit)
    }
    let text = source.text(offset..<close)
    guard byte(at: close) == UInt8(ascii: "[") else {
      append(.number(unit: nil), text, to: close)
      return
    }
    let bracket = scan(from: close + 1) { $0 != UInt8(ascii: "]") }
    append(.number(unit: close + 1..<bracket), text, to: min(bracket + 1, end))
  }

  private mutating func readName() {
    let close = scan(from: offset, while: Self.isNamePart)
    append(.name, source.text(offset..<close), to: close)
  }

  private mutating func readSymbol() throws(Diagnostic) {
    let pair = source.text(offset..<min(offset + 2, end))
    if ["==", "!=", "<=", ">="].contains(pair) {
      append(.symbol, pair, to: offset + 2)
      return
    }
    let sign = source.text(offset..<offset + 1)
    guard "|.,:[]()<>-=".contains(sign) else {
      throw Diagnostic(
        .templateSyntax, "a tag must not contain '\(sign)' outside quotes",
        at: source.place(of: offset..<offset + 1))
    }
    append(.symbol, sign, to: offset + 1)
  }

  private mutating func append(_ kind: TagToken.Kind, _ text: String, to close: Int) {
    tokens.append(TagToken(kind: kind, text: text, range: offset..<close))
    offset = close
  }

  private func byte(at index: Int) -> UInt8? {
    index < end ? source.bytes[index] : nil
  }

  private func scan(from start: Int, while condition: (UInt8) -> Bool) -> Int {
    var index = start
    while index < end, condition(source.bytes[index]) { index += 1 }
    return index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

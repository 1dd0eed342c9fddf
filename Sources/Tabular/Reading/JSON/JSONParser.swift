/// Reads JSON or JSON5 from bytes, with order and places kept; never traps.
///
/// Objects and lists may be nested only so deep, so that neither reading nor freeing the tree can
/// exhaust the stack. Time and memory are linear in the size of the text.
struct JSONParser {
  let source: SourceText
  let bytes: [UInt8]
  let grammar: JSONGrammar
  let purpose: JSONPurpose
  /// How long texts may be.
  let limits: Limits
  let longestText: Int
  /// The offset of the next byte to read.
  var position = 0

  /// Prepares a text for reading.
  init(
    _ source: SourceText, grammar: JSONGrammar, purpose: JSONPurpose, limits: Limits = Limits()
  ) {
    self.source = source
    bytes = source.bytes
    self.grammar = grammar
    self.purpose = purpose
    self.limits = limits
    longestText = limits[.field]
  }

  /// Reads the one value that the text holds.
  mutating func document() throws(Diagnostic) -> JSONNode {
    try begin()
    let root = try value(depth: 0)
    try skipSpace()
    guard position == bytes.count else {
      throw problem("the file must end after its value, not go on with \(found)", at: position)
    }
    return root
  }

  /// Reads the values that the text holds one after the other, as on the lines of NDJSON.
  mutating func documents() throws(Diagnostic) -> [JSONNode] {
    try begin()
    var roots: [JSONNode] = []
    while position < bytes.count {
      roots.append(try value(depth: 0))
      try skipSpace()
    }
    return roots
  }

  /// Passes what stands before the first value; there must be one.
  private mutating func begin() throws(Diagnostic) {
    if let offset = UTF8Check.firstInvalid(in: bytes) {
      throw problem("the file must be UTF-8 text, which this byte is not", at: offset)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try skipSpace()
    guard position < bytes.count else {
      throw Diagnostic(
        purpose.syntaxCode, "the file must hold a value, not nothing",
        at: Place(file: source.file))
    }
  }

  /// Reads one value; space before it is already skipped.
  mutating func value(depth: Int) throws(Diagnostic) -> JSONNode {
    let start = position
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""):
      return JSONNode(.text(try text()), at: start..<position)
    case UInt8(ascii: "'") where grammar == .json5:
      return JSONNode(.text(try text()), at: start..<position)
    default:
      if let literal = literal() { return JSONNode(literal, at: start..<position) }
      if let number = try number() { return JSONNode(.number(number), at: start..<position) }
      throw problem(
        "a value must stand here, not \(found)", at: start, length: max(1, wordLength(from: start)),
        hint: hintForMissingValue)
    }
  }

  private mutating func list(depth: Int) throws(Diagnostic) -> JSONNode {
    let start = position
    try enter(depth)
    var elements: [JSONNode] = []
    while true {
      try skipSpace()
      if byte == UInt8(ascii: "]"), elements.isEmpty || grammar == .json5 { break }
      try refuseEnd(of: "[", "]", from: start)
      elements.append(try value(depth: depth + 1))
      guard try comma(before: UInt8(ascii: "]"), from: start) else { break }
    }
    position += 1
    return JSONNode(.list(elements), at: start..<position)
  }

  private mutating func object(depth: Int) throws(Diagnostic) -> JSONNode {
    let start = position
    try enter(depth)
    var members = JSONMembers(purpose)
    while true {
      try skipSpace()
      if byte == UInt8(ascii: "}"), members.isEmpty || grammar == .json5 { break }
      try refuseEnd(of: "{", "}", from: start)
      let member = try member(depth: depth)
      if let first = members.add(member) { throw duplicate(member, first) }
      guard try comma(before: UInt8(ascii: "}"), from: start) else { break }
    }
    position += 1
    return JSONNode(.object(members.all), at: start..<position)
  }

  private mutating func member(depth: Int) throws(Diagnostic) -> JSONNode.Member {
    let start = position
    let key = try key()
    let range = start..<position
    try skipSpace()
    guard byte == UInt8(ascii: ":") else {
      throw problem("':' must follow the key '\(key)', not \(found)", at: position)
    }
    position += 1
    try skipSpace()
    return JSONNode.Member(key: key, keyRange: range, node: try value(depth: depth + 1))
  }

  private mutating func enter(_ depth: Int) throws(Diagnostic) {
    guard depth < Limit.depth.standard else {
      throw Diagnostic(
        purpose.depthCode,
        "objects and lists must be nested at most \(Limit.depth.standard) deep, not deeper",
        at: source.place(of: position..<(position + 1)), notes: [Limit.depth.advice],
        hint: "is a bracket not closed?")
    }
    position += 1
  }

  /// Passes a comma and says that more follows, or says that the bracket closes here.
  private mutating func comma(
    before close: UInt8, from start: Int
  ) throws(Diagnostic) -> Bool {
    try skipSpace()
    if byte == close { return false }
    let bracket = close == UInt8(ascii: "}") ? ("{", "}") : ("[", "]")
    try refuseEnd(of: bracket.0, bracket.1, from: start)
    guard byte == UInt8(ascii: ",") else { throw missingComma(close: bracket.1) }
    position += 1
    return true
  }

  /// The byte at the position; 0 at the end of the text.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// The byte some way ahead; 0 beyond the end of the text.
  func byte(ahead distance: Int) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }
}

extension JSONDocument {
  /// Reads a JSON or JSON5 text.
  ///
  /// Throws `pipeline.syntax`, `pipeline.duplicate-key` for declarations; `json.syntax`,
  /// `json.duplicate-key`, `input.field-too-large` for data; `pipeline.too-deep` or `json.too-deep`; always at the place of the first byte that cannot be read.
  public init(
    parsing source: SourceText, as grammar: JSONGrammar, for purpose: JSONPurpose = .declaration,
    limits: Limits = Limits()
  ) throws(Diagnostic) {
    var parser = JSONParser(source, grammar: grammar, purpose: purpose, limits: limits)
    self.init(source: source, root: try parser.document())
  }
}

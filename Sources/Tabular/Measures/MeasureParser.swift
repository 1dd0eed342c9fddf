extension UnitCatalogue {
  /// Why a text is not a measure.
  public struct Misspelling: Error, Equatable, Sendable {
    /// The part that is not understood.
    public let part: String
    /// UTF-8 offsets of the part in the text.
    public let range: Range<Int>
    /// Every name that would have been understood.
    public let known: [String]

    /// What to do about it.
    var advice: String {
      NearestName.hint(for: part, among: known)
        ?? "declare it: \"units\": { \"\(part)\": { \"is\": \"...[kg]\", \"source\": \"...\" } }"
    }
  }

  /// Reads a measure as people write it: `PEN/qq green`, `qq green/ha`, `kg^2`, `1/ha`.
  ///
  /// Factors are separated by `/` (divides) and `*` (multiplies); a word after a unit is a product
  /// state. An empty text is a plain number.
  public func measure(_ text: String) throws(Misspelling) -> Measure {
    var terms: [Measure.Term] = []
    var sign = 1
    var start = text.utf8.startIndex
    var index = start
    while true {
      let atEnd = index == text.utf8.endIndex
      let byte = atEnd ? 0 : text.utf8[index]
      if atEnd || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*") {
        terms += try self.terms(in: text, start..<index, sign: sign)
        guard !atEnd else { break }
        sign = byte == UInt8(ascii: "/") ? -1 : 1
        start = text.utf8.index(after: index)
      }
      index = text.utf8.index(after: index)
    }
    return Measure(terms)
  }

  private func terms(
    in text: String, _ range: Range<String.Index>, sign: Int
  ) throws(Misspelling) -> [Measure.Term] {
    let words = text[range].split(separator: " ")
    guard let first = words.first else {
      if text.allSatisfy({ $0 == " " }) { return [] }
      throw misspelling(text[range], in: text)
    }
    if first == "1", words.count == 1 { return [] }
    guard words.count <= 2 else { throw misspelling(words[2], in: text) }
    let parts = first.split(separator: "^", omittingEmptySubsequences: false)
    guard let power = parts.count == 2 ? Int(parts[1]) : 1, parts.count <= 2, power != 0,
      power.magnitude <= 9
    else { throw misspelling(first, in: text) }
    let name = String(parts[0])
    let state = words.count == 2 ? String(words[1]) : nil
    guard let term = term(name, state: state) else {
      let unknown = term(name, state: nil) == nil ? first : words[words.count - 1]
      throw misspelling(unknown, in: text)
    }
    return [term.raised(to: sign * power)]
  }

  private func misspelling(_ part: Substring, in text: String) -> Misspelling {
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return Misspelling(
      part: String(part), range: start..<(start + part.utf8.count), known: names)
  }
}

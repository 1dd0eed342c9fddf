/// Names for columns, inputs and pipelines that formulas can write without quotes.
struct DraftNames {
  /// Names that mean something else already.
  private var taken: Set<String>

  /// - Parameter taken: names that may not be given.
  init(taken: Set<String> = []) {
    self.taken = taken.union([
      "and", "or", "not", "in", "is", "as", "null", "true", "false",
    ])
  }

  /// A name of small letters, digits and `_` for a header, different from all others so far.
  mutating func name(for header: String) -> String {
    let last = header.split(separator: "/").last.map(String.init) ?? header
    var name = Self.plain(last)
    if name.isEmpty { name = "column" }
    if !(name.first?.isLetter ?? false) {
      name = DraftHeader(last).isYear ? "y" + name : "c_" + name
    }
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)_\(number)"
      number += 1
    }
    return unique
  }

  /// Letters of the basic alphabet in small, digits, and `_` for everything else.
  private static func plain(_ text: String) -> String {
    var name = ""
    for character in text.lowercased() {
      let letter = accented.first { $0.letters.contains(character) }?.plain ?? character
      if letter.isASCII, letter.isLetter || letter.isNumber {
        name.append(letter)
      } else if name.last != "_", !name.isEmpty {
        name += "_"
      }
    }
    while name.last == "_" { name.removeLast() }
    return String(name.prefix(60))
  }

  /// Letters with marks of the languages that files come in.
  private static let accented: [(letters: String, plain: Character)] = [
    ("áàâãäå", "a"), ("éèêë", "e"), ("íìîï", "i"), ("óòôõö", "o"), ("úùûü", "u"), ("ñ", "n"),
    ("ç", "c"),
  ]
}

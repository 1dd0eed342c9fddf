/// Names for the columns of a sample that every program takes, each used once.
struct SampleNames {
  private var names: [String: String] = [:]
  private var used: Set<String> = []

  /// The name of a column; nil when none was given.
  subscript(column: String) -> String? { names[column] }

  /// The name of an effect: its column, or several whose combinations are its levels.
  func combined(_ columns: [String]) -> String {
    columns.compactMap { names[$0] }.joined(separator: "_by_")
  }

  /// Gives a column a name like a text: letters, digits and `_`, 28 at most.
  mutating func name(_ column: String, like text: String) {
    guard names[column] == nil else { return }
    let letters = text.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "_" }
    let words = String(letters).split(separator: "_").joined(separator: "_")
    var stem = String((words.isEmpty ? "x" : words).prefix(28))
    let startsWithLetter = stem.first.map { $0.isLetter } ?? false
    if !startsWithLetter || Self.reserved.contains(stem) { stem = "x_" + stem }
    var (name, number) = (stem, 1)
    while used.contains(name) {
      number += 1
      name = "\(stem)_\(number)"
    }
    used.insert(name)
    names[column] = name
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  /// Words that mean something else in R or Stata, and the name of the sample in the scripts.
  private static let reserved: Set<String> = [
    "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE",
    "NULL", "Inf", "NaN", "NA", "using", "with", "int", "long", "byte", "float", "double", "str",
    "d",
  ]
}

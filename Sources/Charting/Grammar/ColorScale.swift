public import Tabular

/// What a chart says of its colours beside the column: which value has which, or where numbers
/// are cut into classes.
public struct ColorScale: Sendable, Equatable {
  /// The column.
  var column: Written?
  /// The words before the key; empty for none.
  var title = ""
  /// Values of the column with a paint of their own, in the order of the key.
  var paints: [ValuePaint] = []
  /// Where numbers are cut into classes.
  var cuts: [Double] = []
  /// Whether the key says how many rows each value has.
  var counts = false
  /// Into how many classes numbers are cut at round numbers, where no cuts are said.
  var classes: Int?
  /// The cut above which values are good: colours go two ways from it.
  var middle: Double?

  /// A value with its paint.
  struct ValuePaint: Sendable, Equatable {
    let value: String
    let paint: Paint
  }

  /// Whether numbers are cut into classes.
  var cutsNumbers: Bool { !cuts.isEmpty || classes != nil }

  /// The keys of colours that are an object.
  public static let manual = Manual(
    "color", "colours with more than their column",
    parameters: [
      Parameter("field", .column, "the column"),
      Parameter("title", .text, "the words before the key"),
      Parameter(
        "paints", .structure,
        "a paint for each value: " + Paint.words.map(\.word).joined(separator: ", ")),
      Parameter("counts", .flag, "whether the key says how many rows each value has"),
      Parameter("cuts", .structure, "where numbers are cut into classes, the lowest first"),
      Parameter("classes", .count, "into how many classes numbers are cut, from 3 to 7"),
      Parameter("middle", .number, "the cut above which values are good, in two hues from there"),
    ],
    example: #"{ "field": "ratio", "cuts": [0.5, 0.8, 1, 1.2], "middle": 1 }"#)

  /// The words of the paints that a chart can name.
  public static let paints = Paint.words.map(\.word)

  /// Colours of a column.
  init(_ column: Written? = nil) { self.column = column }

  /// Reads the name of a column, or an object with more.
  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let node = arguments["color"], node.members != nil else {
      self.init(arguments.text("color", reporting: &diagnostics))
      return
    }
    let inner = Arguments(
      node, in: arguments.document, manual: Self.manual, reporting: &diagnostics)
    self.init(inner.text("field", reporting: &diagnostics))
    title = inner.text("title", reporting: &diagnostics)?.text ?? ""
    cuts = inner.ascendingNumbers("cuts", reporting: &diagnostics)
    classes = inner.count("classes", reporting: &diagnostics)
    counts = inner.flag("counts", reporting: &diagnostics) ?? false
    middle = inner.number("middle", reporting: &diagnostics)
    checkClasses(inner, reporting: &diagnostics)
    for (name, word) in inner.namedTexts("paints", reporting: &diagnostics) {
      guard let paint = Paint(word, reporting: &diagnostics) else { continue }
      paints.append(ValuePaint(value: name.text, paint: paint))
    }
  }

  private mutating func checkClasses(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) {
    if let classes, !(3...7).contains(classes) {
      diagnostics.error(
        .wrongValue, "'classes' must be from 3 to 7, not \(classes)",
        at: arguments.place("classes"))
      self.classes = nil
    }
    if cuts.count > 6 {
      diagnostics.error(
        .wrongValue, "'cuts' must hold at most 6 numbers, not \(cuts.count)",
        at: arguments.place("cuts"))
      cuts = []
    }
    if let middle, !cuts.contains(middle) {
      diagnostics.error(
        .wrongValue, "'middle' must be one of 'cuts'", at: arguments.place("middle"))
      self.middle = nil
    }
  }
}

extension Paint {
  /// The paints that a chart can name, in the order of their use.
  static let words: [(word: String, paint: Paint)] = [
    ("blue", .blue), ("vermillion", .vermillion), ("green", .green), ("purple", .purple),
    ("ochre", .ochre), ("grey", .grey), ("ink", .ink), ("neutral", .neutral),
    ("dark blue", .inFavour), ("light blue", .paleInFavour), ("pale blue", .palestInFavour),
    ("dark orange", .against), ("light orange", .paleAgainst), ("pale orange", .palestAgainst),
  ]

  /// The paint of a word; nil after reporting that there is none.
  init?(_ word: Written, reporting diagnostics: inout Diagnostics) {
    let words = Self.words.map(\.word)
    guard let found = Self.words.first(where: { $0.word == word.text }) else {
      diagnostics.error(
        .wrongValue,
        "a paint must be one of \(words.joined(separator: ", ")), not '\(word.text)'",
        at: word.place, hint: NearestName.hint(for: word.text, among: words))
      return nil
    }
    self = found.paint
  }
}

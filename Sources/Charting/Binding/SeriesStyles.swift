import Tabular

/// The style of each series of a chart.
struct SeriesStyles {
  /// The styles in the order of the key.
  let all: [SeriesStyle]
  /// How numbers that name a series or stand as a label are printed.
  private let numbers: NumberStyle

  private let byValue: [String: SeriesStyle]

  /// Styles with a meaning of their own first, then one for each value of a column, in the order of
  /// first appearance.
  init(_ composition: Composition, values: [String], locale: LocaleRecord) {
    var all = composition.styles.map { $0.named(locale.words.verdict($0.name)) }
    var byValue: [String: SeriesStyle] = [:]
    for style in all { byValue[style.value] = style }
    for value in values where byValue[value] == nil {
      let style = SeriesStyle(index: all.count, value: value)
      byValue[value] = style
      all.append(style)
    }
    self.all = all
    self.byValue = byValue
    numbers = NumberStyle(locale)
  }

  /// The style of a value; the first one for a value that no row had.
  func style(_ value: String) -> SeriesStyle { byValue[value] ?? all.first ?? .single }

  /// The words of the language.
  var words: Vocabulary { numbers.locale.words }

  /// A number as a name or label.
  func text(_ number: Value.Number) -> String {
    numbers.text(number, decimals: min(DecimalDigits(number)?.decimals ?? 0, 3))
  }
}

import Tabular

/// The style of each series of a chart.
struct SeriesStyles {
  /// The styles in the order of the key.
  let all: [SeriesStyle]
  /// How numbers that name a series or stand as a label are printed.
  private let numbers: NumberStyle

  private let byValue: [String: SeriesStyle]
  /// The classes of numbers, where colour cuts some.
  private let classes: ColorClasses?

  /// Styles with a meaning of their own first, then one for each value of a column, in the order of
  /// first appearance.
  init(_ composition: Composition, values: [String], locale: LocaleRecord) {
    var all = composition.styles.map { $0.named(locale.words.verdict($0.name)) }
    for entry in composition.colors.paints {
      all.append(SeriesStyle(index: all.count, value: entry.value, paint: entry.paint))
    }
    var byValue: [String: SeriesStyle] = [:]
    for style in all { byValue[style.value] = style }
    classes = nil
    var seen: Set<String> = []
    let poles = values.filter { seen.insert($0).inserted }
    for value in values where byValue[value] == nil {
      var style = SeriesStyle(index: all.count, value: value)
      if composition.paintsDiverge, let place = poles.firstIndex(of: value) {
        style = SeriesStyle(
          index: all.count, value: value, paint: .pole(place, of: poles.count))
      }
      byValue[value] = style
      all.append(style)
    }
    self.all = all
    self.byValue = byValue
    numbers = NumberStyle(locale)
  }

  /// A style for each class of numbers, and one for rows without a number.
  init(_ classes: ColorClasses, locale: LocaleRecord) {
    let style = NumberStyle(locale)
    let named = classes.paints.indices.map { index in
      SeriesStyle(index: index, value: classes.name(index, style), paint: classes.paints[index])
    }
    let none = SeriesStyle(
      index: named.count, value: locale.words.notAvailable, paint: .grid)
    all = named + [none]
    byValue = [:]
    numbers = style
    self.classes = classes
  }

  /// The style of the class of a number; nil where colour cuts no classes.
  func classStyle(of value: Value) -> SeriesStyle? {
    guard let classes else { return nil }
    return value.double.map { all[classes.index(of: $0)] } ?? all.last
  }

  /// The style of a value; the first one for a value that no row had.
  func style(_ value: String) -> SeriesStyle { byValue[value] ?? all.first ?? .single }

  /// The words of the language.
  var words: Vocabulary { numbers.locale.words }

  /// A cell as a name or label; a missing one says so.
  func text(_ value: Value, of field: Field?, _ format: LabelTemplate.Format = .init()) -> String {
    switch value {
    case .text(let text): field?.scale?.label(of: text) ?? text
    case .number(let number) where field?.holdsYears == true: plain(number)
    case .number(let number): text(number, format)
    case .flag(let flag): flag ? words.yes : words.no
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .missing: words.notAvailable
    }
  }

  private func text(_ number: Value.Number, _ format: LabelTemplate.Format) -> String {
    var style = numbers
    style.showsPlus = format.showsPlus
    let usual = min(DecimalDigits(number)?.decimals ?? 0, 3)
    guard format.isPercent else {
      return style.text(number, decimals: format.decimals ?? usual)
    }
    return style.percent(number.double, decimals: format.decimals ?? 0)
  }

  private func plain(_ number: Value.Number) -> String {
    var style = numbers
    style.isGrouped = false
    return style.text(number, decimals: 0)
  }
}

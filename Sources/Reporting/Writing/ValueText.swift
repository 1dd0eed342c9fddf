import Charting
import Tabular

/// Turns values into words and figures of the report's language.
struct ValueText {
  let locale: LocaleRecord
  let wording: Wording
  let terms: TermBook
  let titles: ColumnTitles
  let minimumPersons: Int?

  /// The texts of a report's language; English marks for a language that is not known.
  init(language: String, minimumPersons: Int?) {
    locale = LocaleRecord(code: language) ?? .english
    wording = Wording.of(locale.language)
    terms = TermBook(locale: locale)
    titles = ColumnTitles(language: locale.code)
    self.minimumPersons = minimumPersons
  }

  /// A value in running text, with its unit; why there is none where it is missing.
  func text(_ value: Value, _ measure: Measure, as format: ValueFormat = ValueFormat()) -> String {
    switch value {
    case .number(let number): figure(number.double, measure, as: format).text
    case .text(let text): text
    case .flag(let flag): flag ? wording.general.yes : wording.general.no
    case .day(let ordinal, let grain):
      format.form == .date ? date(ordinal, grain) : grain.text(ordinal)
    case .missing(let reason): missing(reason)
    }
  }

  /// A whole number with grouped digits.
  func count(_ number: Int) -> String { NumberStyle(locale).text(Double(number), decimals: 0) }

  /// So many rows, in words.
  func rows(_ number: Int) -> String {
    "\(count(number)) \(wording.general.rows.word(for: Double(number)))"
  }

  /// A level such as 0.95 as whole percent.
  func level(_ level: Double) -> String { NumberStyle(locale).percent(level, decimals: 0) }

  /// A share of rows as per cent: one decimal below ten, `< 0.1%` where that would be none.
  func share(_ share: Double) -> String {
    let style = NumberStyle(locale)
    if share > 0, share < 0.0005 { return "< " + style.percent(0.001, decimals: 1) }
    return style.percent(share, decimals: share < 0.0995 ? 1 : 0)
  }

  /// A number with so many decimals and no unit.
  func plain(_ number: Double, decimals: Int) -> String {
    NumberStyle(locale).text(number, decimals: decimals)
  }

  /// A probability with three decimals; one that would be shown as none at all is `< 0.001`.
  func probability(_ number: Double) -> String {
    number >= 0 && number < 0.0005 ? "< " + plain(0.001, decimals: 3) : plain(number, decimals: 3)
  }

  /// What stands for a value that there is not.
  var unavailable: String { locale.words.notAvailable }

  /// That data are made up, in two words.
  var synthetic: String { locale.words.syntheticRows }

  /// Why a value is missing, in running text.
  func missing(_ reason: MissingReason) -> String {
    guard reason == .suppressed else {
      return "\(unavailable) (\(wording.general.reasons[reason] ?? reason.text))"
    }
    return withheld
  }

  /// That a value is withheld, and why.
  var withheld: String {
    minimumPersons.map { wording.general.withheldBelow(String($0)) } ?? wording.general.withheld
  }

  /// A status as a word of the language; words that a pipeline invented stay.
  func status(_ word: String) -> String { wording.general.statuses[word] ?? word }

  /// A figure and what stands behind it.
  struct Figure {
    /// The digits, with the percent sign where there is one.
    let digits: String
    /// The unit with the space before it; empty where there is none.
    let unit: String

    /// Digits and unit.
    var text: String { digits + unit }
  }

  /// A number with its unit in the form that filters ask for.
  func figure(_ number: Double, _ measure: Measure, as format: ValueFormat) -> Figure {
    var style = NumberStyle(locale)
    style.showsPlus = format.isSigned
    switch format.form {
    case .percent: return percent(number, measure, style, decimals: format.decimals ?? 1)
    case .points: return points(number, measure, style, decimals: format.decimals ?? 1)
    case .unit: return Figure(digits: unitName(measure), unit: "")
    case .words:
      if let word = smallNumber(number) {
        return Figure(digits: word, unit: unit(measure, of: number))
      }
    case .money where format.decimals == nil:
      return Figure(digits: style.text(number, decimals: 2), unit: unit(measure, of: number))
    case .number, .money, .date, .signed, nil: break
    }
    let text = style.text(number, decimals: format.decimals ?? ShownDecimals.of(number))
    guard measure.symbol != "%" else {
      return Figure(digits: style.withPercentSign(text), unit: "")
    }
    let isOne = text == style.text(1, decimals: 0)
    return Figure(digits: text, unit: unit(measure, of: isOne ? 1 : number))
  }

  private func percent(
    _ number: Double, _ measure: Measure, _ style: NumberStyle, decimals: Int
  ) -> Figure {
    Figure(
      digits: style.withPercentSign(hundredfold(number, measure, style, decimals: decimals)),
      unit: "")
  }

  private func points(
    _ number: Double, _ measure: Measure, _ style: NumberStyle, decimals: Int
  ) -> Figure {
    Figure(
      digits: hundredfold(number, measure, style, decimals: decimals),
      unit: "\u{A0}" + wording.general.points)
  }

  /// A share in hundredths; what is in hundredths already stays, so that no digit moves.
  private func hundredfold(
    _ number: Double, _ measure: Measure, _ style: NumberStyle, decimals: Int
  ) -> String {
    let size = measure.size?.value ?? 1
    if size == 0.01 { return style.text(number, decimals: decimals) }
    let sign = style.withPercentSign("")
    return String(style.percent(number * size, decimals: decimals).dropLast(sign.count))
  }

  /// The unit behind a number, what is counted as a word.
  private func unit(_ measure: Measure, of number: Double) -> String {
    guard !measure.isNone else { return "" }
    let counted = wording.general.counted[measure.symbol]
    return "\u{A0}" + (counted?.word(for: number) ?? unitName(measure))
  }

  private func unitName(_ measure: Measure) -> String {
    measure.symbol == "pp" ? wording.general.points : measure.symbol
  }

  private func smallNumber(_ number: Double) -> String? {
    let words = wording.general.smallNumbers
    return words.indices.first { Double($0) == number }.map { words[$0] }
  }

  private func date(_ ordinal: Int32, _ grain: Grain) -> String {
    let months = wording.calendar.months
    switch grain {
    case .day:
      let day = CivilDay(ordinal: Int(ordinal))
      return wording.calendar.day(String(day.day), months[day.month - 1], String(day.year))
    case .month:
      let (year, month) = Int(ordinal).quotientAndRemainderFromFloor(dividingBy: 12)
      return wording.calendar.month(months[month], String(year + 1970))
    case .second, .season: return grain.text(ordinal)
    }
  }
}

extension Int {
  /// The quotient rounded down and the remainder from 0 on; the divisor is above zero.
  fileprivate func quotientAndRemainderFromFloor(dividingBy divisor: Int) -> (Int, Int) {
    let remainder = ((self % divisor) + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}

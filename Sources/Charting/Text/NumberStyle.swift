public import Tabular

/// Turns numbers into text for people, as charts and reports print them.
///
/// Rounding is half away from zero on the shortest decimal; the minus is U+2212; a rounded zero has
/// no sign; what is not finite is "n/a". CSV never passes through here.
public struct NumberStyle: Sendable, Equatable {
  /// The marks and spaces.
  public let locale: LocaleRecord
  /// Whether numbers above zero carry a plus.
  public var showsPlus = false
  /// Whether digits are grouped; years never are.
  public var isGrouped = true

  /// The style of a locale.
  public init(_ locale: LocaleRecord = .english) {
    self.locale = locale
  }

  /// The sign before numbers below zero.
  public static let minus = "\u{2212}"

  /// A number with exactly so many digits behind the point, 0...15; n/a when it is not finite.
  public func text(_ number: Double, decimals: Int) -> String {
    DecimalDigits(number).map { text($0, decimals: decimals) } ?? locale.words.notAvailable
  }

  /// A number of a table with exactly so many digits behind the point, 0...15.
  public func text(_ number: Value.Number, decimals: Int) -> String {
    DecimalDigits(number).map { text($0, decimals: decimals) } ?? locale.words.notAvailable
  }

  /// A number with so many significant digits; whole digits are never dropped.
  public func text(_ number: Double, significant count: Int) -> String {
    guard let digits = DecimalDigits(number) else { return locale.words.notAvailable }
    return text(digits, decimals: digits.decimals(forSignificant: count))
  }

  /// A share as percent: 0.285 with no decimals is `29%`, in Spain `29 %`.
  public func percent(_ share: Double, decimals: Int) -> String {
    guard let digits = DecimalDigits(share) else { return locale.words.notAvailable }
    return withPercentSign(text(digits.shifted(by: 2), decimals: decimals))
  }

  /// A number text with the percent sign of the locale.
  public func withPercentSign(_ text: String) -> String { text + locale.percentSpace + "%" }

  /// Two ends as `0.88–1.33`, or `−9.7 to 14.2` when an end is below zero.
  public func range(_ low: Double, _ high: Double, decimals: Int) -> String {
    let joint = low < 0 || high < 0 ? "\u{A0}\(locale.words.to) " : "–"
    return text(low, decimals: decimals) + joint + text(high, decimals: decimals)
  }

  private func text(_ digits: DecimalDigits, decimals: Int) -> String {
    let decimals = min(max(decimals, 0), 15)
    let rounded = digits.rounded(decimals: decimals)
    let (whole, fraction) = rounded.parts(decimals: decimals)
    let plus = showsPlus && !rounded.digits.isEmpty ? "+" : ""
    let sign = rounded.isNegative ? Self.minus : plus
    return sign + grouped(whole) + (fraction.isEmpty ? "" : locale.decimalMark + fraction)
  }

  private func grouped(_ whole: String) -> String {
    guard isGrouped, whole.count >= locale.digitsToGroup else { return whole }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += locale.groupMark }
      text.append(digit)
    }
    return text
  }
}

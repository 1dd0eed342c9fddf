public import Tabular

/// How a value is written: `number 1`, `percent 0`, `signed`.
public struct ValueFilter: Sendable, Equatable {
  /// The filters there are.
  public enum Form: String, Sendable, CaseIterable {
    /// Digits, with the unit where the value has one.
    case number
    /// A share as per cent.
    case percent
    /// A difference of shares as percentage points.
    case points
    /// An amount of money with its currency.
    case money
    /// A day, month or season with the month's name.
    case date
    /// A small whole number, a flag or a status as a word.
    case words
    /// With a plus sign where the number is above zero.
    case signed
    /// The unit alone.
    case unit
  }

  /// Which filter.
  public let form: Form
  /// Digits behind the point; nil leaves them to the value.
  public let decimals: Int?
  /// The filter in the template.
  public let place: Place

  /// Whether the filter may carry a number of decimals.
  static func takesDecimals(_ form: Form) -> Bool {
    switch form {
    case .number, .percent, .points, .money: true
    case .date, .words, .signed, .unit: false
    }
  }
}

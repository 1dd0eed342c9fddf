public import Tabular

/// A cell of a result row; nil is missing.
public enum ResultValue: Sendable, Equatable {
  /// A number.
  case number(Double?)
  /// A whole number that counts something.
  case count(Int)
  /// A text.
  case text(String?)
  /// True or false.
  case flag(Bool?)
  /// A day, month or season by its ordinal.
  case day(Int32?)
  /// A number with its uncertainty, or the reason why there is none; apart from the row, since it
  /// is several times as large as other values.
  indirect case estimate(Estimate)

  var number: Double? {
    switch self {
    case .number(let number): number
    case .count(let count): Double(count)
    default: nil
    }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  var ordinal: Int32? {
    if case .day(let ordinal) = self { ordinal } else { nil }
  }

  var estimate: Estimate {
    if case .estimate(let estimate) = self { return estimate }
    return Estimate(nil, count: 0, reason: Estimate.Reason.empty.rawValue)
  }
}

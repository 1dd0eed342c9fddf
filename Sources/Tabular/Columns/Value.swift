/// One cell: a value, or the reason why there is none.
public enum Value: Sendable, Equatable {
  /// A number, exact or binary.
  case number(Number)
  /// A text.
  case text(String)
  /// True or false.
  case flag(Bool)
  /// An ordinal of a grain.
  case day(Int32, Grain)
  /// No value, and why.
  case missing(MissingReason)

  /// A number as an exact decimal or a binary number.
  public enum Number: Sendable, Equatable {
    /// `mantissa / 10^scale`.
    case decimal(Int64, scale: Int)
    /// A finite binary number.
    case binary(Double)

    /// The nearest binary number.
    public var double: Double {
      switch self {
      case .decimal(let mantissa, let scale): Decimals.value(mantissa, scale: scale)
      case .binary(let number): number
      }
    }
  }

  /// The number as a binary number, if this is a number.
  public var double: Double? {
    if case .number(let number) = self { number.double } else { nil }
  }

  /// The text, if this is a text.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The flag, if this is one.
  public var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  /// Why there is no value, if there is none.
  public var missingReason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

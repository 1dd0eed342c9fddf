/// What kind of values a column or a formula has.
public enum Kind: Sendable, Hashable {
  /// Numbers, with a measure.
  case number
  /// Texts.
  case text
  /// True or false.
  case flag
  /// Days, months or seasons.
  case day(Grain)

  /// How the kind is called in messages.
  public var text: String {
    switch self {
    case .number: "number"
    case .text: "text"
    case .flag: "flag"
    case .day(let grain): grain.text
    }
  }
}

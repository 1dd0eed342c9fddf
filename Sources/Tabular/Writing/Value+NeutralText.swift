extension Value {
  /// The value as files hold it, whatever the language: `1234.5`, `true`, `2024-03-01`, `2024/25`.
  ///
  /// Missing values are empty.
  public var neutralText: String {
    switch self {
    case .number(let number): NumberText.text(number)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .missing: ""
    }
  }
}

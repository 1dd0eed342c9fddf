/// What a chart takes from the run that draws it.
public struct ChartSetting: Sendable, Equatable {
  /// The language and country of its words and numbers.
  public var locale: LocaleRecord
  /// What stands for `{name}` in titles and notes.
  public var parameters: [String: String]
  /// The source of the data, where the chart names none.
  public var source: String

  /// A setting; English without parameters unless said otherwise.
  public init(
    locale: LocaleRecord = .english, parameters: [String: String] = [:], source: String = ""
  ) {
    self.locale = locale
    self.parameters = parameters
    self.source = source
  }

  /// A text with its `{name}` replaced; names that are no parameter stay as they are.
  func filled(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close].drop { $0 == "$" })
      filled += rest[..<open]
      filled += parameters[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

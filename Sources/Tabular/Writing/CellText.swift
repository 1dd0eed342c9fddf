/// Cells as neutral text: how values stand in CSV files and messages.
public enum CellText {
  /// A value as text; nil when it is missing.
  ///
  /// Numbers as in `NumberText`, days in ISO 8601, seasons as `2024/25`, `true` and `false`.
  public static func text(_ value: Value) -> String? {
    switch value {
    case .number(let number): NumberText.text(number)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .missing: nil
    }
  }
}

import Statistics
import Tabular

extension Arguments {
  /// The key that says how sure intervals are.
  static let levelParameter = Parameter(
    "level", .number, "the probability that intervals cover: 0.95 unless said")

  /// How sure intervals are: 95 % unless the key `level` says otherwise.
  func confidence(reporting diagnostics: inout Diagnostics) -> Confidence {
    guard let node = self["level"] else { return .usual }
    if case .number(let digits) = node.value, let level = Double(digits), level >= 0.5, level < 1 {
      return Confidence(level)
    }
    diagnostics.report(
      wrongKind("level", node, expected: "a number from 0.5 to 1, such as 0.95"))
    return .usual
  }

  /// One of the words of a type; the first one where the key is not there.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, of type: Word.Type, reporting diagnostics: inout Diagnostics
  ) -> Word? where Word.RawValue == String {
    guard self[key] != nil else { return Word.allCases.first }
    return choice(key, Word.allCases.map(\.rawValue), reporting: &diagnostics)
      .flatMap(Word.init)
  }
}

import Tabular

/// The words given to a command, read against its manual.
struct CommandOptions: Sendable, Equatable {
  /// The words without dashes.
  private(set) var operands: [String] = []
  /// What followed each option, in order; flags hold empty texts.
  private var given: [String: [String]] = [:]

  /// No words at all.
  init() {}

  /// Takes one more word without dashes.
  mutating func append(operand: String) { operands.append(operand) }

  /// Takes an option with what followed it.
  mutating func append(_ option: CommandOption, _ text: String) {
    given[option.name, default: []].append(text)
  }

  /// Whether an option was given.
  func has(_ option: CommandOption) -> Bool { given[option.name] != nil }

  /// What followed an option.
  func text(_ option: CommandOption) -> String? { given[option.name]?.last }

  /// The whole number that followed an option.
  func count(
    _ option: CommandOption, in allowed: ClosedRange<Int>, reporting diagnostics: inout Diagnostics
  ) -> Int? {
    guard let text = text(option) else { return nil }
    guard let count = Int(text), allowed.contains(count) else {
      let upper = allowed.upperBound == .max ? "" : " to \(allowed.upperBound)"
      diagnostics.error(
        .optionValue,
        "'--\(option.name)' must be a whole number from \(allowed.lowerBound)\(upper), "
          + "not '\(text)'")
      return nil
    }
    return count
  }

  /// The word that followed an option, if it is one of a few.
  func choice(
    _ option: CommandOption, _ words: [String], reporting diagnostics: inout Diagnostics
  ) -> String? {
    guard let text = text(option) else { return nil }
    guard words.contains(text) else {
      diagnostics.error(
        .optionValue,
        "'--\(option.name)' must be \(words.joined(separator: " or ")), not '\(text)'",
        hint: NearestName.hint(for: text, among: words))
      return nil
    }
    return text
  }

  /// The pairs that followed a repeatable option, in order; a name may be given once.
  func pairs(
    _ option: CommandOption, reporting diagnostics: inout Diagnostics
  ) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for text in given[option.name] ?? [] {
      guard let mark = text.firstIndex(of: "="), mark != text.startIndex else {
        diagnostics.error(
          .optionValue,
          "'--\(option.name)' must be \(option.placeholder ?? "a pair"), not '\(text)'")
        continue
      }
      let name = String(text[..<mark])
      if pairs.contains(where: { $0.name == name }) {
        diagnostics.error(
          .optionValue, "'--\(option.name)' must give '\(name)' once, not several times")
      }
      pairs.append((name, String(text[text.index(after: mark)...])))
    }
    return pairs
  }
}

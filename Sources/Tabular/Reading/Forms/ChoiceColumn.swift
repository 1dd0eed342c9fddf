/// A column of an export that says of one level whether it was chosen.
public struct ChoiceColumn: Sendable, Equatable {
  /// The position of the level on its scale.
  let level: Int
  /// The header in the file: `question/level`.
  let header: String
}

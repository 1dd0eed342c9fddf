public import Tabular

/// Keeps the first rows.
public struct Take: Stage {
  let count: Int

  /// Its name, keys and example.
  public static let manual = Manual(
    "take", "Keeps the first rows",
    parameters: [Parameter("take", .count, required: true, "how many")],
    example: #"{ "take": 10 }"#)

  /// Reads the number.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let count = arguments.count("take", reporting: &diagnostics), count >= 0 else {
      diagnostics.error(
        .wrongValue, "'take' must be 0 or more", at: arguments.place("take"))
      return nil
    }
    self.count = count
  }

  /// Lowers to `take`.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    Relation(.take(input, count), schema: input.schema, step: scope.step)
  }
}

/// One step of a table: reads its keys, and lowers to the closed algebra.
///
/// To add one: a file with a type that conforms, and one line in the registry.
public protocol Stage: Sendable {
  /// Its name, what it is for, its keys and an example.
  static var manual: Manual { get }

  /// Whether it takes keys that its manual does not name and checks them itself.
  static var takesOtherKeys: Bool { get }

  /// Reads the keys; reports what is wrong with them and returns nil when nothing can be made of
  /// them. No table is known yet.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics)

  /// The tables it reads besides the one it stands in.
  var reads: [Written] { get }

  /// Checks the keys against the columns of its input and says the step in the algebra.
  ///
  /// Reports all problems; nil when there is no sound result.
  func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation?
}

extension Stage {
  /// Most steps take only the keys of their manual.
  public static var takesOtherKeys: Bool { false }

  /// Most steps read only the table they stand in.
  public var reads: [Written] { [] }
}

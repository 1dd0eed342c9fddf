/// The one declaration of a formula function: how it is called, what it is for, an example.
///
/// Help, argument checks and documentation are derived from it; tests compute every example.
public struct FunctionManual: Sendable, Equatable {
  /// Which rows a function sees.
  public enum Sort: String, Sendable, CaseIterable {
    /// One row: in `derive`, `where`, and around the other sorts.
    case row
    /// All rows of a group: in `summarize` and findings.
    case aggregate
    /// The neighbouring rows: in `window`.
    case window
  }

  /// The word that formulas write.
  public let name: String
  /// Which rows it sees.
  public let sort: Sort
  /// The names of the arguments in order: `x?` may be left out, `x...` may be repeated.
  public let parameters: [String]
  /// What it gives, in one line, with units and missing values.
  public let summary: String
  /// A formula that uses it.
  ///
  /// Examples of aggregates and windows run over a column `x` of 4, 1, 3, 2
  /// with weights `w` of 1, 1, 1, 3 in the seasons `t` of 2020 to 2023.
  public let example: String
  /// What the example gives; of several rows the last one.
  public let result: String

  /// Declares a function.
  init(
    _ name: String, _ sort: Sort, _ parameters: [String], _ summary: String,
    example: (formula: String, result: String)
  ) {
    self.name = name
    self.sort = sort
    self.parameters = parameters
    self.summary = summary
    self.example = example.formula
    result = example.result
  }

  /// How it is called: `round(x, digits?)`.
  public var signature: String { "\(name)(\(parameters.joined(separator: ", ")))" }

  /// The fewest arguments of a call.
  var fewestArguments: Int { parameters.filter { !$0.hasSuffix("?") }.count }

  /// The most arguments of a call, or nil when the last one repeats.
  var mostArguments: Int? {
    parameters.contains { $0.hasSuffix("...") } ? nil : parameters.count
  }

  /// The names that arguments may be given by.
  var argumentNames: [String] {
    parameters.map { String($0.prefix { $0 != "?" && $0 != "." }) }
  }
}

import Reporting
import Tabular

/// What two runs were made from differently: inputs, declaration, parameters, the tool.
public struct RunDifference: Sendable, Equatable {
  /// An input whose files are other ones.
  public struct Input: Sendable, Equatable {
    /// The name in the pipeline.
    public let name: String
    /// The files that have other bytes.
    public let changed: [String]
    /// The files that were not there before.
    public let added: [String]
    /// The files that are no longer there.
    public let removed: [String]
    /// How many rows were read before; nil for a new input.
    public let rowsBefore: Int?
    /// How many rows are read now; nil for one that is gone.
    public let rowsAfter: Int?
  }

  /// A parameter with another value.
  public struct Parameter: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value before; nil for a new one.
    public let before: String?
    /// The value now; nil for one that is gone.
    public let after: String?
  }

  /// The inputs whose files differ.
  public let inputs: [Input]
  /// Whether what numbers depend on is declared differently.
  public let hasOtherDeclaration: Bool
  /// Whether words, charts, comments or the template differ, or their layout.
  public let hasOtherWords: Bool
  /// The parameters whose values differ.
  public let parameters: [Parameter]
  /// The tools, if they differ: `Acopio 0.1.0, engine 2`.
  public let tools: [String]

  /// Whether nothing differs that numbers depend on.
  public var isNone: Bool {
    inputs.isEmpty && !hasOtherDeclaration && parameters.isEmpty && tools.isEmpty
  }

  init(from before: RecordedRun, to after: RecordedRun) {
    inputs = Self.inputs(before, after)
    // Sets of builds that did not record what is declared are told apart by the file alone.
    let isRecorded = !before.origin.declares.isEmpty && !after.origin.declares.isEmpty
    hasOtherDeclaration =
      isRecorded
      ? before.origin.declares != after.origin.declares : before.digest != after.digest
    hasOtherWords = before.digest != after.digest || before.template != after.template
    parameters = Self.parameters(before.origin.parameters, after.origin.parameters)
    let names = [before, after].map { "Acopio \($0.version), engine \($0.engine)" }
    tools = names[0] == names[1] ? [] : names
  }

  private static func inputs(_ before: RecordedRun, _ after: RecordedRun) -> [Input] {
    let gone = before.origin.inputs.filter { old in
      !after.origin.inputs.contains { $0.name == old.name }
    }
    return after.origin.inputs.compactMap { now in
      let old = before.origin.inputs.first { $0.name == now.name }
      return old == now ? nil : input(now.name, old?.files ?? [], now.files, before, after)
    } + gone.compactMap { input($0.name, $0.files, [], before, after) }
  }

  private static func input(
    _ name: String, _ old: [InputFacts.File], _ now: [InputFacts.File], _ before: RecordedRun,
    _ after: RecordedRun
  ) -> Input? {
    let earlier = Dictionary(old.map { ($0.path, $0.digest) }) { first, _ in first }
    let later = Dictionary(now.map { ($0.path, $0.digest) }) { first, _ in first }
    return Input(
      name: name,
      changed: now.map(\.path).filter { earlier[$0] != nil && earlier[$0] != later[$0] },
      added: now.map(\.path).filter { earlier[$0] == nil },
      removed: old.map(\.path).filter { later[$0] == nil },
      rowsBefore: before.inputs.first { $0.name == name }?.rows,
      rowsAfter: after.inputs.first { $0.name == name }?.rows)
  }

  private static func parameters(
    _ before: [RunOrigin.ParameterText], _ after: [RunOrigin.ParameterText]
  ) -> [Parameter] {
    let names =
      after.map(\.name)
      + before.map(\.name).filter { old in
        !after.contains { $0.name == old }
      }
    return names.compactMap { name in
      let old = before.first { $0.name == name }?.value
      let now = after.first { $0.name == name }?.value
      return old == now ? nil : Parameter(name: name, before: old, after: now)
    }
  }
}

public import Reporting
public import Tabular

/// The inputs of a pipeline as they were read for `check --data`.
public struct ValidatedInputs: Sendable {
  /// The name of the pipeline.
  public let name: String
  /// What is known of each input.
  public let inputs: [InputFacts]
  /// Problems that do not stop a run.
  public let warnings: [Diagnostic]
}

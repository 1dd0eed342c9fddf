/// A part of what a run is made from, which may be another one in the next run.
public enum ChangedPart: String, Sendable, CaseIterable {
  /// The files of the inputs.
  case inputs = "data"
  /// What is declared.
  case declaration
  /// The values of parameters.
  case parameters
  /// The build that computed it.
  case tool
}

extension RunDifference {
  /// The parts that differ, without the tool.
  var parts: [ChangedPart] {
    (inputs.isEmpty ? [] : [.inputs]) + (hasOtherDeclaration ? [.declaration] : [])
      + (parameters.isEmpty ? [] : [.parameters])
  }
}

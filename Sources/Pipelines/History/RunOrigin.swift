import Reporting
import Tabular

/// What the numbers of a run come from: what is declared, the values of parameters, the inputs.
///
/// Two runs of one origin by one engine have the same numbers.
struct RunOrigin: Equatable, Sendable {
  /// A parameter with its value as files write it.
  struct ParameterText: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// An input with everything that was read for it: data, corrections, conversions, its form.
  struct Input: Equatable, Sendable {
    let name: String
    let files: [InputFacts.File]
  }

  /// The hash of what the declaration says, whatever its layout.
  let declares: String
  /// The parameters, in the order of the pipeline.
  let parameters: [ParameterText]
  /// The inputs, in the order of the pipeline.
  let inputs: [Input]

  /// The origin of what a run computed.
  init(_ plan: Plan, _ inputs: [InputFacts]) {
    declares = DeclaredMeaning(plan.pipeline).digest
    parameters = plan.parameters.map {
      ParameterText(name: $0.declaration.name.text, value: $0.value.neutralText)
    }
    self.inputs = inputs.map { Input(name: $0.name, files: $0.allFiles) }
  }

  init(declares: String, parameters: [ParameterText], inputs: [Input]) {
    self.declares = declares
    self.parameters = parameters
    self.inputs = inputs
  }
}

extension InputFacts {
  /// Everything that was read for the input.
  var allFiles: [File] {
    files + [correctionFile, questionFile].compactMap { $0 } + conversionFiles
  }
}

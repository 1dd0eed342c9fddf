/// The one declaration of a plug-in: its name, what it is for, the keys it takes, an example.
///
/// Help, argument checks, completion and the JSON schema are derived from it.
public struct Manual: Sendable, Equatable {
  /// The word that pipelines write.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// The keys it takes, the first one being the verb itself where it is a step.
  public let parameters: [Parameter]
  /// The columns it makes, each with its meaning; empty where they follow from its input.
  public let results: [Parameter]
  /// The published formula that it follows, if there is one.
  public let source: String
  /// A complete example as it stands in a pipeline.
  public let example: String

  /// Declares a plug-in.
  public init(
    _ name: String, _ summary: String, parameters: [Parameter], results: [Parameter] = [],
    source: String = "", example: String
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.results = results
    self.source = source
    self.example = example
  }

  /// The fields that it makes with their meaning as their origin, for the dictionary of the outputs.
  public func explaining(_ fields: [Field]) -> [Field] {
    fields.map { field in
      guard field.origin.isEmpty, let meaning = results.first(where: { $0.name == field.name })
      else { return field }
      var explained = field
      explained.origin = "\(name): \(meaning.help)"
      return explained
    }
  }
}

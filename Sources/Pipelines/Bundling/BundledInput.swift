import Reporting
import Tabular

/// A file that a pipeline read, as a bundle names it: inside, or left out with its hash.
struct BundledInput {
  /// The name of the input.
  let name: String
  /// The file with its hash.
  let file: InputFacts.File
  /// Whether the bundle must not hold the file.
  let isRestricted: Bool
  /// Where the data come from, and how to get them; empty when the declaration does not say.
  let source: String
  /// Whether the data are made up.
  let isSynthetic: Bool
  /// How many rows the input has in all.
  let rows: Int

  /// Every file of every input, in the order of the pipeline.
  static func all(of plan: Plan, in record: RecordedRun) -> [BundledInput] {
    record.origin.inputs.flatMap { origin -> [BundledInput] in
      guard let input = plan.pipeline.inputs.first(where: { $0.name.text == origin.name }) else {
        return []
      }
      let rows = record.inputs.first { $0.name == origin.name }?.rows ?? 0
      return origin.files.map { file in
        BundledInput(
          name: origin.name, file: file, isRestricted: input.isRestricted,
          source: input.source?.text ?? "", isSynthetic: input.isSynthetic, rows: rows)
      }
    }
  }

  /// What `bundle.json` says of it.
  var json: JSONText {
    .object([
      ("name", .text(name)), ("path", .text(file.path)), ("blake2b", .text(file.digest)),
      ("restricted", .flag(isRestricted)), ("synthetic", .flag(isSynthetic)),
      ("source", .text(source)),
    ])
  }
}
